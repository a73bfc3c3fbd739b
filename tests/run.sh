#!/bin/sh
# The tests in groups, three side by side, because many only wait for a server: the longest first, the next one where a
# place is free. Each group is a process of its own: no asynchronous test can run beside Playwright, and each sort of
# `up` wants a home to itself. What a group says is shown once it ends.
#   sh tests/run.sh PYTHON
# Called with a group it runs that one.
if [ $# -gt 1 ]; then
    python=$1 logs=$2 number=${3%% *} arguments=${3#* }
    began=$(date +%s)
    # shellcheck disable=SC2086
    "$python" -m pytest $arguments > "$logs/$number" 2>&1
    code=$?
    echo "$code" > "$logs/$number.code"
    { echo "== $arguments ($(($(date +%s) - began)) s)"; cat "$logs/$number"; } 2>&1
    exit 0
fi
python=$1
logs=$(mktemp -d)
trap 'kill $running 2>/dev/null; rm -rf "$logs"; exit 130' INT TERM
cat > "$logs/groups" <<'END'
1 tests/flows
2 tests/cli --ignore tests/cli/automations --ignore tests/cli/up --ignore tests/cli/approvals --ignore tests/cli/hooks --ignore tests/cli/mcp
3 tests --ignore tests/cli --ignore tests/flows --ignore tests/browser --ignore tests/integrations
4 tests/cli/up tests/cli/mcp
5 tests/integrations
6 tests/browser
7 tests/cli/approvals tests/cli/hooks
8 tests/cli/automations
END
xargs -P 3 -I GROUP sh "$0" "$python" "$logs" GROUP < "$logs/groups" &
running=$!
wait "$running"
code=0
while read -r number arguments; do
    ended=$(cat "$logs/$number.code" 2>/dev/null || echo 1)
    [ "$ended" -eq 0 ] || { code=$ended; echo "FAILED: $arguments" >&2; }
done < "$logs/groups"
rm -rf "$logs"
exit "$code"
