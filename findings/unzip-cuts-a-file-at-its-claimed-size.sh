#!/usr/bin/env bash
# fflate 0.8.3: unzipSync gives a file the length that the zip's directory claims, and says nothing when it is longer.
#
# The directory of a zip states each file's size; a broken or forged one states too little. unzipSync unpacks into an
# array of that size: what does not fit is dropped, no error is thrown, and no checksum is compared. A DOCX read that
# way is an article with its end missing. unzip(1) unpacks the same file whole and warns.
# Seen: 50,000 characters in, 1,000 out, no error; unpacked as a stream it is whole.
# Way out: compare crc32 of what came out with the directory's, or take a text that ends in mid-element for damaged.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 >/dev/null
cat >seen.mjs <<'JS'
import { strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
const zip = zipSync({ 'a.txt': strToU8('0123456789'.repeat(5000)) });
const view = new DataView(zip.buffer);
const directory = Buffer.from(zip).lastIndexOf('PK\x01\x02');
view.setUint32(directory + 24, 1000, true);
const whole = unzipSync(zip)['a.txt'].length;
let streamed = 0;
const unzip = new Unzip((file) => {
  file.ondata = (error, chunk) => { streamed += chunk.length; };
  file.start();
});
unzip.register(UnzipInflate);
unzip.push(zip, true);
console.log(JSON.stringify([whole, streamed]));
JS
expected='[1000,50000]'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
