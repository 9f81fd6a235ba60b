/** Events in the order of time: true positions on an axis on the left, words beside it, a leader between. */

import * as d3 from 'd3';
import type { Domain } from '../dataset/domains.ts';
import { textWidth } from '../text/width.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { colourOf } from './mark.ts';
import { element, group, surface } from './svg.ts';
import { lines, paragraph, text } from './text.ts';
import { toDate } from './ticks.ts';

export interface TimelineEvent {
  readonly id: string;
  readonly domain: Domain;
  readonly date: string;
  /** The date as precisely as it is known: 2019年6月. */
  readonly when: string;
  readonly label: string;
  readonly note: string;
  /** The name of its domain, in the domain's colour. */
  readonly group: string;
  /** A change of rules or a suspension, not a step of the reform: drawn open. */
  readonly open: boolean;
}

const dot = 4;

export function timeline(frame: Frame, events: readonly TimelineEvent[]): SVGSVGElement {
  if (events.length === 0) return empty(frame);
  const { document, width } = frame;
  const sorted = [...events].sort((a, b) => d3.ascending(a.date, b.date));
  // On a phone the words need the room, and a line more of them is a line more of height for every event.
  const narrow = width < 480;
  const axis = narrow ? 40 : 44;
  const leader = narrow ? 16 : 48;
  const gap = narrow ? 9 : 14;
  const dates = Math.max(...sorted.map(({ when }) => textWidth(when, 12))) + 14;
  const beside = width >= 520;
  const left = axis + leader;
  const room = Math.min(660, width - left - (beside ? dates : 0));
  const blocks = sorted.map((event) => {
    const label = paragraph(event.label, room, { bold: false });
    const note = paragraph(event.note, room, { size: 11 });
    return { event, label, note, height: Math.max(32, (beside ? 0 : 17) + label.height + note.height) };
  });
  const total = d3.sum(blocks, ({ height }) => height + gap);
  const first = d3.utcYear.floor(toDate(sorted[0]?.date ?? '2019-01-01'));
  const last = d3.utcYear.ceil(toDate(sorted.at(-1)?.date ?? '2020-12-31'));
  const y = d3.scaleUtc([first, last], [12, Math.max(total, 120)]);
  const parts: SVGElement[] = [];
  let row = 4;
  for (const { event, label, note, height } of blocks) {
    const at = y(toDate(event.date));
    const colour = colourOf(event.domain);
    const middle = row + 8;
    const path = `M${axis + dot},${at}C${axis + leader * 0.6},${at} ${axis + leader * 0.4},${middle} ${left - 6},${middle}`;
    const text0 = beside ? left + dates : left;
    const block = group(
      document,
      0,
      0,
      element(document, 'path', {
        d: rounded(path),
        fill: 'none',
        stroke: 'var(--ink-3)',
        'stroke-width': 0.75,
      }),
      element(document, 'circle', {
        cx: axis,
        cy: at,
        r: event.open ? dot - 0.5 : dot,
        fill: event.open ? 'var(--paper)' : colour,
        stroke: event.open ? colour : 'var(--paper)',
        'stroke-width': event.open ? 1.5 : 1,
      }),
      text(document, event.when, left, middle, { fill: colour }),
      ...(beside
        ? [text(document, event.group, left, middle + 16, { size: 11, fill: colour })]
        : [text(document, event.group, width, middle, { size: 11, fill: colour, anchor: 'end' })]),
      lines(document, label, text0, row + (beside ? 0 : 17)),
      lines(document, note, text0, row + (beside ? 0 : 17) + label.height, {
        size: 11,
        fill: 'var(--ink-3)',
      }),
    );
    block.setAttribute('data-event', event.id);
    parts.push(block);
    row += height + gap;
  }
  const bottom = y(last);
  const years = d3.utcYear.range(first, d3.utcDay.offset(last, 1));
  const ground = element(document, 'g', { 'aria-hidden': 'true' });
  const ticks = years.map((year) => `M${axis - 5},${Math.round(y(year))}h5`).join('');
  ground.append(
    element(document, 'path', {
      d: `M${axis},${y(first)}V${bottom}${ticks}`,
      stroke: 'var(--ink-3)',
      fill: 'none',
    }),
  );
  for (const year of years) {
    const style = { size: 11, anchor: 'end', fill: 'var(--ink-3)' } as const;
    ground.append(text(document, String(year.getUTCFullYear()), axis - 9, y(year), style));
  }
  return surface(frame, Math.max(row, bottom + 12), ground, ...parts);
}

function rounded(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
