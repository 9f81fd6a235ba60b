/** Citations know in the browser what the build could not: this address, and today. */

import { type CitationStyle, type Cited, citationStyles, toCitation } from '../../share/citation.ts';
import { placeOf } from '../address.ts';

export function wake(element: HTMLElement): void {
  const cited = JSON.parse(element.dataset.cited ?? '{}') as Cited;
  const here: Cited = {
    ...cited,
    url: cited.url || placeOf(location.href),
    accessed: new Date().toLocaleDateString('sv-SE'),
  };
  for (const text of element.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = text.dataset.style ?? '';
    if (isStyle(style)) text.textContent = toCitation(here, style);
  }
}

function isStyle(style: string): style is CitationStyle {
  return (citationStyles as readonly string[]).includes(style);
}
