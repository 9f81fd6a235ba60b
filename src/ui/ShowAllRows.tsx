import type { Locale, Text } from '../text/locale.ts';

/** How many rows of a long table stand before the reader asks for the rest; the style sheet hides the others. */
const rowsAtFirst = 12;

const rest = {
  zh: (count: number) => `显示全部${count}条`,
  en: (count: number) => `Show all ${count}`,
};
const less: Text = { zh: '收起', en: 'Show fewer' };

/** The control after a long table that shows all its rows, with or without scripts. */
export function Rest({ locale, count }: { locale: Locale; count: number }) {
  if (count <= rowsAtFirst) return null;
  return (
    <details className="rest">
      <summary>
        <span className="closed">{rest[locale](count)}</span>
        <span className="opened">{less[locale]}</span>
      </summary>
    </details>
  );
}
