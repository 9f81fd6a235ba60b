import { expect, test } from 'vitest';
import { openNodeDatabase } from './node.ts';

test('the words of SQL are those of the engine; `npx vitest -u` writes a new engine’s', async () => {
  const database = await openNodeDatabase();
  const ask = async (sql: string) =>
    (await database.query<{ word: string }>(`${sql} order by word`)).rows().map(({ word }) => word);
  const keywordsOf = (categories: string) =>
    ask(
      `select distinct keyword_name as word from duckdb_keywords() where keyword_category in (${categories})`,
    );
  // Names that a person would type; operators and what a name alone does not say are left out.
  const plain = "regexp_full_match(word, '[a-z][a-z0-9_]*')";
  const words = {
    reserved: await keywordsOf("'reserved', 'type_function'"),
    unreserved: await keywordsOf("'unreserved', 'column_name'"),
    types: await ask(
      `select distinct lower(type_name) as word from duckdb_types() where ${plain.replace('word', 'lower(type_name)')}`,
    ),
    functions: await ask(
      `select distinct function_name as word from duckdb_functions() where ${plain.replace('word', 'function_name')}`,
    ),
  };
  await database.close();
  const lines = Object.entries(words).map(
    ([name, list]) => `export const ${name} =\n  '${list.join(' ')}';\n`,
  );
  await expect(
    `/** DuckDB's words, parted by spaces; written by duckdb-words.test.ts. */\n\n// Keywords that name no table without quotes, then those that do.\n${lines.join('')}`,
  ).toMatchFileSnapshot('./duckdb-words.ts');
});
