import { expect, test } from 'vitest';
import { openPublishedLedger } from '../../engine/published-ledger.ts';
import { locales } from '../../text/locale.ts';
import { parseOpening } from '../../ui/explore-address.ts';
import { questions, sqlOf, sqlOfOpening } from './questions.ts';

test('every ready question is answered with rows', async () => {
  const engine = await openPublishedLedger();
  const empty: string[] = [];
  for (const question of questions())
    for (const locale of locales)
      if ((await engine.query(sqlOf(question, locale))).rowCount === 0) empty.push(question.id);
  expect(empty).toEqual([]);
});

test('an address asks for a table of the ledger whole, and for no other', () => {
  const sqlAt = (hash: string) => sqlOfOpening(parseOpening(hash, 'en'), '', [], 'en');
  expect(sqlAt('#table=audits')).toBe('select * from audits');
  expect(sqlAt('#table=audits;drop')).toBeNull();
});
