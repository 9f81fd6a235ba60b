import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { errorMessage } from '../text/error-message.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { markup } from '../text/trusted.ts';
import { useFiltered } from './filtered.ts';
import { island, useLive } from './island.tsx';
import { fetchOtherRows } from './other-rows.ts';
import { Rest } from './ShowAllRows.tsx';
import { Slot } from './Slot.tsx';

const words = {
  found: { zh: (count: number) => `找到${count}条`, en: (count: number) => `${count} found` },
  first: {
    zh: (most: number) => `，列出前${most}条`,
    en: (most: number) => `, the first ${most} shown`,
  },
  fetching: { zh: '正在取其余的观测', en: 'Fetching the other observations' },
  search: { zh: '在观测中搜索', en: 'Search the observations' },
  hint: { zh: '例如：居住证、2024、新华社', en: 'e.g. permits, 2024, Xinhua' },
  number: { zh: '数字', en: 'Number' },
  metric: { zh: '指标', en: 'Metric' },
  period: { zh: '时间', en: 'Period' },
  source: { zh: '来源', en: 'Source' },
  comparability: { zh: '可比性', en: 'Comparability' },
  none: {
    zh: '没有符合的观测。换个词，或清除筛选。',
    en: 'No observation matches. Try another word, or clear the filters.',
  },
  caption: { zh: '台账的全部观测', en: 'Every observation of the ledger' },
} as const;

const columns = ['number', 'metric', 'period', 'source', 'comparability'] as const;

interface ListProps {
  readonly locale: Locale;
  readonly count: number;
  /** How many are shown at once where the page does not come with all; what is asked is asked of all. */
  readonly most?: number;
  /** The rows, when the site is built; the browser works on those of the page. */
  readonly shown?: ReactNode;
}

/** A table of observations that scripts make searchable and sortable; the filter of the page narrows it. */
export const SearchableList = island('SearchableList', List);

function List({ locale, count, most, shown }: ListProps) {
  const live = useLive();
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const passed = useFiltered(({ observations }) => observations);
  // Something may have been typed before scripts came.
  useEffect(() => setSearch(input.current?.value ?? ''), []);
  const asked = plain(search).split(/\s+/).filter(Boolean);
  const narrowed = asked.length > 0 || passed !== null;
  const others = useOtherRows(table, most !== undefined && (narrowed || order !== null), locale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows come into the page by themselves
  const rows = useMemo(() => (live ? readRows(table.current) : []), [live, others.here]);
  const found = rows.filter(
    ({ id, text }) => (passed === null || passed.has(id)) && asked.every((piece) => text.includes(piece)),
  );
  useEffect(() => {
    const body = table.current?.tBodies[0];
    if (order && body) body.append(...sorted([...body.rows], rows, order, locale));
  }, [order, rows, locale]);
  useEffect(() => {
    if (!live) return;
    const visible = new Set(found.map(({ element }) => element));
    // In the order in which they stand.
    let room = most ?? Number.POSITIVE_INFINITY;
    for (const element of table.current?.tBodies[0]?.rows ?? []) {
      element.hidden = !visible.has(element) || room === 0;
      if (!element.hidden) room -= 1;
    }
  });
  // What was asked for is shown whole.
  return (
    <div className={narrowed ? 'list long asked' : 'list long'}>
      <p className="search">
        <label>
          <span>{words.search[locale]}</span>
          <input
            ref={input}
            type="search"
            placeholder={words.hint[locale]}
            autoComplete="off"
            spellCheck={false}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        <output aria-live="polite">
          {others.words || (narrowed ? foundWords(found.length, most, locale) : '')}
        </output>
      </p>
      <div className="scroll">
        <table ref={table} className="observations stack">
          <caption className="unseen">{words.caption[locale]}</caption>
          <thead>
            <tr>
              {columns.map((name, column) => (
                <th key={name} scope="col" aria-sort={order?.column === column ? order.way : undefined}>
                  {live ? (
                    <button
                      type="button"
                      className="sort"
                      onClick={() => setOrder({ column, way: turned(order, column) })}
                    >
                      {words[name][locale]}
                    </button>
                  ) : (
                    words[name][locale]
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <Slot as="tbody">{shown}</Slot>
        </table>
      </div>
      <Rest locale={locale} count={count} />
      <p hidden={!live || found.length > 0}>{words.none[locale]}</p>
    </div>
  );
}

/** Puts the rows that the page did not come with behind those it has, once they are needed. */
function useOtherRows(table: RefObject<HTMLTableElement | null>, isNeeded: boolean, locale: Locale) {
  const [state, setState] = useState({ here: false, words: '' });
  useEffect(() => {
    if (!isNeeded || state.here) return;
    const stop = new AbortController();
    setState({ here: false, words: words.fetching[locale] });
    fetchOtherRows().then(
      (rows) => {
        if (stop.signal.aborted) return;
        table.current?.tBodies[0]?.insertAdjacentHTML('beforeend', markup(rows));
        setState({ here: true, words: '' });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ here: false, words: errorMessage(error, locale) });
      },
    );
    return () => stop.abort();
  }, [table, isNeeded, state.here, locale]);
  return { here: state.here, words: isNeeded ? state.words : '' };
}

function foundWords(found: number, most = found, locale: Locale): string {
  return words.found[locale](found) + (found > most ? words.first[locale](most) : '');
}

interface ListedRow {
  readonly element: HTMLTableRowElement;
  readonly id: string;
  readonly text: string;
  /** What each column is sorted by. */
  readonly values: readonly string[];
}

interface Order {
  readonly column: number;
  readonly way: 'ascending' | 'descending';
}

function readRows(table: HTMLTableElement | null): readonly ListedRow[] {
  return [...(table?.tBodies[0]?.rows ?? [])].map((element) => ({
    element,
    id: element.dataset.id ?? '',
    text: plain(element.textContent ?? ''),
    values: [...element.cells].map((cell) => cell.dataset.value ?? cell.textContent ?? ''),
  }));
}

function turned(order: Order | null, column: number): Order['way'] {
  return order?.column === column && order.way === 'ascending' ? 'descending' : 'ascending';
}

/** The elements in a new order; those that are alike keep the one they have. */
function sorted(
  elements: readonly HTMLTableRowElement[],
  rows: readonly ListedRow[],
  { column, way }: Order,
  locale: Locale,
): readonly HTMLTableRowElement[] {
  const sign = way === 'descending' ? -1 : 1;
  const { compare } = new Intl.Collator(tagOf(locale));
  const value = new Map(rows.map(({ element, values }) => [element, values[column] ?? '']));
  return [...elements].sort((a, b) => {
    const [one = '', other = ''] = [value.get(a), value.get(b)];
    return sign * (column === 0 ? Number(one) - Number(other) : compare(one, other));
  });
}

/** Full-width digits and letters are found by half-width ones, and the other way round. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
