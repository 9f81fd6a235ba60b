/** Where a line of words must not end: inside a day, a sum, and a number with what is counted. */

export interface Stretch {
  readonly text: string;
  /** No line ends inside it. */
  readonly isWhole: boolean;
}

// Counting words of two signs; of any longer one the first sign stays with its number.
const counted = '个百分点|人次|条次|户次|车次|小时|公里|公顷|千瓦|美元|百分点|\\p{Script=Han}|%';
// A short English number goes with a short word after it that begins nothing else, 65 ports; more would not fit into
// the narrow column of a title: 1.54 billion / services, 120,000 / person-times.
const joining =
  'and|as|at|but|by|for|from|has|have|if|in|into|is|of|on|or|over|per|since|than|that|the|to|under|was|were|when|which|while|with';
const noun = ` (?!(?:${joining})\\b)[a-z]{1,9}(?![a-z-])`;
/** 2020年5月31日, 31 May 2020, 10 + 6 + 6, 逾3300万张, 2500多万名, 44.4%, over 3.28 billion, 65 ports. */
const whole = new RegExp(
  [
    '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?',
    '\\d{1,2} [A-Z][a-z]+ \\d{4}',
    '\\d+(?: \\+ \\d+)+',
    `(?:不足|不到|超过|[约逾近])?\\d[\\d.,]*(?<=\\d)[余多]?[万亿]*[余多]?(?:${counted}| (?:million|billion)(?![a-z])|${noun})?`,
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'gu',
);

/** The text in stretches, each once and in its order. */
export function toStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(whole)) {
    if (index > end) stretches.push({ text: text.slice(end, index), isWhole: false });
    stretches.push({ text: words, isWhole: true });
    end = index + words.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isWhole: false });
  return stretches;
}
