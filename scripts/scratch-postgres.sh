#!/usr/bin/env bash
# A throw-away PostgreSQL cluster: `start DIR` prints its URL, `stop DIR` ends and removes it.
# initdb refuses root, so as root everything runs as user postgres. fsync is off: nothing here outlives a test.
set -euo pipefail
verb=${1:?start or stop}
dir=${2:?folder of the cluster}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL's server programs are missing: apt-get install postgresql" >&2; exit 1; }
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/tmp "$@"; else "$@"; fi; }

case $verb in
start)
    rm -rf "$dir"; mkdir -p "$dir"
    [ "$(id -u)" = 0 ] && chown postgres:postgres "$dir"
    port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null ||
           node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
    (cd /; as "$bin/initdb" -D "$dir/data" -U rembuk --auth=trust --locale=C --encoding=UTF8 >"$dir.log" 2>&1) || { cat "$dir.log" >&2; exit 1; }
    (cd /; as "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/server.log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=128MB" \
        start >>"$dir.log" 2>&1) || { cat "$dir.log" "$dir/server.log" >&2; exit 1; }
    echo "postgres://rembuk@127.0.0.1:$port/postgres"
    ;;
stop)
    (cd /; as "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$dir" "$dir.log"
    ;;
esac
