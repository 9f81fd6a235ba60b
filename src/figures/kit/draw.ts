/** A figure, its rows and a frame → the SVG element that every surface shows. */

import type { Frame } from '../../charts/frame.ts';
import { element } from '../../charts/svg.ts';
import type { Row } from '../../engine/database.ts';
import { tagOf } from '../../text/locale.ts';
import type { Figure } from './figure.ts';

/**
 * Draws the figure and names it for those who hear it: its title as label, its alt text as description. The
 * description's id carries width and language, so that one page may hold the figure several times.
 */
export function drawFigure(figure: Figure, rows: readonly Row[], frame: Frame): SVGSVGElement {
  const drawn = figure.chart(rows, frame);
  const id = `about-${figure.id}-${frame.locale}-${frame.width}`;
  drawn.setAttribute('data-figure', figure.id);
  drawn.setAttribute('role', 'group');
  drawn.setAttribute('lang', tagOf(frame.locale));
  drawn.setAttribute('aria-label', figure.title(rows, frame.locale));
  drawn.setAttribute('aria-describedby', id);
  drawn.prepend(element(frame.document, 'desc', { id }, figure.alt(rows, frame.locale)));
  if (frame.locale === 'en') markChinese(drawn);
  return drawn;
}

/** Words of an article stand in an English drawing as printed: a voice reads those in Chinese. */
function markChinese(drawn: SVGSVGElement): void {
  for (const text of drawn.querySelectorAll('text, tspan')) {
    const words = text.childElementCount === 0 ? (text.textContent ?? '') : '';
    if (/\p{Script=Han}/u.test(words) && !/[a-z]{3}/.test(words)) text.setAttribute('lang', tagOf('zh'));
  }
}
