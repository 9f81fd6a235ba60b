/** A number with its sentence, as a newsroom quotes it: a page for a small frame, and a link for running text. */

import { palette, sansOf, type Theme } from '../charts/tokens.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { escapeHtml, markedWords } from './embed.ts';

export interface QuotedNumber {
  readonly locale: Locale;
  /** What is counted, and how many in the reader's language. */
  readonly label: string;
  readonly quantity: string;
  /** As printed, with the number in the middle. */
  readonly sentence: { readonly before: string; readonly quote: string; readonly after: string };
  /** Where it stands: the source's name, and the address of the place in the ledger. */
  readonly source: string;
  readonly place: string;
}

function colours(theme: Theme): string {
  const { paper, ink, rule, 'ink-3': quiet } = palette(theme);
  return `--p:${paper};--i:${ink};--q:${quiet};--r:${rule}`;
}

const style = (locale: Locale) =>
  [
    `html{margin:0;${colours('light')};color-scheme:light dark}body{margin:0}`,
    `@media(prefers-color-scheme:dark){html{${colours('dark')}}}`,
    `.embed{padding:12px 14px;background:var(--p);color:var(--i);font:15px/1.6 ${sansOf(locale)};overflow-wrap:anywhere}`,
    'p,blockquote{margin:0}b{display:block;font-size:26px;line-height:1.3}mark{background:0;color:inherit;font-weight:700}',
    '.foot{color:var(--q);font-size:12px;border-top:1px solid var(--r);margin-top:8px;padding-top:5px}a{color:inherit}',
  ].join('');

export const titleOf = ({ label, quantity }: Pick<QuotedNumber, 'label' | 'quantity'>): string =>
  `${label} ${quantity}`;

/**
 * @param script the text of the frame's script, which tells the height
 * @param head markup that only an absolute address makes possible
 */
export function toNumberPage(number: QuotedNumber, script: string, head = ''): string {
  const { locale, label, quantity, sentence, source, place } = number;
  const [before, quote, after] = [sentence.before, sentence.quote, sentence.after].map(escapeHtml);
  return `<!doctype html><html lang="${tagOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(titleOf(number))}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="icon" href="data:,">${head}<style>${style(locale)}</style></head><body><article class="embed"><p>${escapeHtml(label)}<b>${escapeHtml(quantity)}</b></p><blockquote lang="zh-CN">${before}<mark>${quote}</mark>${after}</blockquote><p class="foot"><a href="${escapeHtml(place)}" target="_blank" rel="noopener">${markedWords(source, locale)}</a></p></article><script>${script}</script></body></html>`;
}

/** The height of its frame before the page tells it, in CSS pixels: enough for a phone. */
export function numberHeight(sentence: string): number {
  return 130 + Math.ceil((sentence.length * 15) / 290) * 24;
}

/** The number in running text: a link to its place, with the sentence for whoever asks. */
export function numberLink(quantity: string, sentence: string, place: string): string {
  return `<a href="${escapeHtml(place)}" title="${escapeHtml(sentence)}">${escapeHtml(quantity)}</a>`;
}
