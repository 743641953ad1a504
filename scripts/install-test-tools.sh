#!/usr/bin/env bash
# Installs what tests need on Debian: PostgreSQL's server, sqlite3, Chromium, a mail server, LibreOffice Calc and
# Writer without a screen, openpyxl, icalendar and feedparser. Elsewhere it prints what is missing.
set -euo pipefail
missing=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v psql >/dev/null || missing+=(postgresql-client)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
command -v chromium >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
# Calc and Writer come apart, and a Calc alone has a soffice too.
ls /usr/lib/libreoffice/program/libswlo.so >/dev/null 2>&1 || missing+=(libreoffice-writer-nogui)
python3 -c 'import openpyxl' 2>/dev/null || /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
python3 -c 'import icalendar' 2>/dev/null || /usr/bin/python3 -c 'import icalendar' 2>/dev/null || missing+=(python3-icalendar)
python3 -c 'import feedparser' 2>/dev/null || /usr/bin/python3 -c 'import feedparser' 2>/dev/null || missing+=(python3-feedparser)
python3 -c 'import aiosmtpd' 2>/dev/null || /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || missing+=(python3-aiosmtpd)
for tool in cargo node npm; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: install Rust (rustup) and Node 20 first" >&2; exit 1; }
done
[ ${#missing[@]} -eq 0 ] && exit 0
echo "Missing: ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "Please install them with your system's package manager, then run this again." >&2
    exit 1
fi
sudo=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Run as root: apt-get install ${missing[*]}" >&2; exit 1; }
    sudo=(sudo)
fi
"${sudo[@]}" apt-get update -q
DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
