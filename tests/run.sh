#!/bin/sh
# The tests in two lines side by side, because many only wait for a server: those of the command; and the others, then
# those in a browser (a process of their own: no asynchronous test can run beside Playwright).
#   sh tests/run.sh PYTHON
python=$1
log=$(mktemp)
"$python" -m pytest tests/cli --ignore tests/cli/automations > "$log" 2>&1 &
commands=$!
trap 'kill $commands 2>/dev/null; rm -f "$log"; exit 130' INT TERM
"$python" -m pytest --ignore tests/cli --ignore tests/browser
others=$?
echo "Automations:"
"$python" -m pytest tests/cli/automations || others=$?
echo "In a real browser:"
"$python" -m pytest tests/browser || others=$?
wait $commands
code=$?
echo "The command's own tests:"
cat "$log"
rm -f "$log"
[ $others -ne 0 ] && exit $others
exit $code
