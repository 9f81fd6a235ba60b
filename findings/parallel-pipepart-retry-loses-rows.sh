#!/usr/bin/env bash
# GNU parallel 20221122: a job of --pipepart that dies is retried with nothing to read, and the run ends with 0.
#
# --retries is meant for jobs that are killed. With --pipe the block is handed over again; with --pipepart the second
# try reads an empty one, succeeds, and the rows of the block are gone without a word. Split the file, or use --pipe.
# Seen: of 100 rows, 63 with --pipepart, 100 with --pipe, both ending with 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq parallel=20221122+ds-2 2>/dev/null
dpkg -x parallel_*.deb .
PATH="$folder/usr/bin:$PATH"
parallel --version 2>/dev/null | head -1
seq 1 100 >rows
# The first job is killed, every other one prints what it reads.
cat >mortal <<'SH'
#!/bin/bash
if mkdir killed 2>/dev/null; then kill -9 $$; fi
exec cat
SH
chmod +x mortal
count() { rm -rf killed; parallel --will-cite "$@" --block 100 -j1 --keep-order --retries 3 ./mortal | wc -l; }
seen="pipepart: $(count --pipepart -a rows) of 100, pipe: $(count --pipe <rows) of 100"
expected='pipepart: 63 of 100, pipe: 100 of 100'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
