import type { ReactNode } from 'react';
import type { Locale } from '../../text/locale.ts';
import { app } from '../../ui/app.tsx';
import type { PublishedVersion } from '../../ui/view.ts';

interface ReviewProps {
  readonly locale: Locale;
  /** Earlier versions that the site keeps, newest first. */
  readonly published: readonly PublishedVersion[];
  readonly shown?: ReactNode;
}

/** The review room: its styles and its composer are fetched on its page alone. */
export const ReviewApp = app('Review', async ({ locale, published }: ReviewProps) => {
  const [{ Room }, { PublishedLedgers }, context] = await Promise.all([
    import('./Room.tsx'),
    import('./published-ledgers.ts'),
    import('./open-review-context.ts').then(({ openReviewContext }) => openReviewContext()),
    import('./review.css'),
    import('./slide.css'),
    import('./present/present.css'),
  ]);
  return (
    <PublishedLedgers value={published}>
      <Room locale={locale} context={context} />
    </PublishedLedgers>
  );
});
