/** A chart of an answer as code of Plot's, for who takes it along. */

import type { ChartRow } from './result-rows.ts';
import type { ChartSpec, MarkSpec } from './result-spec.ts';

/** The chart as a module to be pasted where Plot is: its rows and its marks. */
export function toCode({ marks: drawn, options }: ChartSpec, rows: readonly ChartRow[]): string {
  const plot = Object.entries(options).map(([name, value]) => `  ${name}: ${print(value)},\n`);
  const list = drawn.map((mark) => `    ${printMark(mark)},\n`);
  return `import * as Plot from "@observablehq/plot";

const rows = [
${rows.map((row) => `  ${print(row)},\n`).join('')}];

export const chart = Plot.plot({
${plot.join('')}  marks: [
${list.join('')}  ],
});`;
}

function printMark({ mark, where, values, transform, outputs, options }: MarkSpec): string {
  const test = where && `${where.not ? '!' : ''}${print(where.words)}.includes(row[${print(where.column)}])`;
  const data = values ? print(values) : test ? `rows.filter((row) => ${test})` : 'rows';
  const said = transform ? `Plot.${transform}(${print(outputs)}, ${print(options)})` : print(options);
  return `Plot.${mark}(${data}, ${said})`;
}

// The page's own colours mean nothing elsewhere.
const elsewhere: Readonly<Record<string, string>> = {
  'var(--ink)': 'currentColor',
  'var(--paper)': 'white',
  'var(--blue)': 'steelblue',
  'var(--orange)': 'orangered',
  'var(--rule)': '#ddd',
};

/** A value as JavaScript writes it. */
function print(value: unknown): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'null' : `new Date("${value.toISOString()}")`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return JSON.stringify(elsewhere[value] ?? value);
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${key(name)}: ${print(each)}`)
    .join(', ')} }`;
}
