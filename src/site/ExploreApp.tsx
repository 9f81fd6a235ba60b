import type { ReactNode } from 'react';
import type { KnownFigure } from '../apps/explore/questions.ts';
import type { Locale } from '../text/locale.ts';
import { app } from '../ui/app.tsx';

interface ExploreProps {
  readonly locale: Locale;
  readonly figures: readonly KnownFigure[];
  /** Origins beside the site's own that tables may be read from. */
  readonly origins: readonly string[];
  readonly shown?: ReactNode;
}

/** The explore room, with the place where this site keeps figures: its styles, its editor and its engine are fetched on its page alone. */
export const ExploreApp = app('Explore', async ({ locale, figures, origins }: ExploreProps) => {
  const [{ Room }, { figureShelf }] = await Promise.all([
    import('../apps/explore/Room.tsx'),
    import('./my-ledger/figure-shelf.ts'),
    import('../apps/explore/explore.css'),
  ]);
  return <Room locale={locale} figures={figures} origins={origins} shelf={figureShelf} />;
});
