import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockPackages, packagesOf, toBillOfMaterials } from './bill-of-materials.ts';

const { packages, version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
) as { packages: LockPackages; version: string };
const all = packagesOf(packages);

/** What a package may ask of whoever passes the site on: to be named, no more. MPL-2.0 holds for its own files. */
const free = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense Zlib Python-2.0 OFL-1.1'.split(
    ' ',
  ),
);
const ownFiles = new Set(['MPL-2.0']);
const idsOf = (license: string) =>
  license.split(/[\s()]+|\bAND\b|\bOR\b/).filter((id) => id !== '' && !/^(AND|OR)$/.test(id));

test('every package has a licence of the list; one of its own files is only built and tested with', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(({ license }) => idsOf(license).length === 0).map(({ name }) => name)).toEqual([]);
  const foreign = all.filter(
    ({ license, dev }) => !idsOf(license).every((id) => free.has(id) || (dev && ownFiles.has(id))),
  );
  expect(foreign.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('the bill of materials names what the site may carry, with its hash', () => {
  const bill = JSON.parse(toBillOfMaterials(packages, version));
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  const named = bill.components.map(({ name }: { name: string }) => name);
  expect(named).toContain('@duckdb/duckdb-wasm');
  expect(named).not.toContain('vitest');
  for (const { purl, hashes, licenses } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/);
    expect(hashes[0].content, purl).toMatch(/^[0-9a-f]{128}$/);
    expect(licenses[0].expression).not.toBe('');
  }
});

test('the lock file names no address to download from', () => {
  expect(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
