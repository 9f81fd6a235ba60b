#!/usr/bin/env bash
# Node.js 20's TextDecoder('euc-kr') is not the Encoding Standard's: it loses 8,822 of 11,172 Hangul syllables, even when fatal.
#
# The standard's euc-kr is CP949, what a Korean Windows saves, and browsers read it so. Node hands the name to ICU's
# converter of the narrower KS X 1001: the first byte of 똠 (8C 63) becomes another character and the second the letter c.
# A table read in Node, or tested there, has wrong names where the browser's has right ones.
# Seen: Node 20.20 reads 2,350 syllables, and 8C 63 as something that ends in c; Chromium 156 reads 똠.
set -euo pipefail
seen=$(node -e "
const decoder = new TextDecoder('euc-kr', { fatal: true });
const strict = (...bytes) => {
  try {
    return decoder.decode(Uint8Array.of(...bytes));
  } catch {
    return 'refused';
  }
};
let read = 0;
for (let lead = 0x81; lead < 0xff; lead++)
  for (let trail = 0x41; trail < 0xff; trail++) if (/^[\uac00-\ud7a3]\$/.test(strict(lead, trail))) read++;
console.log(read, strict(0x8c, 0x63).slice(-1));
")
echo "$seen"
case "$seen" in
  '2350 c') ;;
  *) echo 'changed: expected 2350 of 11172 syllables, and a c for the second byte of 8C 63' >&2; exit 1 ;;
esac
