/** A filter answered: which observations it lets through, and every figure of the page from its own SQL. */

import type { QuerySession } from '../engine/query-session.ts';
import { figures } from '../figures/index.ts';
import { drawFigure } from '../figures/kit/draw.ts';
import { type Filter, filterSql } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';
import { showAnswer, showObservations } from './filtered.ts';
import { RowsTable } from './RowsTable.tsx';

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
  for (const figure of figures.filter(({ id }) => document.getElementById(`fig-${id}`))) {
    const rows = (await engine.query(filterSql(figure.sql, filter))).rows();
    stop.throwIfAborted();
    showAnswer(figure.id, {
      title: figure.title(rows, locale),
      subtitle: figure.subtitle(rows, locale),
      alt: figure.alt(rows, locale),
      rows,
      table: <RowsTable figure={figure} rows={rows} locale={locale} />,
      draw: (width) => drawFigure(figure, rows, { document, width, locale }),
    });
  }
  stop.throwIfAborted();
  showObservations(new Set(passed.rows().map(({ observation_id }) => observation_id)));
  return passed.rowCount;
}
