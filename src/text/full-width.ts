/** Punctuation as Chinese prints it, whatever width a page gave it. */

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Behind Han, a closing mark or a per cent sign; before Han or an opening mark; a bracket that holds or follows Han. */
const beside =
  /(?<=[\p{Script=Han}%％‰）)”"》])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}“《（(])|\((?=[^()\n]{0,80}\p{Script=Han})|(?<=\p{Script=Han}[^()\n]{0,80})\)/gu;

/**
 * The same text with marks beside Han in full width, of the same length: 人次,同比(不含边民) as 人次，同比（不含边民）. A comma
 * between digits stays.
 */
export function inFullWidth(text: string): string {
  return text.replace(beside, (mark) => full[mark] ?? mark);
}
