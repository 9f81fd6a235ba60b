/** How fast an article is read: one article beside Recognizers-Text, long texts, and texts made to be slow. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extract } from '../../src/extract/index.ts';
import { type BenchLine, median } from './line.ts';
import { corpusProse } from './prose.ts';

const article = readFileSync(
  join(import.meta.dirname, '../../data/articles/mps-fangguanfu-2020.txt'),
  'utf8',
);
const megabyte = 1_000_000;

interface Recognizer {
  recognizeNumber: (text: string, culture: string) => unknown[];
  recognizeOrdinal: (text: string, culture: string) => unknown[];
  recognizePercentage: (text: string, culture: string) => unknown[];
  recognizeCurrency: (text: string, culture: string) => unknown[];
  recognizeDimension: (text: string, culture: string) => unknown[];
  recognizeDateTime: (text: string, culture: string) => unknown[];
}

function milliseconds(run: () => void, rounds: number): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    run();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The article again and again with other digits, so that no part of it is the text before. */
function longText(megabytes: number): string {
  const parts: string[] = [];
  let bytes = 0;
  for (let round = 1; bytes < megabytes * megabyte; round += 1) {
    const part = article.replace(/[0-9]/g, (digit) => String((Number(digit) * round + round) % 10));
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  return parts.join('\n');
}

/** The corpus as often as it takes. */
function denseText(megabytes: number): string {
  const prose = corpusProse();
  return prose.repeat(Math.ceil((megabytes * megabyte) / Buffer.byteLength(prose)));
}

function speed(text: string): number {
  return (
    Buffer.byteLength(text) /
    megabyte /
    (milliseconds(() => void extract({ text, asOf: '2020-05' }), 1) / 1000)
  );
}

const hostile: ReadonlyArray<readonly [string, () => string]> = [
  ['one digit', () => '7'.repeat(10 * megabyte)],
  ['万', () => '万'.repeat((10 * megabyte) / 3)],
  ['一', () => '一'.repeat((10 * megabyte) / 3)],
  ['nested brackets', () => '（'.repeat((5 * megabyte) / 3) + '）'.repeat((5 * megabyte) / 3)],
  ['lone surrogates', () => '\ud800'.repeat((10 * megabyte) / 3)],
  ['combining marks', () => `1${'\u0301'.repeat((10 * megabyte) / 2)}`],
];

export async function benchExtract(): Promise<readonly BenchLine[]> {
  const read = (): void => void extract({ text: article, asOf: '2020-05' });
  for (let warm = 0; warm < 50; warm += 1) read();
  const ours = milliseconds(read, 201);
  // Its module build is CommonJS only.
  const peer = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Recognizer;
  const theirs = milliseconds(() => {
    peer.recognizeNumber(article, 'zh-cn');
    peer.recognizeOrdinal(article, 'zh-cn');
    peer.recognizePercentage(article, 'zh-cn');
    peer.recognizeCurrency(article, 'zh-cn');
    peer.recognizeDimension(article, 'zh-cn');
    peer.recognizeDateTime(article, 'zh-cn');
  }, 3);
  const lines: BenchLine[] = [
    { name: 'one article', value: ours, unit: 'ms', note: `${article.length} characters` },
    { name: 'the same by Recognizers-Text, six models', value: theirs, unit: 'ms' },
    { name: 'times faster than Recognizers-Text', value: theirs / ours, unit: '×', atLeast: 100 },
  ];
  for (const megabytes of [1, 10, 100]) {
    const value = speed(longText(megabytes));
    lines.push({ name: `${megabytes} MB of the genre`, value, unit: 'MB/s' });
  }
  const dense = denseText(10);
  const findings = extract({ text: dense, asOf: '2020-05' }).findings.length;
  const rate = speed(dense);
  lines.push({ name: '10 MB of dense prose with its facts', value: rate, unit: 'MB/s' });
  lines.push({
    name: 'one finding of dense prose',
    value: (Buffer.byteLength(dense) / megabyte / rate / findings) * 1e6,
    unit: 'µs',
    note: `${findings} findings`,
  });
  for (const [name, make] of hostile) {
    lines.push({ name: `10 MB of ${name}`, value: speed(make()), unit: 'MB/s', atLeast: 1 });
  }
  return lines;
}
