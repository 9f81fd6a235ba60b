import type { ReactNode } from 'react';
import type { Locale } from '../../text/locale.ts';
import { app } from '../../ui/app.tsx';
import type { KnownFigure } from './questions.ts';

interface ExploreProps {
  readonly locale: Locale;
  readonly figures: readonly KnownFigure[];
  /** Origins beside the site's own that tables may be read from. */
  readonly origins: readonly string[];
  readonly shown?: ReactNode;
}

/** The explore room: its styles, its editor and its engine are fetched on its page alone. */
export const ExploreApp = app('Explore', async ({ locale, figures, origins }: ExploreProps) => {
  const [{ Room }] = await Promise.all([import('./Room.tsx'), import('./explore.css')]);
  return <Room locale={locale} figures={figures} origins={origins} />;
});
