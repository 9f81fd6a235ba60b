import { expect, test } from 'vitest';
import { openPublishedLedger } from '../../engine/published-ledger.ts';
import { locales } from '../../text/locale.ts';
import { questions, sqlOf } from './questions.ts';

test('every ready question is answered with rows', async () => {
  const engine = await openPublishedLedger();
  const empty: string[] = [];
  for (const question of questions())
    for (const locale of locales)
      if ((await engine.query(sqlOf(question, locale))).rowCount === 0) empty.push(question.id);
  expect(empty).toEqual([]);
});
