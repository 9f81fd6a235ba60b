/** Numeral characters that are part of a word or a name: 从0起步, 半导体, 千万, 陆一平. */

import { isHan } from '../../character.ts';
import { isLoneHan, type Quantity } from '../../quantity/index.ts';
import { aside, refusal } from '../rule.ts';

export const reasons = {
  word: '普通词语，其中的数字字不表示数量',
  idiom: '固定词组或成语',
  name: '专名',
} as const;

// 千家万户: a multiplier that nothing bounds
export const multiplier = aside('multiplier in a word', 'word', reasons.word, (at) =>
  at.quantity === null ? [at.start, at.end] : null,
);

const inWords = { written: 'words' } as const;

const isHalf = (written: string): boolean => /^[半一]?半$/.test(written);
const isOpen = ({ unit, unitKind }: Quantity): boolean => unit === null || unitKind === 'place';

// 从0起步
export const nought = refusal(
  'nought in a word',
  'word',
  reasons.word,
  ({ unit, numeral }, { text, end }) => numeral.value === 0 && unit === null && isHan(text, end),
  'numeral',
  { measure: 'none' },
);

// 半导体; 一半, 超半数 and 半天 count
export const halfWord = refusal(
  'half in a word',
  'word',
  reasons.word,
  (quantity, { text, end, written }) =>
    isHalf(written) && isOpen(quantity) && written !== '一半' && !quantity.qualified && text[end] !== '数',
  'numeral',
  inWords,
);

// 周六半天
export const halfOfWeekday = refusal(
  'half of a weekday',
  'time',
  '一天中的时刻',
  (quantity, at) =>
    isHalf(at.written) && !isOpen(quantity) && /(?:周|星期)[一二三四五六日]$/.test(at.before(3)),
  'numeral',
  inWords,
);

// 三者, 一者: one character, and nothing that it counts; 陸地 is no six
export const loneNumeral = refusal(
  'numeral character in a word',
  'word',
  reasons.word,
  ({ unit, second }, { text, numeral, written }) =>
    isLoneHan(text, numeral) &&
    second === null &&
    (unit === null || /[陆陸]/.test(written)) &&
    written !== '半',
  'numeral',
  inWords,
);

// 陆一平: a surname is written with the formal digit, the rest of a number would be too
export const surname = refusal(
  'surname',
  'name',
  reasons.name,
  ({ numeral }, { written }) => numeral.form === 'han' && /^[陆伍][〇一二三四五六七八九十]/.test(written),
  'numeral',
  inWords,
);

const isBareHan = ({ unit, numeral }: Quantity): boolean =>
  unit === null && numeral.form === 'han' && numeral.parts === null;

// 千万 is a word, 十五万 a number
export const bareMultiplier = refusal(
  'multiplier in a word',
  'word',
  reasons.word,
  (quantity, { numeral, written }) =>
    isBareHan(quantity) &&
    numeral.implicit &&
    !(/^[十拾]/.test(written) && numeral.scale > 1) &&
    !quantity.qualified &&
    numeral.loose === 'none',
  'numeral',
  inWords,
);

// 二〇一九, 三五
export const spelledName = refusal(
  'figures in a name',
  'word',
  reasons.word,
  (quantity, { numeral }) =>
    isBareHan(quantity) &&
    (numeral.digits >= 2 || (numeral.upper !== null && numeral.scale === 1 && !quantity.qualified)),
  'numeral',
  inWords,
);

// 王一鸣
export const numeralName = refusal(
  'numeral in a name',
  'word',
  reasons.word,
  (quantity, { text, numeral, end, written }) =>
    isBareHan(quantity) && isHan(text, end) && numeral.scale === 1 && !quantity.qualified && !isHalf(written),
  'numeral',
  inWords,
);

// 百分百用心; 合格率百分百, 达到百分百 measure
export const whollySo = refusal(
  'wholly, as a word',
  'idiom',
  reasons.idiom,
  (_, at) => at.written === '百分百' && !/(?:率|比例|比重|[到达至为])$/.test(at.before(2)),
  'numeral',
  inWords,
);
