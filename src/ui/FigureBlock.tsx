import { outlineOf } from '../figures/kit/outline.ts';
import { isAudible } from '../figures/kit/sonification.ts';
import type { Locale } from '../text/locale.ts';
import { pathOf } from './address.ts';
import { Figure } from './Figure.tsx';
import { plateWidths } from './figure-widths.ts';
import { Placed } from './Markup.tsx';
import { sentencePath } from './Quantity.tsx';
import { RowsTable } from './RowsTable.tsx';
import { sourceOf } from './source-line.ts';
import type { Answered, View } from './view.ts';

export interface FigureBlockProps {
  readonly view: View;
  readonly answered: Answered;
  /** Across the whole page where there is room. */
  readonly wide?: boolean;
  /** Of its headline; 1 where the page is about it. */
  readonly level?: 1 | 2 | 3;
}

/** A figure of the ledger as its page comes with it: drawn at the widths that fit, with its source, rows and SQL. */
export function FigureBlock({ view, answered, wide = false, level = 3 }: FigureBlockProps) {
  const { figure, rows } = answered;
  const { locale, site, say, lookup } = view;
  const sentence = (id: string) => {
    const observation = lookup.observation.get(id);
    return observation && view.to(sentencePath(view, observation));
  };
  return (
    <Figure
      id={figure.id}
      locale={locale}
      domain={figure.domain}
      wide={wide}
      level={level}
      noted={figure.notes.length > 0}
      axis={axisOf(answered, locale)}
      title={figure.title(rows, locale)}
      subtitle={figure.subtitle(rows, locale)}
      root={view.root}
      shown={{
        plate: (
          <>
            <Placed className="w-phone" html={site.draw(answered, locale, plateWidths.phone)} />
            <Placed className="w-column" html={site.draw(answered, locale, plateWidths.column)} />
            {wide ? <Placed className="w-page" html={site.draw(answered, locale, plateWidths.page)} /> : null}
          </>
        ),
        source: sourceOf(view, answered),
        table: (
          <RowsTable
            figure={figure}
            rows={rows}
            locale={locale}
            sentence={sentence}
            whole={`${view.to(pathOf.explore)}#figure=${figure.id}`}
          />
        ),
        question: say(figure.question),
        sql: figure.sql.trim(),
        notes: figure.notes.map((note) => <p key={note.en}>{say(note)}</p>),
      }}
    />
  );
}

/** Whether its rows can be heard, and how its axis runs. */
function axisOf({ figure, rows }: Answered, locale: Locale): 'linear' | 'logarithmic' | null {
  const drawn = rows.flatMap((row) =>
    row.observation_id ? [[String(row.observation_id), ''] as const] : [],
  );
  if (!isAudible(outlineOf(rows, new Map(drawn), locale), figure.logarithmic ?? false)) return null;
  return figure.logarithmic ? 'logarithmic' : 'linear';
}
