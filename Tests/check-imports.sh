#!/usr/bin/env bash
# Checks that every target imports only what the table in docs/architecture.md lets it.
set -euo pipefail
cd "$(dirname "$0")/.."

bad=0
# Usage: may TARGET "MODULE …"
may() {
  local target=$1 allowed=" $2 " file line module
  while IFS=: read -r file line text; do
    module=$(sed -E 's/^.*import +((struct|class|enum|func|protocol|typealias) +)?([A-Za-z0-9_]+).*$/\3/' <<<"$text")
    if [[ $allowed != *" $module "* ]]; then
      echo "$file:$line: $target may not import $module" >&2
      bad=1
    fi
  done < <(grep -rnE '^ *(@[A-Za-z_()]+ +)*((public|internal|private|fileprivate|package) +)?import ' \
    --include='*.swift' "Sources/$target" || true)
}

may Articles "CLibXML2 Foundation FoundationEssentials Glibc Synchronization"
may Entities "Articles CRecognizerModel Synchronization"
may Archive "Articles GRDB Foundation FoundationEssentials Glibc Synchronization"
may Ingestion "Articles Entities Archive CCurl Foundation FoundationEssentials Glibc Synchronization"
may Terminal "CNcurses CTerminalSupport Glibc"
may Reader "Articles Terminal"
may dateline "Articles Entities Archive Ingestion Terminal Reader ArgumentParser TOMLKit Dispatch Foundation FoundationEssentials Glibc Synchronization CTerminalSupport"
may dateline-train "Articles Entities ArgumentParser Foundation FoundationEssentials"

# Usage: inside TARGET MODULE
inside() {
  if grep -rn "import $2" --include='*.swift' "Sources/$1" | grep -v 'internal import'; then
    echo "$2 is imported with 'internal import' so that it stays inside $1." >&2
    bad=1
  fi
}

inside Terminal CNcurses
inside Articles CLibXML2
inside Ingestion CCurl
exit $bad
