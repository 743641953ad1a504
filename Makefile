# The verbs of this project. Two are enough for a newcomer: `make demo` and `make test`.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
FRONTEND := crates/web/assets/dist/manifest.json
FRONTEND_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -type f -print)
LISTEN ?= 127.0.0.1:8080

.PHONY: help demo test test-fast test-all check bench fmt prepare frontend clean

help: ## show the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

demo: frontend ## build and serve Jember's indicators on SQLite, http://127.0.0.1:8080
	cargo run --locked --profile demo -p rembuk -- demo --listen $(LISTEN)

test: frontend ## install what tests need, then run everything CI runs
	scripts/install-test-tools.sh
	scripts/test.sh

test-fast: frontend ## Rust tests on SQLite only
	cargo test --locked --workspace

test-all: frontend ## every language × width × page in the browser
	scripts/install-test-tools.sh
	E2E_FULL=1 scripts/test.sh

check: frontend ## formatting, lints, who may know whom, queries against both schemas
	scripts/install-test-tools.sh
	scripts/check.sh

bench: frontend ## measure beside nginx and sqlite3; see docs/performance.md
	bench/run.sh

fmt: ## format the Rust code
	cargo fmt --all

prepare: ## check queries against real databases and renew .sqlx
	scripts/prepare.sh

frontend: $(FRONTEND)

$(FRONTEND): $(FRONTEND_SOURCES)
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm is missing: install it first"; exit 1; }
	cd frontend && npm ci --no-audit --no-fund && npm run build
	@touch $(FRONTEND)

clean: ## remove what builds made
	cargo clean
	rm -rf frontend/node_modules e2e/node_modules crates/web/assets
