#!/usr/bin/env bash
# Installs the Debian packages that are missing, or says which they are.
# Usage: install-packages.sh PACKAGE:FILE …  (a package is there when its file is)
set -euo pipefail

missing=()
for entry in "$@"; do
  [ -e "${entry#*:}" ] || missing+=("${entry%%:*}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if command -v apt-get >/dev/null; then
  run=()
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then run=(sudo); else run=(false); fi
  fi
  echo "Installing ${missing[*]} …" >&2
  if { "${run[@]}" apt-get update -qq &&
    "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } \
    >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "These packages are needed and could not be installed: ${missing[*]}" >&2
echo "Install them, for example with: sudo apt-get install ${missing[*]}" >&2
exit 1
