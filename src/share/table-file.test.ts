import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type FileTable, toTableFile } from './table-file.ts';

const table: FileTable = {
  name: 'observations',
  columns: [
    { name: 'quote', type: 'string' },
    { name: 'value', type: 'number' },
    { name: 'start', type: 'integer' },
  ],
  rows: [
    { quote: '逾3300万张', value: 33_000_000, start: 412 },
    { quote: '=1+1, "two"', value: -0.5, start: null },
  ],
};

test('CSV opens in Excel with its Chinese, runs no formula and keeps a negative number a number', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await toTableFile(table, 'csv')).arrayBuffer(),
  );
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data[0]).toEqual({ quote: '逾3300万张', value: '33000000', start: '412' });
  expect(data[1]?.quote).toBe('\'=1+1, "two"');
  expect(data[1]?.value).toBe('-0.5');
  expect(data[1]?.start).toBe('');
});

test('JSON keeps numbers numbers and what is not known null', async () => {
  expect(JSON.parse(await (await toTableFile(table, 'json')).text())).toEqual(table.rows);
});

test('Parquet is read back the same by its reader', async () => {
  const file = await (await toTableFile(table, 'parquet')).arrayBuffer();
  const rows = await parquetReadObjects({ file });
  expect(rows).toEqual([
    { quote: '逾3300万张', value: 33_000_000, start: 412n },
    { quote: '=1+1, "two"', value: -0.5, start: null },
  ]);
});

test('XLSX is a zip whose sheet holds the words', async () => {
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(new Uint8Array(await (await toTableFile(table, 'xlsx')).arrayBuffer()));
  const words = Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  expect(words).toContain('逾3300万张');
  expect(words).not.toContain('<f>');
});
