/**
 * Sends the hostile strings of `tests/hostile.ts` through every door that Node can walk, and puts a row a door into
 * `docs/security.md`; with a part of a door's name, prints those alone.
 */

import { doors, walk } from '../tests/doors.ts';
import { hostile } from '../tests/hostile.ts';
import { markdownTable, writePart } from './page-part.ts';

const [wanted] = process.argv.slice(2);
const texts = hostile.map(({ text }) => text);
const heads = [
  ...['door', 'strings', 'as typed', 'changed, as the door says'],
  ...['refused with a sentence', 'run or escaped'],
];
const rows: (string | number)[][] = [];
const totals = [0, 0, 0, 0];
for (const door of doors.filter(({ name }) => name.includes(wanted ?? ''))) {
  const { typed, changed, refused, faults } = await walk(door, texts);
  const said = changed > 0 ? `${changed}: ${door.change?.words}` : '0';
  rows.push([door.name, texts.length, typed, said, refused, faults.length]);
  for (const [at, count] of [typed, changed, refused, faults.length].entries())
    totals[at] = (totals[at] ?? 0) + count;
  for (const fault of faults) console.error(`${door.name}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
const table = markdownTable(heads, [
  ...rows,
  [`${rows.length} doors`, rows.length * texts.length, ...totals],
]);
console.log(table);
if (wanted === undefined) writePart('docs/security.md', 'doors', table);
// The engine's threads would hold the process.
process.exit(process.exitCode);
