#!/usr/bin/env bash
# What must hold before anything lands, apart from the tests.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== formatting"
cargo fmt --all --check

echo "== lints"
cargo clippy --locked --workspace --all-targets -- -D warnings

echo "== who may know whom"
forbid() { # crate, pattern, why
    if cargo tree --locked -p "$1" -e normal --prefix none | grep -E "^($2) " ; then
        echo "$1 must not depend on these: $3" >&2
        exit 1
    fi
}
forbid rembuk-domain "tokio|sqlx.*|axum.*|rembuk-(store|web|documents|record).*" "the domain has no I/O and knows nobody"
forbid rembuk-record "tokio|sqlx.*|axum.*|rembuk-(store|web|documents|domain).*" "the record stands alone"
forbid rembuk-documents "tokio|sqlx.*|axum.*|rembuk-(store|web).*" "documents know neither database nor web"
forbid rembuk-store "axum.*|rembuk-(web|documents)" "the store knows no pages"
forbid rembuk "openssl|openssl-sys|native-tls|ring" "one TLS stack, no OpenSSL"

echo "== nothing built or secret is committed"
if git ls-files | grep -E '(^|/)(node_modules|target|dist)/|\.(sqlite|pem|key)$'; then exit 1; fi
if git grep -nE 'registry\.npmjs\.org|"resolved"' -- '*.json' '.npmrc' '**/.npmrc'; then echo "lock files must not name hosts" >&2; exit 1; fi

echo "== queries against both schemas"
before=$(cat crates/store/*/.sqlx/*.json | sha256sum)
scripts/prepare.sh
after=$(cat crates/store/*/.sqlx/*.json | sha256sum)
if [ "$before" != "$after" ]; then echo "run \`make prepare\` and commit crates/store/*/.sqlx" >&2; exit 1; fi
echo "all checks passed"
