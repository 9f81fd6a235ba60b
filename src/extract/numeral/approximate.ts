/** What leaves a numeral open: 几 and 数 inside it, 余, 多 and 来 after it. */

import { classAt, MYRIAD, STEP, skipBlanks, valueAt } from '../character.ts';
import type { Loose, Vague } from './draft.ts';

/** 几十 is 20 to 99, 数百 200 to 999, 十几 11 to 19, 二十几万 21万 to 29万; `some` is where the 几 or 数 stands. */
export function vagueRange(
  text: string,
  some: { readonly at: number; readonly began: boolean },
  end: number,
  value: number,
): Vague {
  let step = 1;
  let myriad = 1;
  for (let index = some.at + 1; index < end; index += 1) {
    if (classAt(text, index) === STEP) step *= valueAt(text, index);
    if (classAt(text, index) === MYRIAD) myriad *= valueAt(text, index);
  }
  if (some.began) return { low: value + step * myriad, high: value + 9 * step * myriad };
  const top = step === 1 ? myriad * 10 - 1 : (step * 10 - 1) * myriad;
  return { low: 2 * step * myriad, high: top };
}

/** The 数 of 人数十余 belongs to 人数. */
export const isWordSome = (text: string, at: number): boolean => {
  const some = text[at];
  if (some !== '数' && some !== '數') return false;
  const before = text[at - 1] ?? '。';
  return '人总多少件次户指参系倍基个分岁'.includes(before);
};

/** How 余, 多 or 来 at `at` opens the numeral before it; null where it is another character. */
export function openAfter(text: string, at: number, sign: string | undefined): { loose: Loose } | null {
  if (sign === '余' || sign === '餘' || sign === '多') return { loose: 'more' };
  // 千把块钱
  if (sign === '把' && /^[百千万]把[块斤人个里亩元户]/.test(text.slice(at - 1, at + 2)))
    return { loose: 'about' };
  if (sign === '来' || sign === '來') return text[at + 1] !== undefined ? { loose: 'about' } : null;
  return null;
}

const notAfterMany = '元样边方年头次数彩样维变半重式功';
const notAfterRest = '额款粮热震辜地';

/** 10余 and 300多 count; 3多元化 and 余额 do not. */
export function openFits(text: string, at: number, worth: number, last: number, arabic: boolean): boolean {
  const sign = text[at];
  const after = text[skipBlanks(text, at + 1)] ?? '';
  if (sign === '把') return true;
  if (sign === '来' || sign === '來') {
    return (
      (last === 10 || last === 100 || (arabic && worth % 10 === 0)) &&
      '个名项家件张人条种次份岁天年里万亩斤米户辆位只座支所台部篇本把间套起头棵公吨元处对场批幅艘架届块'.includes(
        after,
      ) &&
      after !== ''
    );
  }
  if (worth < 10) return false;
  if (sign === '多') {
    if (
      after !== '' &&
      notAfterMany.includes(after) &&
      !(after === '年' || after === '次' || after === '头')
    ) {
      return after === '元' && /[万亿千百元]/.test(text[at - 1] ?? '')
        ? true
        : after === '元' && !/^元[化文素体主格结融共协治社投产]/.test(text.slice(at + 1, at + 3));
    }
    return true;
  }
  return !notAfterRest.includes(after) || after === '';
}
