/** An axis of a native chart, its children in the order the standard wants. */

import type { Locale } from '../../text/locale.ts';
import { type Colour, ink2, ink3, rule } from './theme.ts';
import { languageOf, paint, themeFonts } from './words.ts';
import { escapeXml } from './xml.ts';

interface Axis {
  readonly scale: {
    readonly orientation: 'minMax' | 'maxMin';
    readonly logarithmic?: boolean;
    readonly min?: number;
    readonly max?: number;
  };
  readonly title: string;
  /** A number format as spreadsheets write it. */
  readonly format: string;
  readonly grid: boolean;
  readonly crosses: 'autoZero' | 'min' | 'max';
  /** `low`: at the foot of the chart even where values are below zero. */
  readonly labels: 'low' | 'nextTo' | 'none';
  /** What follows `c:crosses`, by kind of axis. */
  readonly tail: string;
  readonly colour?: Colour;
  /** Points. */
  readonly size?: number;
  readonly locale: Locale;
}

export function toAxis(
  kind: 'catAx' | 'dateAx' | 'valAx',
  { id, across, side }: { readonly id: number; readonly across: number; readonly side: 'l' | 'b' },
  { scale, title, format, grid, crosses, labels, tail, colour = ink3, size = 12, locale }: Axis,
): string {
  const bounds = `${scale.logarithmic ? '<c:logBase val="10"/>' : ''}<c:orientation val="${scale.orientation}"/>${scale.max === undefined ? '' : `<c:max val="${scale.max}"/>`}${scale.min === undefined ? '' : `<c:min val="${scale.min}"/>`}`;
  const lines = grid
    ? `<c:majorGridlines><c:spPr><a:ln w="6350">${paint(rule)}</a:ln></c:spPr></c:majorGridlines>`
    : '';
  const line = grid ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="9525">${paint(ink3)}</a:ln>`;
  // Of names that are not said to lie, LibreOffice leaves out every second one, whatever `c:tickLblSkip` says.
  const lying = kind === 'catAx' ? ' rot="0" vert="horz"' : '';
  return `<c:${kind}><c:axId val="${id}"/><c:scaling>${bounds}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${lines}${title ? toTitle(title, side, locale) : ''}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr>${line}</c:spPr><c:txPr><a:bodyPr${lying}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${languageOf(locale)} sz="${size * 100}" b="0">${paint(colour)}${themeFonts}</a:defRPr></a:pPr><a:endParaRPr ${languageOf(locale)}/></a:p></c:txPr><c:crossAx val="${across}"/><c:crosses val="${crosses}"/>${tail}</c:${kind}>`;
}

/** A unit in Han is short and stands upright; Latin words lie along their axis. */
function toTitle(text: string, side: 'l' | 'b', locale: Locale): string {
  const turned = side === 'l' && locale === 'en' ? ' rot="-5400000" vert="horz"' : ' rot="0" vert="horz"';
  return `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${languageOf(locale)} sz="1200" b="0">${paint(ink2)}${themeFonts}</a:defRPr></a:pPr><a:r><a:rPr ${languageOf(locale)} sz="1200" b="0">${paint(ink2)}${themeFonts}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
