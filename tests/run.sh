#!/bin/sh
# The tests in three lines side by side, because many only wait for a server. A line's runs come one after the other,
# each a process of its own: no asynchronous test can run beside Playwright, and two sorts of `up` want one home each.
#   sh tests/run.sh PYTHON
python=$1
logs=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null; rm -rf "$logs"; exit 130' INT TERM

# line NAME, then one string of pytest's arguments for each of its runs; its worst code is kept in NAME.code.
line() {
    name=$1
    shift
    worst=0
    for arguments in "$@"; do
        echo "== $arguments"
        # shellcheck disable=SC2086
        "$python" -m pytest $arguments || worst=$?
    done
    echo "$worst" > "$logs/$name.code"
}

line flows "tests/flows" "tests/browser" > "$logs/flows" 2>&1 &
pids="$pids $!"
line commands "tests/cli --ignore tests/cli/automations --ignore tests/cli/up" "tests/cli/automations" > "$logs/commands" 2>&1 &
pids="$pids $!"
line others "tests --ignore tests/cli --ignore tests/flows --ignore tests/browser" "tests/cli/up"
wait
code=0
for name in flows commands others; do
    [ "$name" = others ] || { echo "The line of $name:"; cat "$logs/$name"; }
    ended=$(cat "$logs/$name.code" 2>/dev/null || echo 1)
    [ "$ended" -eq 0 ] || code=$ended
done
rm -rf "$logs"
exit "$code"
