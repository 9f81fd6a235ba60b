/** Walks the hostile strings of `tests/hostile.ts` through every door that Node can walk, and prints a row a door. */

import { doors, walk } from '../tests/doors.ts';
import { hostile } from '../tests/hostile.ts';

const [wanted = ''] = process.argv.slice(2);
const texts = hostile.map(({ text }) => text);
console.log(
  '| door | strings | as typed | changed as the door says | refused with a sentence | run or escaped |',
);
console.log('|---|---|---|---|---|---|');
for (const door of doors.filter(({ name }) => name.includes(wanted))) {
  const { typed, changed, refused, faults } = await walk(door, texts);
  const said = door.change ? ` (${door.change.words})` : '';
  console.log(
    `| ${door.name} | ${texts.length} | ${typed} | ${changed}${changed > 0 ? said : ''} | ${refused} | ${faults.length} |`,
  );
  for (const fault of faults) console.error(`${door.name}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
// The engine's threads would hold the process.
process.exit();
