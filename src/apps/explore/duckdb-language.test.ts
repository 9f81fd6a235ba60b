import { expect, test } from 'vitest';
import { columnsSpokenOf, toDialect } from './duckdb-language.ts';

const tables = [
  { name: 'towns', columns: [{ name: 'name', type: 'VARCHAR' }] },
  {
    name: '办理',
    columns: [
      { name: 'name', type: 'VARCHAR' },
      { name: '数量', type: 'BIGINT' },
    ],
  },
];

test('columns of the tables a text names are offered, each once, quoted where SQL asks for it', () => {
  const found = columnsSpokenOf('select  from 办理 join TOWNS using (name)', tables);
  expect(found.map(({ label, apply, detail }) => [label, apply, detail])).toEqual([
    ['name', 'name', 'towns, varchar'],
    ['数量', '"数量"', '办理, bigint'],
  ]);
  expect(columnsSpokenOf('select  from elsewhere', tables)).toEqual([]);
});

test('a word is what it names here: a keyword, a type, a function, or a column of a table', () => {
  const dialect = toDialect([{ name: 'figures', columns: [{ name: 'name', type: 'VARCHAR' }] }]);
  const kinds = (text: string) => {
    const found: string[] = [];
    dialect.language.parser.parse(text).iterate({
      enter: ({ name, from, to }) => {
        if (/^(Keyword|Type|Builtin|Identifier|Bool)$/.test(name))
          found.push(`${text.slice(from, to)}: ${name}`);
      },
    });
    return found;
  };
  expect(kinds('summarize select name, quantile_cont(size::hugeint) from figures qualify true')).toEqual([
    'summarize: Keyword',
    'select: Keyword',
    'name: Identifier',
    'quantile_cont: Builtin',
    'size: Identifier',
    'hugeint: Type',
    'from: Keyword',
    'figures: Identifier',
    'qualify: Keyword',
    'true: Bool',
  ]);
});
