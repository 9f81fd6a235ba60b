/** What the style of a cell says that its number is: a date, a time, a percentage, a code; and the number as such. */

import { elements } from './sheet-xml.ts';

/** `code 5`: a whole number that is shown with zeros in front, 00012. */
export type Kind = 'number' | 'percent' | 'date' | 'time' | 'duration' | `code ${number}`;

/** What a style says a number is. */
export function kindsOf(styles: string): readonly Kind[] {
  const formats = new Map(
    [...elements(styles, 'numFmt')].map(({ attributes }) => [
      Number(attributes.numFmtId),
      kindOfFormat(attributes.formatCode ?? ''),
    ]),
  );
  const [cells] = elements(styles, 'cellXfs');
  return [...elements(cells?.body ?? '', 'xf')].map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return formats.get(id) ?? builtIn(id);
  });
}

// The numbers of formats that no workbook spells out; those of Chinese and Japanese Excel among them.
const builtInKinds: readonly (readonly [Kind, readonly number[]])[] = [
  ['percent', [9, 10]],
  ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
  ['duration', [46]],
  ['date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
];

function builtIn(id: number): Kind {
  return builtInKinds.find(([, ids]) => ids.includes(id))?.[0] ?? 'number';
}

/** Letters outside quotes, brackets and escapes say what a format shows. */
function kindOfFormat(code: string): Kind {
  const [first = ''] = code.split(';');
  // Postal codes and numbers of offices; 00 may well be an amount.
  if (/^0{3,}$/.test(first)) return `code ${first.length}`;
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'duration';
  const letters = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  if (/[yd年日]|m{3}/.test(letters) || /^m+$/.test(letters.replace(/[^a-z]/g, ''))) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('%') ? 'percent' : 'number';
}

export function numberAs(kind: Kind, value: number, epoch: number): number | string {
  // As CSV says it: 78.5 for 78.5%.
  if (kind === 'percent') return Number((value * 100).toPrecision(15));
  if (kind === 'number') return value;
  if (kind.startsWith('code')) {
    const isCode = Number.isSafeInteger(value) && value >= 0;
    return isCode ? String(value).padStart(Number(kind.slice(5)), '0') : value;
  }
  // Excel's clock goes in milliseconds; a double of days is a little off them.
  const moment = Math.round(value * 86_400_000);
  if (kind === 'duration' || (kind === 'time' && value >= 0 && value < 1)) return clock(moment);
  // Excel's 1900 has a 29 February, day 60.
  const shift = epoch === 25_569 && value < 60 ? 1 : 0;
  const iso = new Date(moment + (shift - epoch) * 86_400_000).toISOString();
  return iso
    .replace('T', ' ')
    .replace(/( 00:00:00)?(\.000)?Z$/, '')
    .replace(/Z$/, '');
}

/** Hours may go beyond a day. */
function clock(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const rest = size % 1000 === 0 ? '' : `.${String(size % 1000).padStart(3, '0')}`;
  return `${milliseconds < 0 ? '-' : ''}${two(size / 3_600_000)}:${two((size / 60_000) % 60)}:${two((size / 1000) % 60)}${rest}`;
}
