import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { valueWords } from '../../charts/brushed.ts';
import { type Brush, type Dimension, planDimension } from '../../crossfilter/brush-dimension.ts';
import { brushSql } from '../../crossfilter/brush-sql.ts';
import type { Brushes } from '../../crossfilter/falcon-index.ts';
import type { QuerySession, SchemaTable } from '../../engine/query-session.ts';
import type { Locale } from '../../text/locale.ts';
import type { BrushState } from '../../ui/explore-address.ts';
import { Choice } from './ChartPanel.tsx';
import { type Linked, type LinkedState, openLinked } from './crossfilter.ts';
import { fromKept, toKept } from './kept-brush.ts';

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
  none: { zh: '全部', en: 'all' },
  missing: { zh: '空', en: 'missing' },
  others: { zh: '其他', en: 'others' },
};
const most = 6;

interface BrushPanelProps {
  readonly locale: Locale;
  readonly schema: readonly SchemaTable[];
  readonly open: () => Promise<QuerySession>;
  readonly start: BrushState | null;
  readonly onState: (state: BrushState) => void;
  readonly onSql: (sql: string) => void;
}

/** Columns of a table as linked charts. */
export function BrushPanel({ locale, schema, open, start, onState, onSql }: BrushPanelProps) {
  const [table, setTable] = useState(start?.table ?? 'observations');
  const known = schema.find(({ name }) => name === table)?.columns ?? [];
  const [picked, setPicked] = useState<readonly string[]>(
    start ? [...new Set(start.columns)].slice(0, most) : startColumns(table, known),
  );
  const [dimensions, setDimensions] = useState<readonly Dimension[] | null>(null);
  const [state, setState] = useState<LinkedState | null>(null);
  const [fault, setFault] = useState('');
  const [past, setPast] = useState<readonly Brushes[]>([]);
  const hosts = useRef<(HTMLElement | null)[]>([]);
  const linked = useRef<Linked | null>(null);
  const first = useRef(start);

  const types = known.map(({ name, type }) => `${name} ${type}`).join();
  useEffect(() => {
    let gone = false;
    setDimensions(null);
    setState(null);
    setPast([]);
    setFault('');
    const plan = async () => {
      const session = await open();
      const ask = (sql: string) => session.query(sql);
      const schemaNow = (await session.schema()).find(({ name }) => name === table)?.columns ?? [];
      const found: Dimension[] = [];
      for (const column of picked) {
        const type = schemaNow.find(({ name }) => name === column)?.type;
        if (type) found.push(await planDimension(ask, table, column, type));
      }
      if (gone) return;
      setPast([found.map(() => null)]);
      setDimensions(found);
    };
    plan().catch((error: unknown) => {
      if (!gone) setFault(error instanceof Error ? error.message : String(error));
    });
    return () => {
      gone = true;
    };
  }, [open, table, picked]);

  useEffect(() => {
    if (!dimensions || dimensions.length === 0) return;
    let closed = false;
    const opened = first.current;
    first.current = null;
    const brushes = dimensions.map((dimension) =>
      opened && Object.hasOwn(opened.brushes, dimension.column)
        ? fromKept(dimension, opened.brushes[dimension.column])
        : null,
    );
    open()
      .then((session) =>
        openLinked({
          ask: (sql) => session.query(sql),
          table,
          dimensions,
          hosts: dimensions.map((_, at) => hosts.current[at] as HTMLElement),
          locale,
          brushes,
          onState: (next) => {
            if (!closed) setState(next);
          },
        }),
      )
      .then((made) => {
        if (closed) made.close();
        else linked.current = made;
      })
      .catch((error: unknown) => {
        if (!closed) setFault(error instanceof Error ? error.message : String(error));
      });
    return () => {
      closed = true;
      linked.current?.close();
      linked.current = null;
    };
  }, [dimensions, locale, open, table]);

  const brushes = state?.brushes;
  // A brush that has come to rest is a step that can be undone, and a state of the address.
  useEffect(() => {
    if (!brushes || !dimensions) return;
    const rest = setTimeout(() => {
      setPast((old) => (isSame(old.at(-1), brushes) ? old : [...old.slice(-40), brushes]));
      const kept = dimensions.flatMap((dimension, at) => {
        const brush = brushes[at];
        return brush ? [[dimension.column, toKept(dimension, brush)] as const] : [];
      });
      onState({ table, columns: picked, brushes: Object.fromEntries(kept) });
    }, 350);
    return () => clearTimeout(rest);
  }, [brushes, dimensions, onState, picked, table]);

  const undo = useCallback(() => {
    const before = past.slice(0, -1).at(-1);
    if (!before) return;
    setPast((old) => old.slice(0, -1));
    linked.current?.set(before);
  }, [past]);
  const clear = () => dimensions && linked.current?.set(dimensions.map(() => null));
  const sql = dimensions && brushes ? brushSql(table, dimensions, brushes) : '';

  return (
    <section className="brushing" aria-label={words.sql[locale]}>
      <div className="fields">
        <Choice
          label={words.table[locale]}
          value={table}
          options={schema.map(({ name }) => [name, name] as const)}
          onChange={(name) => {
            setTable(name);
            setPicked(startColumns(name, schema.find((each) => each.name === name)?.columns ?? []));
          }}
        />
      </div>
      <fieldset className="columns-picked" data-columns={types.length}>
        <legend>{words.columns[locale]}</legend>
        {known.slice(0, 60).map(({ name }) => (
          <label key={name} className="tick">
            <input
              type="checkbox"
              checked={picked.includes(name)}
              disabled={!picked.includes(name) && picked.length >= most}
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
      <p className="hint">{words.how[locale]}</p>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="run-bar">
        <p className="chosen-count" role="status" data-part="chosen">
          {state ? chosenWords(state, locale) : words.loading[locale]}
        </p>
        <button type="button" onClick={undo} disabled={past.length < 2}>
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
            onHost={(host) => {
              hosts.current[at] = host;
            }}
            onUndo={undo}
          />
        ))}
      </div>
      <h2>{words.sql[locale]}</h2>
      <pre className="state-sql">
        <code data-part="brush-sql">{sql}</code>
      </pre>
      <button type="button" onClick={() => onSql(sql)} disabled={sql === ''}>
        {words.open[locale]}
      </button>
    </section>
  );
}

