import { plainColours, sansOf } from '../../charts/tokens.ts';
import { shownTheme } from '../../ui/switches.ts';

/** A drawing as a file of its own: the page's colours, fonts and paper are written into it, and what was asked. */
export function standaloneSvg(svg: SVGSVGElement, title: string, sql: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const make = (name: string, words = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    made.textContent = words;
    return made;
  };
  const paper = make('rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: 'var(--paper)' })) {
    paper.setAttribute(name, value);
  }
  copy.prepend(make('title', title), make('desc', sql), paper);
  const markup = new XMLSerializer().serializeToString(copy).replaceAll('currentColor', 'var(--ink)');
  return plainColours(markup, shownTheme(), sansOf('zh').replaceAll('"', "'"));
}
