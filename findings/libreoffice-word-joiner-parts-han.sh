#!/usr/bin/env bash
# LibreOffice 7.4.7: a word joiner (U+2060) holds nothing together between Han characters.
#
# Unicode's line breaking (UAX #14, LB11) forbids a line's end on either side of a word joiner, and the office keeps to it
# between Latin letters: after a hyphen it does not end a line there. Between Han characters it does all the same, so that
# 3300万 | 张 cannot be kept on one line in a DOCX or PPTX by characters alone.
# Seen: the first line of Latin words is shorter with the joiner, that of Han characters ends between 万 and 个 either way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v soffice >/dev/null || apt-get install -qq -y libreoffice-writer-nogui >/dev/null
command -v pdftotext >/dev/null || apt-get install -qq -y poppler-utils >/dev/null
npm install --silent --no-audit --no-fund docx@9.5.1
cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';

// Twenty letters of ten points fill a line of two hundred: the twentieth is 万, which 个 should follow down.
const page = { size: { width: 6000, height: 8000 }, margin: { left: 1000, right: 1000, top: 1000, bottom: 1000 } };
const han = (joiner) => `${'一'.repeat(19)}万${joiner}个${'二'.repeat(9)}`;
const latin = (joiner) => `${'mmmm '.repeat(4)}mm-${joiner}${'m'.repeat(12)} end`;
for (const [name, words] of Object.entries({ han, latin })) {
  for (const [kind, joiner] of Object.entries({ plain: '', joined: '\u2060' })) {
    const children = [new Paragraph({ children: [new TextRun({ text: words(joiner), size: 20 })] })];
    const document = new Document({ sections: [{ properties: { page }, children }] });
    writeFileSync(`${name}-${kind}.docx`, await Packer.toBuffer(document));
  }
}
JS
node make.mjs
soffice --version | cut -d' ' -f1,2
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
first() { pdftotext -layout "$1.pdf" - | head -1 | tr -d '\n\342\201\240' | sed 's/ *$//'; }
last() { pdftotext -layout "$1.pdf" - | head -1 | sed 's/[^一万个二]*$//' | grep -o '.$'; }
latin() { [ "$(first latin-plain)" = "$(first latin-joined)" ] && echo 'not held' || echo held; }
seen="Latin: $(latin); Han: plain ends with $(last han-plain), joined with $(last han-joined)"
expected='Latin: held; Han: plain ends with 万, joined with 万'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
