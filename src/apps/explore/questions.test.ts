import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tables as schema } from '../../dataset/schema.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { locales } from '../../text/locale.ts';
import { questions, sqlOf } from './questions.ts';

test('every ready question is answered with rows', async () => {
  const published = join(import.meta.dirname, '../../../public/data');
  const engine = await openNodeDatabase(
    Object.fromEntries(
      schema.map(({ name }) => [name, readFileSync(join(published, `${name}.csv`), 'utf8')]),
    ),
  );
  const empty: string[] = [];
  for (const question of questions())
    for (const locale of locales)
      if ((await engine.query(sqlOf(question, locale))).rowCount === 0) empty.push(question.id);
  expect(empty).toEqual([]);
  await engine.close();
}, 120_000);
