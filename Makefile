# Two commands do everything on a machine that has only Python (3.11 to 3.13) and make:
#   make demo    set up, read the example reports, show the result
#   make test    set up, check and test everything
# Both make the same .venv here; .venv/bin/dragoman runs the program.

SHELL := /bin/sh
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
# The system's certificates, where an empty environment leaves pip without those of a proxy.
CERTIFICATES := $(firstword $(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem))
ifneq ($(CERTIFICATES),)
export PIP_CERT ?= $(CERTIFICATES)
export SSL_CERT_FILE ?= $(CERTIFICATES)
endif
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_DEFAULT_TIMEOUT ?= 60
# Any of these that runs, has a right version and can make environments.
PYTHONS := $(PYTHON) python3.12 python3.11 python3.13 python3 python
SUITABLE := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))

.PHONY: help setup demo test lint types contracts tests clean

help:
	@echo "make demo   set up, read the example reports and show what they say"
	@echo "make test   set up, check the style, types and import contracts, run all tests"
	@echo "make setup  only make .venv, with the program, its parser and the test tools"
	@echo "make clean  remove .venv and what the tools leave behind"

setup: $(STAMP)

$(STAMP): pyproject.toml parsers/nl/pyproject.toml parsers/en/pyproject.toml
	@for p in $(PYTHONS); do \
	  if "$$p" -c '$(SUITABLE)' >/dev/null 2>&1; then python="$$p"; break; fi; \
	done; \
	if [ -x $(BIN)/python ] && $(BIN)/python -m pip --version >/dev/null 2>&1; then :; \
	elif [ -z "$$python" ]; then echo "No Python 3.11 to 3.13 with venv found; name one: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; \
	else echo "Making $(VENV) with $$("$$python" --version) ..."; "$$python" -m venv --clear $(VENV); fi
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(VENV) has an old Python; make clean first" >&2; exit 1; }
	@if ! $(BIN)/python -m pip install --help | grep -q -e --group; then \
	  echo "Bringing pip up to date ..."; $(BIN)/python -m pip install -q --upgrade 'pip>=25.1'; fi
	@echo "Installing Dragoman, its parsers and the test tools (some minutes the first time) ..."
	@$(BIN)/python -m pip install -q -e parsers/nl -e parsers/en -e '.[all]' --group dev
	@touch $@
	@echo "Ready: $(BIN)/dragoman"

demo: $(STAMP)
	@echo "Reading the reports in examples/ ..."
	@$(BIN)/dragoman read examples

# All four run, whatever one of them says; what failed is told at the end.
test: $(STAMP)
	@$(MAKE) --no-print-directory --keep-going lint types contracts tests && echo "All is well."

lint: $(STAMP)
	@echo "Style (ruff) ..."
	@$(BIN)/ruff check .

types: $(STAMP)
	@echo "Types (mypy) ..."
	@$(BIN)/mypy

contracts: $(STAMP)
	@echo "Import contracts (import-linter) ..."
	@$(BIN)/lint-imports --no-logo

tests: $(STAMP)
	@echo "Tests (pytest) ..."
	@$(BIN)/python -m pytest

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
