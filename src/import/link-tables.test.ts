import { expect, test } from 'vitest';
import { isLedgerTable } from './link-tables.ts';

test('a table of the ledger’s name is known whatever its case', () => {
  expect(['observations', 'Observations', ' METRICS ', 'facts', 'mine'].map(isLedgerTable)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
