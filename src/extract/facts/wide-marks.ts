/** 同比增长4.9%,投资下降; 全年目标(40万人)的56%: marks of ASCII that part Chinese words, as the wide ones that the rules are written with. */

const pairs = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
] as const;

/** The text with as many characters, each mark in its place; the same string where it holds none of them. */
export function withWideMarks(text: string): string {
  let wide = text;
  for (const [mark, sign] of pairs) {
    let words = '';
    let from = 0;
    for (let at = wide.indexOf(mark); at >= 0; at = wide.indexOf(mark, at + 1)) {
      if (!isBesideHan(wide, at)) continue;
      words += wide.slice(from, at) + sign;
      from = at + 1;
    }
    if (from > 0) wide = words + wide.slice(from);
  }
  return wide;
}

/** The comma of 1,234 and the colon of 12:30 or of an address stand beside none. */
const isBesideHan = (text: string, at: number): boolean =>
  isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1)) || text[at - 1] === '%';
const isWide = (code: number): boolean => code >= 0x2e80;
