#!/usr/bin/env bash
# All tests: Rust on SQLite and on a scratch PostgreSQL, then the browser journeys.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
scratch=$(mktemp -d /tmp/rembuk-test.XXXXXX)
chmod 755 "$scratch"
trap '"$root/scripts/scratch-postgres.sh" stop "$scratch/pg"; rm -rf "$scratch"' EXIT
REMBUK_TEST_POSTGRES=$(scripts/scratch-postgres.sh start "$scratch/pg")
export REMBUK_TEST_POSTGRES
# Workbooks are opened in LibreOffice and openpyxl: no skipping where everything is tested.
export REMBUK_TEST_OFFICE=1
cargo test --locked --workspace
cargo build --locked -p rembuk
cd e2e
npm ci --no-audit --no-fund
npm test
