#!/bin/sh
# The tests in two processes side by side, because many only wait for a server: those of the command, and the others.
#   sh tests/run.sh PYTHON
python=$1
log=$(mktemp)
"$python" -m pytest tests/cli > "$log" 2>&1 &
commands=$!
trap 'kill $commands 2>/dev/null; rm -f "$log"; exit 130' INT TERM
"$python" -m pytest --ignore tests/cli
others=$?
wait $commands
code=$?
echo "The command's own tests:"
cat "$log"
rm -f "$log"
[ $others -ne 0 ] && exit $others
exit $code
