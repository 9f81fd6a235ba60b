import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Locale, tagOf } from '../text/locale.ts';
import { useFiltered } from './filtered.ts';
import { island, useLive } from './island.tsx';
import { Rest } from './ShowAllRows.tsx';
import { Slot } from './Slot.tsx';

const words = {
  found: { zh: (count: number) => `找到${count}条`, en: (count: number) => `${count} found` },
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
  /** The rows, when the site is built; the browser works on those of the page. */
  readonly shown?: ReactNode;
}

/** A table of observations that scripts make searchable and sortable; the filter of the page narrows it. */
export const SearchableList = island('SearchableList', List);

function List({ locale, count, shown }: ListProps) {
  const live = useLive();
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const passed = useFiltered(({ observations }) => observations);
  // Something may have been typed before scripts came.
  useEffect(() => setSearch(input.current?.value ?? ''), []);
  const rows = useMemo(() => (live ? readRows(table.current) : []), [live]);
  const asked = plain(search).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    ({ id, text }) => (passed === null || passed.has(id)) && asked.every((piece) => text.includes(piece)),
  );
  const narrowed = asked.length > 0 || passed !== null;
  useEffect(() => {
    const visible = new Set(found);
    for (const row of rows) row.element.hidden = !visible.has(row);
  });
  useEffect(() => {
    const body = table.current?.tBodies[0];
    if (order && body) body.append(...sorted([...body.rows], rows, order, locale));
  }, [order, rows, locale]);
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
        <output aria-live="polite">{narrowed ? words.found[locale](found.length) : ''}</output>
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
