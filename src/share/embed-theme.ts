/** The style of both kinds of embed, in the colours of the house. */

import { palette, sansOf, type Theme } from '../charts/tokens.ts';
import { embedWidths, margins, roomyWidth } from './embed-widths.ts';

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

function variables(theme: Theme): string {
  const named = Object.entries(palette(theme)).map(([name, value]) => `--${name}:${value}`);
  return `${named.join(';')};color-scheme:${theme}`;
}

const room = `padding:12px ${margins / 2}px`;

/**
 * Who chooses an embed's drawing by its width: an element's script, which has measured the place and marks drawing
 * (`.on`) and room (`.roomy`), the style of a page of its own, or that of a place among other things.
 */
export type ChosenBy = 'script' | 'window' | 'place';

/**
 * The style of an embed. Every rule stands on `.embed`, so that the same text serves a page of its own and a
 * shadow root. Asking a place how wide it is takes a browser two more rounds of layout, asking a window none.
 */
export function embedStyle(by: ChosenBy): string {
  return [
    `.embed{${variables('light')};--sans:${sansOf('zh')};display:block;position:relative;background:var(--paper);color:var(--ink);font:15px/1.6 var(--sans);text-align:start;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;font-weight:400;letter-spacing:normal;text-transform:none;text-indent:0;white-space:normal;word-spacing:0;visibility:visible}`,
    `.embed:lang(en){--sans:${sansOf('en')}}`,
    `@media screen and (prefers-color-scheme:dark){.embed:not([data-theme=light]){${variables('dark')}}}`,
    `@media screen{.embed[data-theme=dark]{${variables('dark')}}}`,
    '.inner{padding:8px 0}',
    '.embed h2{font:700 18px/1.4 "Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;margin:0;text-wrap:pretty}.embed .whole{white-space:nowrap}',
    '.embed p{margin:0}',
    '.sub{color:var(--ink-2);font-size:14px;margin-bottom:10px!important}',
    // Letters of an uncommon scale cost a browser a font each, unless they are drawn by their outlines.
    '.plate svg{display:block;width:100%;height:auto;overflow:visible;text-rendering:geometricPrecision}',
    // On a wider sheet of paper too, letters grow by half at most.
    ...embedWidths.map((width) => `.plate svg[width="${width}"]{max-width:${Math.round(width * 1.5)}px}`),
    choice(by),
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

/** By the width of what `at` asks for, a window or a container; a window has the embed's own margins in it. */
function asking(at: '@media' | '@container'): string {
  const least = (drawn: number) =>
    at === '@media' && drawn + margins > roomyWidth ? drawn + margins : drawn;
  return [
    '.plate>*{display:none}.plate>:first-child{display:block}',
    ...embedWidths
      .slice(1)
      .map(
        (drawn, before) =>
          `${at} (min-width:${least(drawn)}px){.plate>:nth-child(${before + 1}){display:none}.plate>:nth-child(${before + 2}){display:block}}`,
      ),
  ].join('\n');
}

const roomy = (at: '@media' | '@container') => `${at} (min-width:${roomyWidth}px){.inner{${room}}}`;

function choice(by: ChosenBy): string {
  if (by === 'script') return `.plate>:not(.on){display:none}.roomy .inner{${room}}`;
  if (by === 'window') return roomy('@media') + asking('@media');
  return `.embed,.plate{container-type:inline-size}${roomy('@container')}${asking('@container')}`;
}
