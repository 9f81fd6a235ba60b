/** 涵盖住房、教育、医疗3个方面; 包括甲类、乙类2类：a list has as many names as the text counts, and before 等 no more. */

import type { Finding } from '../finding.ts';
import { type Check, isLevel, type Verdict, verdict } from './check.ts';

/** A list is looked for no further than this many characters. */
const reach = 160;
const counters = /^(?:[个類类项種种大地国省市县区家章]|部门|方面|个省|个市)$/;
/** What a list of names may be counted as; 住房、教育领域3个项目 counts something else. */
const kinds =
  /^(?:方面|领域|部门|环节|类别|类型|种类|省|市|县|区|国家|城市|地区|地市|单位|指标|要素|阶段|步骤|行业|板块|专业|品种|科目|镇|乡|村|街道|州|盟|港口|口岸|机场|县区|县市|区县|关键|重点|主要)/;

export const list: Check = {
  name: 'list',
  title: { zh: '列举与计数', en: 'List and count' },
  read: ({ text, numbers }) =>
    numbers.flatMap((number) => (isCount(text, number) ? namesOf(text, number) : [])),
};

function isCount(text: string, number: Finding): boolean {
  const { value, bound, unit } = number;
  if (
    !isLevel(number) ||
    bound !== 'exact' ||
    value === null ||
    !Number.isInteger(value) ||
    value < 2 ||
    value > 60
  )
    return false;
  if (!counters.test(unit ?? '')) return false;
  return !/^[个项家]$/.test(unit ?? '') || kinds.test(text.slice(number.end, number.end + 4));
}

function namesOf(text: string, number: Finding): Verdict[] {
  const before =
    /[^，。；：！？,;:\n]*$/.exec(text.slice(Math.max(0, number.start - reach), number.start))?.[0] ?? '';
  const head = /^([^，。；：！？\n]{0,12})(?:：|，?(?:分别[是为]|即|包括)：?)([^。；：！？\n]*)/.exec(
    text.slice(number.end, number.end + reach),
  );
  return [...count(number, before, true), ...(head ? count(number, head[2] ?? '', false) : [])].slice(0, 1);
}

/** How many names the words hold: 和 in a name may join two of them, or stand in one. */
function count(number: Finding, words: string, isBefore: boolean): Verdict[] {
  const open = isBefore ? /等(?:共)?$/.test(words) : /等/.test(words);
  const whole = words.replace(/(?:等(?:共)?|[共这])$/, '');
  // 批准在|上海市、北京市: the first name begins behind what is done with all of them
  const head = isBefore
    ? (/^[^、]*(?:[在对向由将于是为]|包括|覆盖|涉及|选择|确定|批准)(?=[^、]{2,})/.exec(whole)?.[0].length ??
      0)
    : 0;
  const body = /\d/.test(whole.slice(0, head)) ? whole.slice(head) : whole;
  const names = outsideBrackets(body);
  if (names.length < 2 || /\d/.test(body) || (isBefore && /等/.test(body))) return [];
  const last = names.at(-1) ?? '';
  const inner = names.slice(1, -1);
  const size = Math.max(...inner.map(({ length }) => length), (names[0] ?? '').length, 4);
  // A last name much longer than the others goes on with something else.
  if (last === '' || (isBefore && last.length > size + 2 && !(isOffice(last) && names.every(isOffice))))
    return [];
  const least = names.length;
  const most = least + (last.match(/[和与及]/g)?.length ? 1 : 0);
  const value = number.value ?? 0;
  const holds = open ? least <= value : least <= value && value <= most;
  const sign = open ? (holds ? '≤' : '>') : holds ? '=' : '≠';
  const shown = `${holds && !open ? value : least}`;
  return [
    verdict(
      list.name,
      holds ? 'holds' : 'broken',
      `${shown} ${sign} ${number.text}`,
      {
        zh: `列出${shown}个名称 ${sign} ${number.text}${open ? '（以“等”字结尾）' : ''}`,
        en: `${shown} names are listed ${sign} ${number.text}${open ? ' (the list ends in 等)' : ''}`,
      },
      [number],
    ),
  ];
}

/** 国家卫生健康委 */
const isOffice = (name: string): boolean => /(?:[部委局署院办厅会]|银行)$/.test(name) && name.length <= 14;

function outsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('“（《('.includes(character)) depth += 1;
    if ('”）》)'.includes(character)) depth -= 1;
    if (character === '、' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
