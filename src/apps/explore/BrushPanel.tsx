import { useMemo, useState } from 'react';
import { brushColumns } from '../../crossfilter/brush-column.ts';
import type { QuerySource, SchemaTable } from '../../engine/query-session.ts';
import type { RemoteEngine } from '../../engine/remote.ts';
import { type KeyChoice, narrow, type ParquetTable } from '../../import/parquet-table.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import type { BrushState } from '../../ui/explore-address.ts';
import { Choice } from './Choice.tsx';
import type { LinkedState } from './crossfilter.ts';
import { findTable } from './find-table.ts';
import { KeyChoices } from './KeyChoices.tsx';
import { LinkedChart } from './LinkedChart.tsx';
import { rowsOfEngine, rowsOfParquet, rowsOfTable } from './linked-rows.ts';
import { useCrossfilter } from './use-crossfilter.ts';

const words = {
  table: { zh: '表', en: 'Table' },
  columns: { zh: '要联动的列（二至六列）', en: 'Columns to link (two to six)' },
  how: {
    zh: '在数轴上拖动选一段，点名称选几项；其余各图随即只数选中的行。键盘：方向键移动，Shift加方向键伸缩，上下键与空格选名称，Esc取消。',
    en: 'Drag along an axis for a stretch, click names to pick some; all the other charts count only those rows at once. Keys: arrows move, Shift and arrows stretch, up, down and Space pick names, Esc takes back.',
  },
  clear: { zh: '清除全部', en: 'Clear all' },
  undo: { zh: '撤销', en: 'Undo' },
  open: { zh: '在编辑器里打开这条SQL', en: 'Open this SQL in the editor' },
  sql: { zh: '当前选择的SQL', en: 'SQL of the selection' },
  estimate: { zh: '估计，已数', en: 'estimate from' },
  loading: { zh: '正在读取各列……', en: 'Reading the columns…' },
  halt: { zh: '不再往下读', en: 'Read no further' },
  far: {
    zh: '由远端引擎计数：指到一张图时，它为这张图数一遍全部行；之后的每一步拖动都在这里算出。',
    en: 'The far engine counts: when a chart is pointed at, it counts all rows once for it; every step of a drag is then answered here.',
  },
  inPlace: {
    zh: '文件留在原处，只读要联动的列；在自己的DuckDB里用这条SQL取选中的行。',
    en: 'Files stay where they are and only the linked columns are read; a DuckDB of your own takes the chosen rows by this SQL.',
  },
};
const maxColumns = 6;

interface BrushPanelProps {
  readonly locale: Locale;
  readonly schema: readonly SchemaTable[];
  readonly open: () => Promise<QuerySource>;
  /** The engine elsewhere whose tables these are; null for the page's own. */
  readonly openFar: (() => Promise<RemoteEngine>) | null;
  /** Tables that are brushed where they lie. */
  readonly parquet: readonly ParquetTable[];
  readonly start: BrushState | null;
  /** What was asked last: the first table it reads is the one to begin with. */
  readonly asked: string;
  readonly onState: (state: BrushState) => void;
  readonly onSql: (sql: string) => void;
}

