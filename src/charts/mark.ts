/** The glyph of one observation: how it is bounded, whether it compares, whether the article said it. */

import { type Domain, domainOf } from '../dataset/domains.ts';
import { type Bound, openSides } from '../text/bound.ts';
import { element, group } from './svg.ts';

export interface Mark {
  /** The observation it stands for. */
  readonly observation: string;
  readonly domain: Domain;
  /** Where it is drawn: the number as stated, whatever its bound. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** The quantity as it is written beside the mark. */
  readonly words: string;
  /** The same for someone who hears it: what, how much, when. */
  readonly spoken: string;
  /** Said by the article itself: ringed and labelled. */
  readonly article: boolean;
  /** Another scope or wording than the article's: hollow. */
  readonly near: boolean;
}

export function colourOf(domain: Domain): string {
  return `var(--${domainOf(domain).token})`;
}

export const markRadius = 4;
/** From the middle of a mark to the end of its open tick. */
export const tickReach = 15;

/** A dot with an open tick towards its open side; `axis` is where larger values lie. */
export function drawMark(
  document: Document,
  mark: Mark,
  x: number,
  y: number,
  axis: 'up' | 'right',
): SVGGElement {
  const colour = colourOf(mark.domain);
  const { above, below } = openSides(mark.bound);
  const start = mark.article ? 7.5 : markRadius + 0.5;
  const ticks = [above ? tick(axis, start, 1) : '', below ? tick(axis, start, -1) : ''].join('');
  const drawn = group(
    document,
    x,
    y,
    element(document, 'circle', { r: 12, fill: 'none', 'pointer-events': 'all' }),
    ...(mark.article ? [element(document, 'circle', { r: 7.5, fill: 'var(--paper)', stroke: colour })] : []),
    element(
      document,
      'circle',
      mark.near
        ? { r: markRadius - 0.5, fill: 'var(--paper)', stroke: colour, 'stroke-width': 1.5 }
        : { r: markRadius, fill: colour },
    ),
    ...(ticks
      ? [element(document, 'path', { d: ticks, fill: 'none', stroke: colour, 'stroke-width': 1.25 })]
      : []),
  );
  return asMark(drawn, mark);
}

/** Makes an element stand for an observation: it can be clicked, found and heard. */
export function asMark<E extends SVGElement>(drawn: E, mark: Pick<Mark, 'observation' | 'spoken'>): E {
  drawn.setAttribute('data-observation', mark.observation);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', mark.spoken);
  return drawn;
}

function tick(axis: 'up' | 'right', start: number, sign: 1 | -1): string {
  const end = tickReach * sign;
  const back = (tickReach - 3) * sign;
  return axis === 'up'
    ? `M0,${-start * sign}V${-end}M-3,${-back}L0,${-end}L3,${-back}`
    : `M${start * sign},0H${end}M${back},-3L${end},0L${back},3`;
}
