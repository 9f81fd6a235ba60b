import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms, hostResults, hosts } from '../src/share/hosts.ts';
import { locales } from '../src/text/locale.ts';
import { hostsTable } from './hosts-table.ts';
import { root } from './ledger-folder.ts';
import { partOf, readmes } from './page-part.ts';

test.each(locales)('the README in %s says of each host and form what was seen there', (locale) => {
  const readme = readFileSync(join(root, readmes[locale]), 'utf8');
  expect(partOf(readme, 'hosts')).toBe(hostsTable(hostResults, locale));
});

test('every host was visited, and every form has been seen whole or in words somewhere', () => {
  expect(Object.keys(hostResults.forms).sort()).toEqual(Object.keys(hosts).sort());
  for (const form of forms)
    expect(Object.values(hostResults.forms).some((seen) => seen[form] && seen[form] !== 'nothing')).toBe(
      true,
    );
});
