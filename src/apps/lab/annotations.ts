/**
 * Facts as W3C Web Annotations, a line each: the body is the row, the target its place by quote, by position and,
 * where the file has pages, by page and box (RFC 3778: points from the page's upper left corner).
 */

import { anchorOf } from '../../documents/anchor.ts';
import { boxesOf } from '../../documents/document.ts';
import { observationRows } from './export-rows.ts';
import type { OpenText } from './open-texts.ts';
import { spanInSource } from './place.ts';
import type { Outcome, Reading } from './read-article.ts';

export function toAnnotations(openText: OpenText, reading: Reading, outcome: Outcome, name: string): string {
  const { text } = reading.prose;
  const lines = observationRows(reading, outcome, name).map((row) => {
    const [start, end] = [row.start ?? 0, row.end ?? 0];
    const { quote, prefix, suffix } = anchorOf(text, start, end);
    const span = openText.source && spanInSource(openText.source, text, start, end);
    const boxes = span && openText.source ? boxesOf(openText.source.document, span.start, span.end) : [];
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:reform-ledger:${row.observation_id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: { type: 'Dataset', ...row },
      target: {
        source: openText.name || name,
        selector: [
          { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
          { type: 'TextPositionSelector', start, end },
          ...boxes.map(({ page, x, y, width, height }) => ({
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
            value: `page=${page + 1}&viewrect=${[x, y, width, height].map((points) => points.toFixed(1)).join()}`,
          })),
        ],
      },
    };
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
