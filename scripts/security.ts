/**
 * Sends the hostile strings of `tests/hostile.ts` through every door that Node can walk, and puts a row a door into
 * `docs/security.md`; with a part of a door's name, prints those alone.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doors, walk } from '../tests/doors.ts';
import { hostile } from '../tests/hostile.ts';

const [wanted] = process.argv.slice(2);
const texts = hostile.map(({ text }) => text);
const lines = [
  '| door | strings | as typed | changed, as the door says | refused with a sentence | run or escaped |',
];
lines.push('|---|---|---|---|---|---|');
const totals = [0, 0, 0, 0];
for (const door of doors.filter(({ name }) => name.includes(wanted ?? ''))) {
  const { typed, changed, refused, faults } = await walk(door, texts);
  const said = changed > 0 ? `${changed}: ${door.change?.words}` : '0';
  lines.push(`| ${door.name} | ${texts.length} | ${typed} | ${said} | ${refused} | ${faults.length} |`);
  for (const [at, count] of [typed, changed, refused, faults.length].entries())
    totals[at] = (totals[at] ?? 0) + count;
  for (const fault of faults) console.error(`${door.name}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
const [typed, changed, refused, faults] = totals;
const doorCount = lines.length - 2;
lines.push(
  `| ${doorCount} doors | ${doorCount * texts.length} | ${typed} | ${changed} | ${refused} | ${faults} |`,
);
console.log(lines.join('\n'));
if (wanted === undefined) {
  const path = join(import.meta.dirname, '../docs/security.md');
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace(/(?<=<!-- doors -->\n)[\s\S]*(?=<!-- \/doors -->)/, `\n${lines.join('\n')}\n\n`),
  );
}
// The engine's threads would hold the process.
process.exit(process.exitCode);
