import { useState } from 'react';
import type { ResultColumn } from '../../engine/database.ts';
import { type Condition, conditions, type Filter } from '../../engine/result-view.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';
import type { GridView } from './use-grid-view.ts';

const words = {
  filter: { zh: '筛选', en: 'Filter' },
  column: { zh: '列', en: 'Column' },
  condition: { zh: '条件', en: 'Condition' },
  value: { zh: '值', en: 'Value' },
  add: { zh: '加上', en: 'Add' },
  remove: { zh: '去掉', en: 'Remove' },
  toQuery: { zh: '写成查询', en: 'Put into the query' },
  summarize: {
    zh: '统计全部行的各列（远端引擎要读两遍）',
    en: 'Sum up the columns over all rows (the far engine reads them twice)',
  },
  stop: { zh: '停', en: 'Stop' },
  work: {
    view: { zh: '引擎正在全部行里找……', en: 'The engine looks through all rows…' },
    summary: { zh: '引擎正在统计全部行……', en: 'The engine counts over all rows…' },
  },
};

const conditionWords: Readonly<Record<Condition, Text>> = {
  contains: { zh: '含', en: 'contains' },
  equals: { zh: '等于', en: 'is' },
  above: { zh: '大于', en: 'is above' },
  below: { zh: '小于', en: 'is below' },
  missing: { zh: '为空', en: 'is empty' },
  present: { zh: '不为空', en: 'is not empty' },
};

interface GridFiltersProps {
  readonly locale: Locale;
  readonly columns: readonly ResultColumn[];
  readonly grid: GridView;
  readonly onSql: (sql: string) => void;
}

/** What the rows of a grid are narrowed to, over all rows of the answer. */
export function GridFilters({ locale, columns, grid, onSql }: GridFiltersProps) {
  const [draft, setDraft] = useState<Filter>({ column: 0, condition: 'contains', value: '' });
  const { view, work, fault, sql } = grid;
  const { filters } = view;
  const alone = draft.condition === 'missing' || draft.condition === 'present';
  return (
    <>
      <details className="grid-filters" open={filters.length > 0 ? true : undefined}>
        <summary>{words.filter[locale]}</summary>
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault();
            if (!alone && draft.value.trim() === '') return;
            grid.setFilters([...filters, { ...draft, value: alone ? '' : draft.value.trim() }]);
            setDraft({ ...draft, value: '' });
          }}
        >
          <Choice
            label={words.column[locale]}
            value={String(draft.column)}
            options={columns.map(({ name }, at) => [String(at), name] as const)}
            onChange={(column) => setDraft({ ...draft, column: Number(column) })}
          />
          <Choice
            label={words.condition[locale]}
            value={draft.condition}
            options={conditions.map((each) => [each, conditionWords[each][locale]] as const)}
            onChange={(condition) => setDraft({ ...draft, condition: condition as Condition })}
          />
          {alone ? null : (
            <label>
              {words.value[locale]}
              <input
                value={draft.value}
                onChange={({ target }) => setDraft({ ...draft, value: target.value })}
              />
            </label>
          )}
          <button type="submit">{words.add[locale]}</button>
          {filters.map((filter, at) => {
            const said = `${columns[filter.column]?.name} ${conditionWords[filter.condition][locale]} ${filter.value}`;
            return (
              <button
                key={said}
                type="button"
                aria-label={`${words.remove[locale]} ${said}`}
                onClick={() => grid.setFilters(filters.filter((_, other) => other !== at))}
              >
                {said.trim()} ✕
              </button>
            );
          })}
          {sql === null ? null : (
            <button type="button" onClick={() => onSql(sql)}>
              {words.toQuery[locale]}
            </button>
          )}
        </form>
      </details>
      <p className="hint" role="status" data-part="work">
        {work ? words.work[work][locale] : fault}
        {work ? (
          <button type="button" className="plain" onClick={grid.stop}>
            {words.stop[locale]}
          </button>
        ) : grid.summarize ? (
          <button type="button" className="plain" onClick={grid.summarize}>
            {words.summarize[locale]}
          </button>
        ) : null}
      </p>
    </>
  );
}
