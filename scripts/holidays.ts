/**
 * Writes src/text/holidays.ts: `npx tsx scripts/holidays.ts FOLDER`, the folder being dist/years of the npm package
 * `chinese-days`, which keeps the State Council's yearly notices. Run it when the notice of a year is out.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './texts.ts';

const [folder] = process.argv.slice(2);
if (!folder) fail('usage: npx tsx scripts/holidays.ts FOLDER');

/** Rest days by the year of the notice and the name of the holiday. */
const spans = new Map<string, string[]>();
for (const file of readdirSync(folder as string).filter((name) => /^\d{4}\.json$/.test(name))) {
  const { holidays } = JSON.parse(readFileSync(join(folder as string, file), 'utf8')) as {
    holidays: Record<string, string>;
  };
  for (const [day, words] of Object.entries(holidays)) {
    const name = words.split(',')[1] as string;
    // New year's day may begin in the old year.
    const year = name === '元旦' && day.slice(5, 7) === '12' ? Number(day.slice(0, 4)) + 1 : day.slice(0, 4);
    const key = `${year} ${name}`;
    spans.set(key, [...new Set([...(spans.get(key) ?? []), day])].sort());
  }
}
const lines = [...spans].sort().map(([key, days]) => `${key} ${days[0]} ${days.at(-1)}`);

/** The day of the Chinese calendar: its month and its number in it. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const newYears: string[] = [];
for (let year = 1950; year <= 2050; year += 1) {
  for (let at = Date.UTC(year, 0, 20); at <= Date.UTC(year, 1, 22); at += 86_400_000) {
    if (lunar.format(at) !== '1/1') continue;
    const last = lunar.format(at - 86_400_000).split('/')[1];
    newYears.push(`${new Date(at).toISOString().slice(0, 10)} ${last}`);
  }
}

writeFileSync(
  join(import.meta.dirname, '../src/text/holidays.ts'),
  `/** Made by scripts/holidays.ts from the State Council's yearly notices (npm chinese-days) and the Chinese calendar. */

/** Year, holiday, first and last day of rest. */
export const restDays = \`
${lines.join('\n')}
\`;

/** The first day of each Chinese year, and how many days the month before it had. */
export const newYears = \`
${newYears.join('\n')}
\`;
`,
);
