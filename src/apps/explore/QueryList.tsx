import { useState } from 'react';
import type { Locale } from '../../text/locale.ts';
import { searchQueries, titleOf } from './query-title.ts';
import { queriesOf } from './sheets.ts';
import type { Event, State } from './state.ts';

const words = {
  title: { zh: '我的查询', en: 'My queries' },
  search: { zh: '找名称、SQL或说明', en: 'Search name, SQL or note' },
  none: { zh: '没有找到', en: 'None found' },
  open: { zh: '打开着', en: 'open' },
  remove: { zh: '移除', en: 'Remove' },
};

interface QueryListProps {
  readonly locale: Locale;
  readonly state: State;
  readonly dispatch: (event: Event) => void;
}

/** Every query of the desk with its note, open or put away. */
export function QueryList({ locale, state, dispatch }: QueryListProps) {
  const [search, setSearch] = useState('');
  const all = queriesOf(state);
  if (all.length + state.closed.length < 2) return null;
  const found = searchQueries(all, search);
  return (
    <section className="queries">
      <h2>{words.title[locale]}</h2>
      <input
        type="search"
        aria-label={words.search[locale]}
        placeholder={words.search[locale]}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 ? <p className="hint">{words.none[locale]}</p> : null}
      <ul className="asked">
        {found.map((query) => (
          <li key={query.id}>
            <button type="button" className="plain" onClick={() => dispatch({ kind: 'front', id: query.id })}>
              {titleOf(query, locale)}
            </button>{' '}
            {query.open ? (
              <span className="told">{words.open[locale]}</span>
            ) : (
              <button
                type="button"
                className="plain told"
                aria-label={`${words.remove[locale]}: ${titleOf(query, locale)}`}
                onClick={() => dispatch({ kind: 'remove', id: query.id })}
              >
                {words.remove[locale]}
              </button>
            )}
            {query.note ? <p className="told">{query.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
