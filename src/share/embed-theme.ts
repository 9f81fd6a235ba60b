/** The style of both kinds of embed, in the colours of the house. */

import { palette, sansOf, type Theme } from '../charts/tokens.ts';

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

function variables(theme: Theme): string {
  const named = Object.entries(palette(theme)).map(([name, value]) => `--${name}:${value}`);
  return `${named.join(';')};color-scheme:${theme}`;
}

/**
 * The widths an embed is drawn for, in CSS pixels: a narrow sidebar, a phone, a wide phone or a narrow column, a column
 * of text. A drawing grows with its place until the next one fits, in height too: what is far apart here is a wall there.
 */
export const embedWidths = [280, 340, 440, 600] as const;

/** The file of a page of many, in `embed/`: every figure's markup with its drawing of one width, a line each. */
export const manyFile = (at: number): string => `figures.${embedWidths[at]}.jsonl`;

/** The narrowest embed with room around its words. */
export const roomyWidth = 368;

/**
 * The style of an embed. Every rule stands on `.embed`, so that the same text serves a page of its own and a
 * shadow root. A page asks its own width; for a shadow root whose script has `measured` it, the script marks the
 * drawing (`.on`) and the room (`.roomy`), which spares the browser two rounds of layout for each.
 */
export function embedStyle(measured = false): string {
  const asking = [
    '.embed,.plate{container-type:inline-size}',
    `@container (min-width:${roomyWidth}px){.inner{${room}}}`,
    '.plate>div{display:none}.plate>:first-child{display:block}',
    ...embedWidths
      .slice(1)
      .map(
        (width, at) =>
          `@container (min-width:${width}px){.plate>:nth-child(${at + 1}){display:none}.plate>:nth-child(${at + 2}){display:block}}`,
      ),
  ];
  return [
    `.embed{${variables('light')};--sans:${sansOf('zh')};display:block;position:relative;background:var(--paper);color:var(--ink);font:15px/1.6 var(--sans);text-align:start;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;font-weight:400;letter-spacing:normal;text-transform:none;text-indent:0;white-space:normal;word-spacing:0;visibility:visible}`,
    `.embed:lang(en){--sans:${sansOf('en')}}`,
    `@media screen and (prefers-color-scheme:dark){.embed:not([data-theme=light]){${variables('dark')}}}`,
    `@media screen{.embed[data-theme=dark]{${variables('dark')}}}`,
    '.inner{padding:8px 0}',
    '.embed h2{font:700 18px/1.4 "Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;margin:0;text-wrap:pretty}.embed .whole{white-space:nowrap}',
    '.embed p{margin:0}',
    '.sub{color:var(--ink-2);font-size:14px;margin-bottom:10px!important}',
    '.plate svg{display:block;width:100%;height:auto;overflow:visible}',
    // On a wider sheet of paper too, letters grow by half at most.
    ...embedWidths.map((width) => `.plate svg[width="${width}"]{max-width:${Math.round(width * 1.5)}px}`),
    ...(measured
      ? [
          // Letters of an uncommon scale cost a browser a font each, unless they are drawn by their outlines.
          `.plate>div:not(.on){display:none}.plate svg{text-rendering:geometricPrecision}.roomy .inner{${room}}`,
        ]
      : asking),
    '.plate:focus-visible,.embed a:focus-visible{outline:2px solid var(--blue);outline-offset:3px}',
    '.plate [data-observation]:hover{opacity:.72}.plate .here{outline:2px solid var(--ink);outline-offset:2px}',
    '.foot{color:var(--ink-3);font-size:12px;border-top:1px solid var(--rule);margin-top:8px!important;padding-top:5px}',
    '.embed a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule);text-underline-offset:3px}.embed a:hover{text-decoration-color:currentColor}',
    '.tip{box-sizing:border-box;position:absolute;z-index:1;max-width:min(260px,90%);padding:4px 9px;background:var(--ink);color:var(--paper);font-size:12px;pointer-events:none}.tip[hidden]{display:none}',
    '.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
    '.embed[data-title=off] h2,.embed[data-title=off] .sub,#no-title:target~.embed h2,#no-title:target~.embed .sub{display:none}',
    '@media print{.embed{break-inside:avoid}}',
  ].join('\n');
}

const room = 'padding:12px 14px';

/** Which of the drawings an embed of that width shows, in CSS pixels of the whole embed. */
export function drawingAt(width: number): number {
  const plate = width < roomyWidth ? width : width - 28;
  return Math.max(
    0,
    embedWidths.findLastIndex((drawn) => plate >= drawn),
  );
}
