import type { Locale } from '../text/locale.ts';
import { CopyButton } from './CopyButton.tsx';
import { island } from './island.tsx';
import { Slot } from './Slot.tsx';

/** A query to read and to copy. */
export const Sql = island('Sql', ({ locale, shown }: { locale: Locale; shown?: string }) => (
  <div className="copied">
    <pre>
      <Slot as="code">{shown}</Slot>
    </pre>
    <CopyButton locale={locale} />
  </div>
));