interface LinkedChartProps {
  readonly dimension: Dimension;
  readonly locale: Locale;
  readonly brush: Brush | null;
  readonly onHost: (host: HTMLElement | null) => void;
  readonly onUndo: () => void;
}

function LinkedChart({ dimension, locale, brush, onHost, onUndo }: LinkedChartProps) {
  const said = brushWords(dimension, brush, locale);
  return (
    <figure className="linked-chart">
      <figcaption>
        <strong>{dimension.column}</strong> <span className="told">{said}</span>
      </figcaption>
      <div
        ref={onHost}
        className={dimension.kind === 'category' ? 'plate names' : 'plate'}
        data-dimension={dimension.column}
        {...walked(`${dimension.column}: ${said}`, onUndo)}
      />
    </figure>
  );
}

/** A chart that takes keys: it is reached by Tab and says its own state. */
function walked(label: string, onUndo: () => void) {
  return {
    role: 'application',
    tabIndex: 0,
    'aria-label': label,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      onUndo();
    },
  };
}

function brushWords(dimension: Dimension, brush: Brush | null, locale: Locale): string {
  if (!brush) return words.none[locale];
  if (brush.kind === 'stretch') {
    return `${valueWords(dimension, brush.from, locale)} – ${valueWords(dimension, brush.to, locale)}`;
  }
  const names = brush.bars.map((bar) =>
    bar === dimension.bars ? words.missing[locale] : (dimension.names[bar] ?? words.others[locale]),
  );
  const join = locale === 'zh' ? '、' : ', ';
  return names.length > 4 ? `${names.slice(0, 4).join(join)}… ${names.length}` : names.join(join);
}

function chosenWords({ chosen, total, share }: LinkedState, locale: Locale): string {
  const number = (value: number) => value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en');
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
  const keys = /(_id|^id|sha256|url|quote|text|title|words|note|definition|statement|subject)/i;
  const plain = columns.filter(({ name }) => !keys.test(name));
  return (plain.length >= 2 ? plain : columns).slice(0, 4).map(({ name }) => name);
}

function isSame(one: Brushes | undefined, other: Brushes): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
