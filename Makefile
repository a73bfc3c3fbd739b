# The commands that everyone relies on. `make run` and `make test` set up what they need.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export DO_NOT_TRACK = 1
export PREFECT_SERVER_ANALYTICS_ENABLED = false

.PHONY: run up test test-browser lint bench lock clean help
.DEFAULT_GOAL := help

help:
	@echo "make run              set up, then brief, draft and report from the examples (into out/)"
	@echo "make up               set up, then serve every flow in the Prefect UI"
	@echo "make test             set up, then run the tests"
	@echo "make test-browser     the tests in a real browser; installs a Chromium where the system has none"
	@echo "make lint             ruff, mypy and the direction of imports"
	@echo "make bench NAME=facts one measurement of bench/"
	@echo "make lock             lock the dependencies again (requirements/*.txt)"
	@echo "make clean            remove what was set up and written (.venv, out, .freelance)"

run: $(VENV)/.ready
	@$(BIN)/freelance run new-project examples/atelier-luma examples/northwind-bakery --out out

up: $(VENV)/.ready
	@$(BIN)/freelance up

test: $(VENV)/.ready-dev
	@sh tests/run.sh $(BIN)/python

# Playwright's own Chromium lies in .venv: the tests have a home of their own and would not find it elsewhere.
test-browser: $(VENV)/.ready-dev
	@test -n "$$($(BIN)/python -m tests.browser.chromium)" || PLAYWRIGHT_BROWSERS_PATH=$(VENV)/browsers $(BIN)/playwright install chromium
	@$(BIN)/python -m pytest tests/browser

lint: $(VENV)/.ready-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

bench: $(VENV)/.ready-dev
	@test -n "$(NAME)" || { echo "name one: make bench NAME=$$(ls bench/*.py | sed 's#bench/##; s#\.py##' | tr '\n' '|')"; exit 2; }
	@$(BIN)/python -m bench.$(NAME) $(ARGS)

$(VENV)/.ready: requirements/run.txt pyproject.toml setup.sh
	@PYTHON="$(PYTHON)" sh setup.sh run

$(VENV)/.ready-dev: requirements/dev.txt requirements/weights.txt pyproject.toml setup.sh
	@PYTHON="$(PYTHON)" sh setup.sh dev

lock: $(VENV)/.ready-dev
	@sh setup.sh lock

clean:
	@if [ -x $(BIN)/freelance ]; then $(BIN)/freelance server stop >/dev/null 2>&1 || true; fi
	rm -rf $(VENV) out .freelance
