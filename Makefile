# Everything runs from a virtual environment of its own; nothing is installed outside this folder.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo demo-data test test-browser test-postgres check fix messages openapi search-server bench-search clean
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
RUN := $(BIN)/python manage.py
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
MESSAGES := locale/ka/LC_MESSAGES/django.mo locale/cms/ka/LC_MESSAGES/django.mo
export PORTAL_PORT := $(PORT)

help: ## Show what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/demo.stamp: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing (about half a minute)"
	@$(PIP) --requirement <($(BIN)/python scripts/requirements.py)
	@touch $@

.venv/dev.stamp: .venv/demo.stamp
	@echo "Installing the tools of developers"
	@$(PIP) --requirement <($(BIN)/python scripts/requirements.py dev)
	@touch $@

.venv/browser.stamp: .venv/dev.stamp
	@$(PIP) --requirement <($(BIN)/python scripts/requirements.py browser)
	@touch $@

setup: .venv/dev.stamp ## Install everything developers need

demo: demo-data ## Load the demo and serve it (PORT=8000)
	@$(RUN) serve

demo-data: .venv/demo.stamp $(MESSAGES) ## Load the demo and stop
	@mkdir -p var
	@echo "Preparing the database"
	@$(RUN) migrate --verbosity 0
	@echo "Loading the demo"
	@$(RUN) demo

%.mo: %.po
	@$(BIN)/python scripts/compile_messages.py $<

test: .venv/dev.stamp $(MESSAGES) ## Run the tests
	$(BIN)/pytest -n auto -m "not browser and not elasticsearch"

test-postgres: .venv/dev.stamp $(MESSAGES) ## Run the tests on the PostgreSQL of DATABASE_URL
	@test -n "$$DATABASE_URL" || { echo "Set DATABASE_URL, e.g. postgres://user:password@127.0.0.1/portal"; exit 1; }
	$(BIN)/pytest -n auto -m "not browser and not elasticsearch"

test-browser: .venv/browser.stamp $(MESSAGES) ## Run the journeys in a real browser (Chromium)
	$(BIN)/pytest -m browser

check: .venv/dev.stamp ## Lint, types, layers, migrations, messages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint templates --check --lint --quiet
	$(BIN)/lint-imports
	$(BIN)/mypy
	DJANGO_SETTINGS_MODULE=portal.settings.test $(RUN) makemigrations --check --dry-run --verbosity 1
	$(BIN)/python scripts/check_messages.py
	$(BIN)/python scripts/check_deploy.py

fix: .venv/dev.stamp ## Mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint templates --reformat --quiet || true

messages: .venv/dev.stamp ## Collect the strings to translate
	$(BIN)/python scripts/check_messages.py --write

openapi: .venv/dev.stamp ## Write the API description that a test compares
	PYTHONPATH=. $(BIN)/python scripts/write_openapi.py

clean: ## Remove the virtual environment, the demo database and the caches
	rm -rf .venv var .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
