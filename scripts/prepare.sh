#!/usr/bin/env bash
# Checks every query against both schemas and renews the caches in crates/store/{sqlite,postgres}/.sqlx.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
scratch=$(mktemp -d /tmp/rembuk-prepare.XXXXXX)
trap 'scripts/scratch-postgres.sh stop "$scratch/pg"; rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
url=$(scripts/scratch-postgres.sh start "$scratch/pg")
for file in crates/store/sqlite/migrations/*.sql; do sqlite3 "$scratch/check.sqlite" < "$file"; done
for file in crates/store/postgres/migrations/*.sql; do psql -q -v ON_ERROR_STOP=1 "$url" -f "$file" >/dev/null; done
for db in sqlite postgres; do
    rm -rf "crates/store/$db/.sqlx"; mkdir -p "crates/store/$db/.sqlx"
    touch "crates/store/$db/src/lib.rs"
    SQLX_OFFLINE=false SQLX_OFFLINE_DIR="$root/crates/store/$db/.sqlx" SQLITE_URL="sqlite://$scratch/check.sqlite" \
        POSTGRES_URL="$url" cargo check -q -p "rembuk-store-$db"
done
