#!/usr/bin/env bash
# Checks that every target imports only what the table in docs/architecture.md lets it.
set -euo pipefail
cd "$(dirname "$0")/.."

bad=0
# Usage: may TARGET "MODULE …"
may() {
  local target=$1 allowed=" $2 " file line module
  while IFS=: read -r file line text; do
    module=$(sed -E 's/^.*import +((struct|class|enum|func|protocol|typealias) +)?([A-Za-z_]+).*$/\3/' <<<"$text")
    if [[ $allowed != *" $module "* ]]; then
      echo "$file:$line: $target may not import $module" >&2
      bad=1
    fi
  done < <(grep -rnE '^ *(@[A-Za-z_()]+ +)*((public|internal|private|fileprivate|package) +)?import ' \
    --include='*.swift' "Sources/$target" || true)
}

may Articles "Foundation FoundationEssentials Glibc Synchronization"
may Entities "Articles CRecognizerModel Synchronization"
may Archive "Articles GRDB Foundation FoundationEssentials Glibc Synchronization"
may Terminal "CNcurses CTerminalSupport Glibc"
may Reader "Articles Terminal"
may dateline "Articles Entities Archive Terminal Reader ArgumentParser Foundation FoundationEssentials Glibc Synchronization CTerminalSupport"
may dateline-train "Articles Entities ArgumentParser Foundation FoundationEssentials"

if grep -rn 'import CNcurses' --include='*.swift' Sources/Terminal | grep -v 'internal import'; then
  echo "CNcurses is imported with 'internal import' so that it stays inside Terminal." >&2
  bad=1
fi
exit $bad
