#!/usr/bin/env bash
# linkedom 0.18.15 with Observable Plot 0.6.17: a chart whose labels hold & or < is no SVG once it is written down.
#
# Plot puts an axis label and a description into aria-label and aria-description. linkedom writes attributes as they are
# but for the double quote, inside SVG too: & and < stay bare, so that "R&D, <1 %" leaves as markup that no XML reader
# takes, while the text elements beside it are escaped. What is written does not read back either: a label that says
# &amp; in so many letters comes back as &. A browser's own outerHTML has &amp; in the same place.
# Seen: text escaped, attribute bare; resvg refuses the chart with & and paints the same chart without; &amp; comes back as &.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund linkedom@0.18.15 @observablehq/plot@0.6.17 @resvg/resvg-js@2.6.2 >/dev/null
cat >draw.mjs <<'JS'
import * as Plot from '@observablehq/plot';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const draw = (label) => {
  const chart = Plot.plot({
    document,
    ariaDescription: label,
    x: { label },
    marks: [Plot.dot([{ x: 1 }], { x: 'x' }), Plot.text([label], { frameAnchor: 'middle' })],
  });
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return chart.outerHTML;
};
const paint = (markup) => {
  try {
    return new Resvg(markup).render().width > 0 ? 'painted' : 'empty';
  } catch (error) {
    return 'refused';
  }
};
const markup = draw('R&D, <1 %');
const text = markup.includes('>R&amp;D, &lt;1 %<') ? 'text escaped' : 'text bare';
const attribute = markup.includes('aria-description="R&D, <1 %"') ? 'attribute bare' : 'attribute escaped';
const { document: again } = parseHTML(`<body>${draw('write &amp; here')}</body>`);
const back = again.querySelector('svg').getAttribute('aria-description');
console.log(`${text}, ${attribute}; ${paint(markup)}, without them ${paint(draw('Research, 1 %'))}; read back: ${back}`);
JS
seen=$(node draw.mjs)
expected='text escaped, attribute bare; refused, without them painted; read back: write & here'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
