/** A filter answered: which observations it lets through, and every figure of the page from its own SQL. */

import { namingArticle } from '../dataset/naming-article.ts';
import type { Article, Event, Observation, Source } from '../dataset/schema.ts';
import type { QuerySession } from '../engine/query-session.ts';
import { figures } from '../figures/index.ts';
import { drawFigure } from '../figures/kit/draw.ts';
import { type Filter, filterSql } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { toProvenance } from './embed-provenance.ts';
import { filterQuery } from './filter-address.ts';
import { showAnswer, showObservations } from './filtered.ts';
import { fromRoot } from './page-context.ts';
import { RowsTable } from './RowsTable.tsx';
import { creditSource, sourceOf } from './source-line.ts';
import type { Ledgered } from './view.ts';

/**
 * Shows the answers one by one, and gives how many observations are in view. Stops as soon as `stop` is aborted.
 * @throws what the engine throws
 */
export async function answerFilter(
  filter: Filter,
  engine: QuerySession,
  locale: Locale,
  stop: AbortSignal,
): Promise<number> {
  const passed = await engine.query<{ observation_id: string }>(
    filterSql('select observation_id from observations', filter, 'observations'),
  );
  const ledger = await readLedger(engine, locale);
  for (const figure of figures.filter(({ id }) => document.getElementById(`fig-${id}`))) {
    const sql = filterSql(figure.sql, filter);
    const rows = (await engine.query(sql)).rows();
    stop.throwIfAborted();
    showAnswer(figure.id, {
      title: figure.title(rows, locale),
      subtitle: figure.subtitle(rows, locale),
      alt: namingArticle(figure.alt(rows, locale), ledger.site.tables.articles, locale),
      source: sourceOf(ledger, { rows, figure }),
      sql: sql.trim(),
      away: {
        source: creditSource(ledger, { rows, figure }),
        provenance: toProvenance(ledger.site, ledger.lookup, { figure, rows }, locale, sql),
      },
      rows,
      table: <RowsTable figure={figure} rows={rows} locale={locale} whole={wholeOf(figure.id, locale)} />,
      draw: (width) => drawFigure(figure, rows, { document, width, locale }),
    });
  }
  stop.throwIfAborted();
  showObservations(new Set(passed.rows().map(({ observation_id }) => observation_id)));
  return passed.rowCount;
}

/** The answer's rows in Explore, where the page's filter becomes part of the SQL. */
function wholeOf(figure: string, locale: Locale): string {
  return `${fromRoot(pathIn(locale, pathOf.explore))}${filterQuery(location.search)}#figure=${figure}`;
}

/** The ledger's own rows, as words about sources are made from them. */
async function readLedger(engine: QuerySession, locale: Locale) {
  const read = async <T extends object>(table: string) =>
    (await engine.query(`select * from ${table}`)).rows() as unknown as readonly T[];
  const [observations, events, sources, articles] = await Promise.all([
    read<Observation>('observations'),
    read<Event>('events'),
    read<Source>('sources'),
    read<Article>('articles'),
  ]);
  const lookup: Ledgered['lookup'] = {
    observation: new Map(observations.map((row) => [row.observation_id, row])),
    event: new Map(events.map((row) => [row.event_id, row])),
    source: new Map(sources.map((row) => [row.source_id, row])),
    article: new Map(articles.map((row) => [row.article_id, row])),
  };
  // The version and the places in the texts are known where the site's own words of the figure are.
  return { site: { tables: { articles }, version: '', texts: {} }, lookup, locale };
}
