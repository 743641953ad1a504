#!/usr/bin/env bash
# Measures Rembuk beside a peer in the same run and prints ratios; it never fails because a goal is missed.
#   bench/run.sh                       all parts, then docs/performance.md
#   bench/run.sh PART …                only these; docs/performance.md keeps the other parts' last results
# Parts and settings: README.md here.
set -euo pipefail
cd "$(dirname "$0")/.."
all=(pages queries desk programmes search import plan-import xlsx maps footprint)
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=("${all[@]}")
for part in "${parts[@]}"; do
    [[ " ${all[*]} " == *" $part "* ]] || { echo "Bagian tak dikenal / unknown part: $part (${all[*]})" >&2; exit 2; }
done

bench/install-tools.sh
if [ -z "${BENCH_BINARY:-}" ]; then
    cargo build --locked --release -p rembuk
    BENCH_BINARY=${CARGO_TARGET_DIR:-target}/release/rembuk
fi
BENCH_BINARY=$(realpath "$BENCH_BINARY")
if [[ " ${parts[*]} " == *" maps "* && -z "${BENCH_MAP_BINARY:-}" ]]; then
    cargo build --locked --release -p rembuk-documents --example draw_map
    BENCH_MAP_BINARY=${CARGO_TARGET_DIR:-target}/release/examples/draw_map
fi
[ -z "${BENCH_MAP_BINARY:-}" ] || BENCH_MAP_BINARY=$(realpath "$BENCH_MAP_BINARY")
if [[ " ${parts[*]} " == *" xlsx "* && -z "${BENCH_WORKBOOK_BINARY:-}" ]]; then
    cargo build --locked --release -p rembuk-documents --example workbook
    BENCH_WORKBOOK_BINARY=${CARGO_TARGET_DIR:-target}/release/examples/workbook
fi
[ -z "${BENCH_WORKBOOK_BINARY:-}" ] || BENCH_WORKBOOK_BINARY=$(realpath "$BENCH_WORKBOOK_BINARY")
# Settings of the machine must not leak into what is measured.
while IFS= read -r name; do unset "$name"; done < <(compgen -e | grep '^REMBUK_' || true)

BENCH_SCRATCH=$(mktemp -d /tmp/rembuk-bench.XXXXXX)
chmod 755 "$BENCH_SCRATCH" # PostgreSQL runs as another user when we are root
BENCH_DATE=$(date '+%Y-%m-%d %H:%M %Z')
export BENCH_BINARY BENCH_MAP_BINARY BENCH_WORKBOOK_BINARY BENCH_SCRATCH BENCH_DATE
mkdir -p "$BENCH_SCRATCH/pids" bench/out

# Every process that a part starts leaves a file named by its id, and takes it away when it has ended.
running=
clean_up() {
    [ -n "$running" ] && kill "$running" 2>/dev/null || true
    for file in "$BENCH_SCRATCH"/pids/*; do
        [ -e "$file" ] && kill "$(basename "$file")" 2>/dev/null || true
    done
    [ -d "$BENCH_SCRATCH/pg" ] && scripts/scratch-postgres.sh stop "$BENCH_SCRATCH/pg"
    rm -rf "$BENCH_SCRATCH"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

failed=()
for part in "${parts[@]}"; do
    echo "== $part"
    rm -f "bench/out/$part.json"
    # In the background, because bash would hold a signal back until a foreground program ends.
    node "bench/$part.mjs" &
    running=$!
    wait "$running" || failed+=("$part")
    running=
done
node bench/report.mjs "${BENCH_REPORT:-docs/performance.md}"
if [ ${#failed[@]} -gt 0 ]; then
    echo "Tidak selesai / could not be measured: ${failed[*]}" >&2
    exit 1
fi