/** Columns of a table as linked charts. */
export function BrushPanel(props: BrushPanelProps) {
  const { locale, schema, open, openFar, parquet, start, asked, onState, onSql } = props;
  const tables: readonly SchemaTable[] = [
    ...schema.map(({ name, columns }) => ({ name, columns: brushColumns(columns) })),
    ...parquet.map(({ table, columns }) => ({ name: table, columns })),
  ];
  const columnsOf = (name: string) => tables.find((each) => each.name === name)?.columns ?? [];
  const [table, setTable] = useState(
    () => start?.table ?? parquet.at(-1)?.table ?? (findTable(asked, schema, []) ?? tables[0])?.name ?? '',
  );
  const known = columnsOf(table);
  const [picked, setPicked] = useState<readonly string[]>(
    start ? [...new Set(start.columns)].slice(0, maxColumns) : startColumns(table, known),
  );
  const outside = parquet.find((each) => each.table === table);
  const [keys, setKeys] = useState(noKeys);
  const rows = useMemo(() => {
    if (outside) return rowsOfParquet(narrow(outside, keys));
    return openFar ? rowsOfEngine(openFar, table) : rowsOfTable(open, table);
  }, [outside, keys, open, openFar, table]);
  const { dimensions, state, fault, sql, undo, clear, halt, canUndo, setHost } = useCrossfilter({
    locale,
    rows,
    table,
    columns: picked,
    start,
    // A file or an engine elsewhere has no address: a link would lead nowhere.
    onState: outside || openFar ? noState : onState,
  });
  const brushes = state?.brushes;

  return (
    <section className="brushing" aria-label={words.sql[locale]}>
      <div className="fields">
        <Choice
          label={words.table[locale]}
          value={table}
          options={tables.map(({ name }) => [name, name] as const)}
          onChange={(name) => {
            setTable(name);
            setKeys(noKeys);
            setPicked(startColumns(name, columnsOf(name)));
          }}
        />
      </div>
      <fieldset className="columns-picked">
        <legend>{words.columns[locale]}</legend>
        {known.slice(0, 60).map(({ name }) => (
          <label key={name} className="tick">
            <input
              type="checkbox"
              checked={picked.includes(name)}
              disabled={!picked.includes(name) && picked.length >= maxColumns}
              onChange={() =>
                setPicked((old) =>
                  old.includes(name) ? old.filter((each) => each !== name) : [...old, name],
                )
              }
            />
            <code>{name}</code>
          </label>
        ))}
      </fieldset>
      {outside && outside.keys.length > 0 ? (
        <KeyChoices locale={locale} keys={outside.keys} chosen={keys} onChosen={setKeys} />
      ) : null}
      <p className="hint">{words.how[locale]}</p>
      {openFar ? <p className="hint">{words.far[locale]}</p> : null}
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="run-bar">
        <p className="chosen-count" role="status" data-part="chosen">
          {state ? chosenWords(state, locale) : words.loading[locale]}
        </p>
        {outside && state && state.share < 1 ? (
          <button type="button" onClick={halt}>
            {words.halt[locale]}
          </button>
        ) : null}
        <button type="button" onClick={undo} disabled={!canUndo}>
          {words.undo[locale]}
        </button>
        <button type="button" onClick={clear} disabled={!brushes?.some(Boolean)}>
          {words.clear[locale]}
        </button>
      </div>
      <div className="linked">
        {(dimensions ?? []).map((dimension, at) => (
          <LinkedChart
            key={dimension.column}
            dimension={dimension}
            locale={locale}
            brush={brushes?.[at] ?? null}
            onHost={(host) => setHost(at, host)}
            onUndo={undo}
          />
        ))}
      </div>
      <h2>{words.sql[locale]}</h2>
      <pre className="state-sql">
        <code data-part="brush-sql">{sql}</code>
      </pre>
      {outside ? (
        <p className="hint">{words.inPlace[locale]}</p>
      ) : (
        <button type="button" onClick={() => onSql(sql)} disabled={sql === ''}>
          {words.open[locale]}
        </button>
      )}
    </section>
  );
}

const noKeys: ReadonlyMap<string, KeyChoice> = new Map();

function noState(): void {
  // Kept nowhere.
}

function chosenWords({ chosen, total, share }: LinkedState, locale: Locale): string {
  const number = (value: number) => value.toLocaleString(tagOf(locale));
  const part = `${Math.round(share * 100)}%`;
  if (locale === 'zh') {
    return share < 1
      ? `约${number(chosen)}行，共${number(total)}行（${words.estimate.zh}${part}）`
      : `选中${number(chosen)}行，共${number(total)}行`;
  }
  return share < 1
    ? `about ${number(chosen)} of ${number(total)} rows (${words.estimate.en} ${part})`
    : `${number(chosen)} of ${number(total)} rows`;
}

/** Columns worth seeing first: dates, measures and short names; not keys and long texts. */
function startColumns(table: string, columns: SchemaTable['columns']): readonly string[] {
  if (table === 'observations') return ['domain', 'period_end', 'bound', 'unit'];
  const keys =
    /(_id|^id|^doc$|^start$|^end$|sha256|url|quote|text|title|words|note|definition|statement|subject)/i;
  const plain = columns.filter(({ name }) => !keys.test(name));
  return (plain.length >= 2 ? plain : columns).slice(0, 4).map(({ name }) => name);
}
