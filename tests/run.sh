#!/bin/sh
# The tests in two processes side by side, because many only wait for a server: those of the command, then those in a
# browser (a process of their own: no asynchronous test can run beside Playwright); and the others.
#   sh tests/run.sh PYTHON
python=$1
log=$(mktemp)
{
    "$python" -m pytest tests/cli
    code=$?
    echo "In a real browser:"
    "$python" -m pytest tests/browser || code=$?
    exit $code
} > "$log" 2>&1 &
commands=$!
trap 'kill $commands 2>/dev/null; rm -f "$log"; exit 130' INT TERM
"$python" -m pytest --ignore tests/cli --ignore tests/browser
others=$?
wait $commands
code=$?
echo "The command's own tests:"
cat "$log"
rm -f "$log"
[ $others -ne 0 ] && exit $others
exit $code
