# keywork. "make help" lists what there is.
# Each target makes the environment it needs; PYTHON may be any Python 3.11 or later.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=
AT_ONCE ?= 3
COVERAGE ?=
CHECKING ?=

.PHONY: help demo test check accept bench wheel clean

help:  ## Say what each target does
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

demo: $(VENV)/run  ## Make the demo house and open its site (ARGS=--no-serve stops after the build)
	$(BIN)/keywork demo keywork-demo $(ARGS) || [ $$? -eq 130 ]  # 130: stopped with Ctrl-C

test: $(VENV)/dev  ## Run every test, three files at once (AT_ONCE=4 for four; COVERAGE=1 counts lines)
	$(BIN)/python -m pytest -n $(AT_ONCE) --dist loadfile $(if $(COVERAGE),--cov --cov-report=) $(ARGS)
	$(if $(COVERAGE),@$(BIN)/coverage report)

check: $(VENV)/dev  ## Look the code over: style, types, who imports whom, and the README against --help
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/cog --check README.md

accept: $(VENV)/dev  ## Take the pages as they are now for the golden ones; read the diff before you commit
	$(BIN)/python -m pytest tests/pages --accept

bench: $(VENV)/dev  ## Measure: reading from Google, the check, the night, each beside what it could least cost
	$(BIN)/python bench/pulling.py
	$(BIN)/python bench/checking.py $(CHECKING)
	$(BIN)/python bench/night.py $(ARGS)

wheel: $(VENV)/dev  ## Build the wheel
	$(BIN)/python -m build --wheel --outdir dist .

clean:  ## Take away all that can be made again
	rm -rf $(VENV) build dist keywork-demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "keywork needs Python 3.11 or later: make PYTHON=python3.12 demo")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/run: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/dev: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/run
