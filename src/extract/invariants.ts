/** What holds of the reading of any text whatever: spans carry their characters, and no numeral is lost or read twice. */

import { extract, findQuantities } from './index.ts';

const counted = /[0-9０-９〇零一二三四五六七八九十百千万亿两半双几数]/;

/** What does not hold, a sentence each; none of a sound reading. */
export function brokenInvariants(text: string): string[] {
  const { findings, skipped } = extract({ text, asOf: '2020-05' });
  const all = [...findings, ...skipped].sort((one, other) => one.start - other.start);
  const faults: string[] = [];
  let end = 0;
  for (const item of all) {
    const named = `${item.text} at ${item.start}`;
    if (item.start < end) faults.push(`read twice: ${named}`);
    if (item.end <= item.start) faults.push(`empty: ${named}`);
    if (item.text !== text.slice(item.start, item.end)) faults.push(`other characters: ${named}`);
    // What lies between is free of numerals.
    if (counted.test(text.slice(end, item.start))) faults.push(`left unread before ${named}`);
    end = item.end;
  }
  if (counted.test(text.slice(end))) faults.push('left unread at the end');
  for (const { text: words, value, low, high, bound } of findings) {
    if (bound === 'range' && !((low ?? Number.NaN) < (high ?? Number.NaN))) faults.push(`no range: ${words}`);
    if ([value, low, high].some((number) => Number.isNaN(number))) faults.push(`no number: ${words}`);
  }
  let from = 0;
  for (const quantity of findQuantities(text)) {
    if (quantity.start < from) faults.push(`quantity read twice: ${quantity.start}`);
    from = quantity.end;
  }
  return faults;
}
