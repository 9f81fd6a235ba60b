/** DuckDB's SQL as the editor knows it: its words coloured and completed, columns of the tables spoken of first. */

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import type { SchemaTable } from '../../engine/query-session.ts';
import { plainName } from '../../engine/quote.ts';

const keywords = `all alter and anti any as asc asof between by case cast collate column copy create cross cube
  current delete desc describe distinct drop else end escape except exclude exists explain extract fetch filter
  first following for from full glob group grouping having if ignore ilike in inner insert intersect into is join
  last lateral left like limit macro natural not nulls offset on or order outer over partition pivot positional
  preceding qualify range recursive rename replace respect returning right rollup row rows sample select semi set
  sets show similar summarize table tablesample temp temporary then ties to try_cast unbounded union unique unpivot
  update using values view when where window with within`;
const types = `bigint blob boolean date decimal double enum float hugeint int integer interval json list map numeric
  real smallint struct text time timestamp tinyint ubigint uinteger union usmallint utinyint uuid varchar`;
const functions = `abs age any_value approx_count_distinct approx_quantile arg_max arg_min avg bool_and bool_or ceil
  coalesce concat concat_ws contains corr count count_if current_date date_diff date_part date_trunc day dayname
  dense_rank ends_with exp extract first_value floor format greatest histogram hour ifnull isfinite isnan lag last
  last_day last_value lead least left length list list_contains ln log10 lower lpad ltrim make_date max median min
  minute mode month monthname now ntile nth_value nullif percent_rank pow quantile_cont quantile_disc quarter random
  range rank regexp_extract regexp_full_match regexp_matches regexp_replace regr_r2 regr_slope repeat replace reverse
  right round row_number rpad rtrim second sign split_part sqrt starts_with stddev strftime string_agg string_split
  strlen strpos strptime substring sum today translate trim trunc typeof unnest upper var_pop week weekday year`;

const dialect = SQLDialect.define({
  keywords,
  types,
  builtin: functions,
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: '+-*/<>=~!@#%^&|',
});

/** The language over the tables that are there. */
export function duckdb(tables: readonly SchemaTable[]): Extension {
  const schema = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      columns.map((column) => ({ label: column.name, detail: column.type, type: 'property' })),
    ]),
  );
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
