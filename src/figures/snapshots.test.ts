/** The drawings as last reviewed: one picture per figure, every width and language in it. */

import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { palette } from '../charts/tokens.ts';
import { openPublishedLedger } from '../engine/published-ledger.ts';
import type { Locale } from '../text/locale.ts';
import { figures } from './index.ts';
import { drawFigure } from './kit/draw.ts';
import type { Figure } from './kit/figure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};
const locales: readonly Locale[] = ['zh', 'en'];
const widths = [320, 520, 1088];
const gap = 40;

const engine = await openPublishedLedger();

/** The light theme's colours, so that the picture can be opened by itself. */
function colours(): string {
  return Object.entries(palette('light'))
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

async function picture(figure: Figure): Promise<string> {
  const rows = (await engine.query(figure.sql)).rows();
  let below = gap;
  let across = 0;
  const drawings: string[] = [];
  for (const locale of locales) {
    for (const width of widths) {
      const drawn = drawFigure(figure, rows, { document, locale, width });
      drawn.setAttribute('x', String(gap));
      drawn.setAttribute('y', String(below));
      below += Number(drawn.getAttribute('height')) + gap;
      across = Math.max(across, width + 2 * gap);
      drawings.push(drawn.outerHTML);
    }
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${below}" style="${colours()} background: var(--paper); font-family: sans-serif">`;
  return `${[head, ...drawings, '</svg>'].join('\n').replaceAll('><', '>\n<')}\n`;
}

test.each(figures)('$id is drawn as reviewed', async (figure) => {
  await expect(
    await picture(figure),
    `changed drawing: ${figure.id}; if it is meant, run npx vitest run --project unit src/figures/snapshots.test.ts -u, look at src/figures/snapshots/${figure.id}.svg and commit it`,
  ).toMatchFileSnapshot(`snapshots/${figure.id}.svg`);
});
