import { expect, test } from 'vitest';
import { openPublishedLedger, readPublishedTables } from '../engine/published-ledger.ts';
import { figures } from '../figures/index.ts';
import { contextOf } from './published-context.ts';

test('a ledger is opened once, however many figures ask it', async () => {
  let opened = 0;
  const { rowsOf } = contextOf(readPublishedTables(), async () => {
    opened += 1;
    return openPublishedLedger();
  });
  await Promise.all(figures.slice(0, 3).map((figure) => rowsOf(figure)));
  expect(opened).toBe(1);
});
