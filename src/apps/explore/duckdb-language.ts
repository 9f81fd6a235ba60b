/** DuckDB's SQL as the editor knows it: its words coloured and completed, columns of the tables spoken of first. */

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { functions, reserved, types, unreserved } from '../../engine/duckdb-words.ts';
import { plainName } from '../../engine/plain-name.ts';
import type { SchemaTable } from '../../engine/query-session.ts';

// Keywords of the engine that the editor knows as values.
const literals = new Set(['true', 'false', 'null']);

/** DuckDB's dialect, in which a word that names a column here is a column wherever SQL allows it. */
export function toDialect(tables: readonly SchemaTable[]): SQLDialect {
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name.toLowerCase())));
  const without = (words: string, others: ReadonlySet<string>) =>
    words
      .split(' ')
      .filter((word) => !others.has(word))
      .join(' ');
  return SQLDialect.define({
    keywords: `${without(reserved, literals)} ${without(unreserved, columns)}`,
    types: without(types, columns),
    builtin: without(functions, columns),
    doubleDollarQuotedStrings: true,
    caseInsensitiveIdentifiers: true,
    operatorChars: '+-*/<>=~!@#%^&|',
  });
}

/** The language over the tables that are there. */
export function duckdb(tables: readonly SchemaTable[]): Extension {
  const schema = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      columns.map((column) => ({ label: column.name, detail: column.type, type: 'property' })),
    ]),
  );
  const dialect = toDialect(tables);
  return [
    sql({ dialect, schema, upperCaseKeywords: false }),
    dialect.language.data.of({ autocomplete: columnSource(tables) }),
  ];
}

const silent = /String|Comment|Quoted/;

/** Without a table's name before it, a word may be a column of any table that the text speaks of. */
function columnSource(tables: readonly SchemaTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}\p{N}_]+/u);
    if (!word || silent.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    if (context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
    return {
      from: word.from,
      options: columnsSpokenOf(context.state.doc.toString(), tables),
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  };
}

/** The columns of the tables whose names stand in a text, each once, with where it comes from. */
export function columnsSpokenOf(text: string, tables: readonly SchemaTable[]): readonly Completion[] {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
  const found = new Map<string, Completion>();
  for (const table of tables) {
    if (!said.has(table.name.toLowerCase())) continue;
    for (const { name, type } of table.columns) {
      if (found.has(name)) continue;
      const apply = plainName(name);
      const detail = `${table.name}, ${type.toLowerCase()}`;
      found.set(name, { label: name, apply, detail, type: 'property', boost: 20 });
    }
  }
  return [...found.values()];
}
