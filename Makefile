# Everything runs from a virtual environment of its own; nothing is installed outside this folder.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo demo-data test test-browser test-postgres test-elasticsearch test-cluster check fix messages openapi \
  search-server search-server-stop search-evaluate bench-search clean
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
RUN := $(BIN)/python manage.py
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
MESSAGES := $(patsubst %.po,%.mo,$(wildcard locale/ka/LC_MESSAGES/*.po locale/cms/ka/LC_MESSAGES/*.po))
export PORTAL_PORT := $(PORT)

help: ## Show what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 28

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

demo: .venv/demo.stamp $(MESSAGES) ## Load the demo and serve it (PORT=8000)
	@mkdir -p var
	@echo "Loading the demo"
	@$(RUN) demo --serve

demo-data: .venv/demo.stamp $(MESSAGES) ## Load the demo and stop
	@mkdir -p var
	@echo "Loading the demo"
	@$(RUN) demo

%.mo: %.po
	@$(BIN)/python scripts/compile_messages.py $<

# What drives the browser is installed for `test-browser` alone.
NO_BROWSER := --ignore tests/journeys

test: .venv/dev.stamp $(MESSAGES) ## Run the tests
	$(BIN)/pytest -n auto $(NO_BROWSER) -m "not elasticsearch"

test-postgres: .venv/dev.stamp $(MESSAGES) ## Run the tests on the PostgreSQL of DATABASE_URL
	@test -n "$$DATABASE_URL" || { echo "Set DATABASE_URL, e.g. postgres://user:password@127.0.0.1/portal"; exit 1; }
	$(BIN)/pytest -n auto $(NO_BROWSER) -m "not elasticsearch"

# On the server of SEARCH_SERVER where it is given, else on one that is started for them.
# A test that is skipped counts as failed: nothing may pass because a server is missing.
ELASTIC := $(if $(SEARCH_SERVER),,scripts/with_elasticsearch)
CLUSTER_TESTS := tests/search/test_cluster.py

test-elasticsearch: .venv/dev.stamp $(MESSAGES) ## Run the search tests on a real Elasticsearch
	$(ELASTIC) $(BIN)/pytest $(NO_BROWSER) -m elasticsearch --ignore=$(CLUSTER_TESTS) -p tests.plugins.no_skips

test-cluster: .venv/dev.stamp $(MESSAGES) ## Kill a node of three while changes and searches run
	NODES=3 scripts/with_elasticsearch $(BIN)/pytest -m elasticsearch $(CLUSTER_TESTS) -p tests.plugins.no_skips

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

search-server: .venv/bin/python ## Start a real Elasticsearch (needs Java and Maven); prints address and how to stop
	@$(BIN)/python scripts/search_server.py start

search-server-stop: .venv/bin/python ## Stop that Elasticsearch
	@$(BIN)/python scripts/search_server.py stop

JUDGED ?= tests/search/judged/development.csv
FLOOR ?= 0.95
search-evaluate: demo-data ## Score judged queries over the demo (JUDGED=file FLOOR=0.95)
	@$(RUN) search evaluate $(JUDGED) --floor $(FLOOR)

bench-search: .venv/dev.stamp ## Time both search engines over 100,000 documents
	$(ELASTIC) $(BIN)/python -m benchmarks.search

clean: ## Remove the virtual environment, the demo database and the caches
	rm -rf .venv var .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
