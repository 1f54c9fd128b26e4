# Every command of the project; `make` alone lists them. Needs Python 3.11 or newer
# (with venv) and git; makes its own environment in .venv.

# The first that really runs: a name may stand for a Python that is not installed.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$name; break; fi; done)

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement
RUNTIME := .venv/.runtime-stamp
DEV := .venv/.dev-stamp
STAGE := @sh .ci/stage
WORKERS := 2

.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help setup demo demo-files real test test-fast test-postgres test-elasticsearch journeys pictures lint format \
	check bench docs migrations accept-outputs clean

help: ## Show this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { print "\n" substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

##@ See it work

demo: $(RUNTIME) ## Load the demo company and serve its hub (PORT=8000)
	@$(BIN)/python manage.py demo $(OPTIONS)

demo-files: $(RUNTIME) ## Audit the demo company's files, without a hub
	@$(BIN)/python manage.py demo_files

real: $(RUNTIME) ## Audit a real publisher's texts, where they are at hand
	@$(BIN)/python -m tests.real.run

##@ Work on it

setup: $(DEV) ## Make the environment with all that developers need
	@echo "Ready. For checks before each commit: $(BIN)/pre-commit install"

test: $(DEV) ## Run all tests (T=path: that one, in one process)
	$(STAGE) test $(BIN)/python -m pytest --quiet --no-header $(or $(T),-n $(WORKERS) --dist loadfile -m "not journey and not elastic")

test-fast: $(DEV) ## Run the plain tests: no database, no server
	$(STAGE) test-fast $(BIN)/python -m pytest --quiet --no-header -n $(WORKERS) \
		-m "not django_db and not integration and not journey and not elastic"

test-postgres: $(DEV) ## Run the tests marked postgres on a PostgreSQL of their own
	$(STAGE) system-packages sh .ci/system-packages
	$(STAGE) test-postgres sh .ci/postgres $(BIN)/python -m pytest --quiet --no-header \
		-m postgres

test-elasticsearch: $(DEV) ## Run the tests that ask an Elasticsearch, where one can be had
	$(STAGE) test-elasticsearch sh .ci/elasticsearch $(BIN)/python -m pytest --quiet \
		--no-header -m elastic tests/search

journeys: $(DEV) ## Run the browser through whole stories, in real processes
	$(STAGE) system-packages sh .ci/system-packages
	$(STAGE) journeys $(BIN)/python -m pytest --quiet --no-header -m journey tests/journeys

format: $(DEV) ## Lay the code out, and mend what can be mended by itself
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: $(RUNTIME) ## Remake the pages that are made from the code
	@$(BIN)/python manage.py makedocs

pictures: $(DEV) ## Take the README's pictures anew, while a journey goes on
	@sh .ci/system-packages
	@PICTURES=$(CURDIR)/docs/images $(BIN)/python -m pytest --quiet --no-header \
		-m journey tests/journeys/test_five_minutes.py

migrations: $(DEV) ## Write the migrations of changed models
	@$(BIN)/python manage.py makemigrations content governance hub

accept-outputs: $(DEV) ## Record what the checks find, after raising versions
	@$(BIN)/python -m tests.governance.checks.accept

##@ Judge it

lint: $(DEV) ## Check style, types, borders, migrations and spelling
	$(STAGE) style $(BIN)/ruff check
	$(STAGE) layout $(BIN)/ruff format --check
	$(STAGE) types $(BIN)/mypy
	$(STAGE) borders $(BIN)/lint-imports --no-logo
	$(STAGE) migrations $(BIN)/python manage.py makemigrations --check --dry-run
	$(STAGE) spelling $(BIN)/codespell

check: lint test test-postgres test-elasticsearch journeys ## Do all that CI does
	$(STAGE) system-checks $(BIN)/python manage.py check --fail-level WARNING
	$(STAGE) docs $(BIN)/python manage.py makedocs --check
	$(STAGE) demo sh .ci/clean-clone demo OPTIONS=--check

bench: $(DEV) ## Measure speed and memory, beside other tools
	@$(BIN)/python -m tests.bench.run

clean: ## Remove the environment and all caches (the data in var/ stays)
	@rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment. Its last part is pip: what stopped halfway has none.

$(BIN)/pip:
	$(STAGE) environment sh .ci/venv "$(PYTHON)"

$(RUNTIME): requirements.txt | $(BIN)/pip
	$(STAGE) packages $(PIP) requirements.txt
	@touch $@

$(DEV): requirements.txt requirements-dev.txt | $(BIN)/pip
	$(STAGE) packages $(PIP) requirements-dev.txt
	@touch $(RUNTIME) $@
