/** The line that names a text: its first, or the one below the name of who issues it. */

/** 东澜保险监督管理局 alone on a line: Han only, and called as an office is. */
const issuer =
  /^[\p{Script=Han}\s、]{2,30}(?:局|厅|部|署|府|院|行|处|社|委|会|办|公司|中心|集团|大队|支队|总队|大学|研究所)$/u;

/** A title tells of something, and is no sentence, no date and no label: 2021年三季度东澜保险业主要监管指标情况. */
const isTitle = (line: string): boolean =>
  /\p{Script=Han}{4}/u.test(line) &&
  line.length <= 60 &&
  !/[。；：:]/.test(line) &&
  !/^[（(—–\-【〔]|^第?[一二三四五六七八九十]+[、章]|号$|日$/u.test(line);

/** @param lines those of a text that are not empty, without spaces at their ends */
export function titleIn(lines: readonly string[]): string {
  const [first = '', next = ''] = lines;
  return issuer.test(first) && isTitle(next) && !issuer.test(next) ? next : first;
}
