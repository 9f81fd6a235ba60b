/** From a text of the room to the document it came from, and back: a person may have edited it since. */

import { anchorOf, findAnchor } from '../../documents/anchor.ts';
import type { Source } from './PageView.tsx';
import type { Decided } from './read-article.ts';

/** Where a number of the text stands in its document; `null` where it is lost. */
export function spanInSource({ document }: Source, text: string, start: number, end: number) {
  const at = text === document.text ? start : findAnchor(document.text, anchorOf(text, start, end));
  return at === null ? null : { start: at, end: at + end - start };
}

/** Where words of the document stand in the text; `null` where they were edited away. */
export function spanInText({ document }: Source, text: string, start: number, end: number) {
  const at = text === document.text ? start : findAnchor(text, anchorOf(document.text, start, end));
  return at === null ? null : { start: at, end: at + end - start };
}

/** The number that stands at a place of the document, or nearest to it on its line. */
export function numberAt(
  source: Source,
  text: string,
  decided: readonly Decided[],
  at: number,
): Decided | null {
  const lineOf = (place: number): number => source.document.text.lastIndexOf('\n', place);
  const reach = 40;
  let best: { readonly one: Decided; readonly distance: number } | null = null;
  for (const one of decided) {
    const { start, end } = one.observation;
    const span = start !== null && end !== null ? spanInSource(source, text, start, end) : null;
    if (!span || lineOf(span.start) !== lineOf(at)) continue;
    const distance = at < span.start ? span.start - at : Math.max(0, at - span.end + 1);
    if (distance <= reach && (!best || distance < best.distance)) best = { one, distance };
  }
  return best?.one ?? null;
}
