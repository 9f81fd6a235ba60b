/** One numeral at a place of the text: 3300余万, 2亿3千万, 三千八百零六, 1,234.5, ２．５, 七八百, 三分之一. */

import {
  ASCII_DIGIT,
  classAt,
  HALF,
  HAN_DIGIT,
  isDigit,
  isHan,
  isLetter,
  isNumeral,
  MYRIAD,
  NONE,
  PAIR,
  SOME,
  STEP,
  skipBlanks,
  TENS,
  toAscii,
  valueAt,
  WIDE_DIGIT,
} from './character.ts';

/** How the numeral itself bounds its value: 余 多 几 数 leave it open above, 来 makes it approximate. */
export type Loose = 'none' | 'more' | 'about';

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The other end of 三五, 七八百, 二三十; else null. */
  readonly upper: number | null;
  readonly loose: Loose;
  readonly form: 'arabic' | 'han';
  /** Count of characters when nothing but digits was read, else 0: years, codes and telephone numbers. */
  readonly digits: number;
  /** The 万 or 亿 that closes the numeral, 1 without one. */
  readonly scale: number;
  /** Starts with a multiplier and no digit: 百, 千万. */
  readonly implicit: boolean;
  /** 几十, 数百, 十几: the least and the most the vague numeral can mean; else null. */
  readonly vague: { readonly low: number; readonly high: number } | null;
  /** 百分之五 and 三分之一 carry what they are parts of. */
  readonly parts: number | null;
}

interface Draft {
  end: number;
  value: number;
  upper: number | null;
  loose: Loose;
  form: 'arabic' | 'han';
  digits: number;
  scale: number;
  implicit: boolean;
  vague: Numeral['vague'];
}

/** True where a word of the lexicon starts: the numeral must not eat into it (30万|一线). */
export type Barrier = (index: number) => boolean;

/** 三千|千克, 945|百帕: the multiplier belongs to the measure. */
const isMeasurePrefix = (step: number, next: string | undefined): boolean =>
  (step === 1000 && '克米瓦伏卡帕赫焦字'.includes(next ?? '。')) || (step === 100 && next === '帕');

/**
 * The longest numeral that starts at `at`, or null. Work is proportional to the length of what is read.
 */
export function readNumeral(text: string, at: number, barrier: Barrier): Numeral | null {
  const sign = readSign(text, at);
  const first = readWhole(text, sign.end, barrier);
  if (!first) return null;
  const fraction = readFraction(text, first, barrier);
  const draft = fraction?.draft ?? first;
  return {
    start: at,
    end: draft.end,
    value: sign.negative ? -draft.value : draft.value,
    upper: draft.upper,
    loose: draft.loose,
    form: draft.form,
    digits: sign.end === at ? draft.digits : 0,
    scale: draft.scale,
    implicit: draft.implicit,
    vague: sign.negative ? null : draft.vague,
    parts: fraction?.parts ?? null,
  };
}

function readSign(text: string, at: number): { end: number; negative: boolean } {
  const sign = text[at];
  // 零下32℃
  if (sign === '零' && (text[at + 1] === '下' || text[at + 1] === '上'))
    return { end: skipBlanks(text, at + 2), negative: text[at + 1] === '下' };
  if (sign === '负' || sign === '負') return { end: skipBlanks(text, at + 1), negative: true };
  if (sign === '-' || sign === '－' || sign === '−')
    return { end: skipBlanks(text, at + 1, 1), negative: true };
  return { end: at, negative: false };
}

/** 三分之一, 百分之五点五, 3又1/2, 一百万又五十万分之二十五, 1/2. */
function readFraction(
  text: string,
  first: Draft,
  barrier: Barrier,
): { draft: Draft; parts: number | null } | null {
  const slash = text[first.end];
  if (first.form === 'arabic' && (slash === '/' || slash === '／') && isDigit(text, first.end + 1)) {
    const below = readArabic(text, first.end + 1);
    if (below.digits > 0 && below.value > 0 && first.digits > 0 && first.digits <= 4 && below.digits <= 3) {
      const next = text[below.end];
      if (next !== '/' && next !== '／' && !isLetter(text, below.end)) {
        return {
          draft: { ...first, end: below.end, value: first.value / below.value, digits: 0 },
          parts: null,
        };
      }
    }
  }
  const mixed = skipBlanks(text, first.end);
  if (mixed > first.end && first.digits > 0 && first.digits <= 3 && isDigit(text, mixed)) {
    // 1 3/5 is one and three fifths.
    const over = readArabic(text, mixed);
    const rest = over.digits > 0 && over.digits <= 2 ? readFraction(text, over, barrier) : null;
    if (rest && rest.parts === null && rest.draft.value < first.value + 2) {
      return { draft: { ...rest.draft, value: first.value + rest.draft.value, digits: 0 }, parts: null };
    }
  }
  if (text[mixed] === '又') {
    const whole = readWhole(text, skipBlanks(text, mixed + 1), barrier);
    const rest = whole && readFraction(text, whole, barrier);
    if (rest) {
      return { draft: { ...rest.draft, value: first.value + rest.draft.value, digits: 0 }, parts: null };
    }
  }
  const part = partsAfter(text, first.end);
  if (part < 0) return null;
  const over = skipBlanks(text, part);
  const sign = readSign(text, over);
  const share = readWhole(text, sign.end, barrier);
  if (!share || (share.upper !== null && share.upper <= share.value)) return null;
  const value = (sign.negative ? -share.value : share.value) / first.value;
  const upper = share.upper === null ? null : share.upper / first.value;
  return { draft: { ...share, value, upper, digits: 0, scale: 1 }, parts: first.implicit ? first.value : 0 };
}

/** The index after 分之, allowing blanks inside it as in text copied from pages; -1 when it is not there. */
function partsAfter(text: string, from: number): number {
  let index = skipBlanks(text, from);
  if (text[index] !== '分') return -1;
  index = skipBlanks(text, index + 1);
  return text[index] === '之' ? index + 1 : -1;
}

function readWhole(text: string, at: number, barrier: Barrier): Draft | null {
  const kind = classAt(text, at);
  if (kind === ASCII_DIGIT || kind === WIDE_DIGIT) {
    const arabic = readArabic(text, at);
    return readSections(text, at, arabic, barrier);
  }
  if (isPoint(text, at)) {
    const after = readArabic(text, at + 1);
    if (after.digits === 0) return null;
    const head = { ...after, value: Number(`0.${toAscii(text.slice(at + 1, after.end))}`), digits: 0 };
    return readPower(text, at, head, head.end) ?? head;
  }
  if (text.startsWith('半百', at) && !isNumeral(text, at + 2)) return han(at + 2, 50);
  if (kind === HALF) return han(at + 1, 0.5);
  if (text[at] === '一' && text[at + 1] === '半' && !'天年个小里截月日夜儿点'.includes(text[at + 2] ?? '。'))
    return han(at + 2, 0.5);
  if (kind === PAIR) return null;
  if (kind === NONE) return null;
  return readSections(text, at, null, barrier);
}

const han = (end: number, value: number): Draft => ({
  end,
  value,
  upper: null,
  loose: 'none',
  form: 'han',
  digits: 0,
  scale: 1,
  implicit: false,
  vague: null,
});

/** 1,234.5 and １２３．４ and 2e5; grouping commas need groups of exactly three. */
function readArabic(text: string, at: number): Draft {
  let end = at;
  while (isDigit(text, end)) end += 1;
  const wide = classAt(text, at) === WIDE_DIGIT;
  let plain = true;
  if (end - at <= 3) {
    while (
      (text[end] === ',' || (wide && text[end] === '，')) &&
      isDigit(text, end + 1) &&
      isDigit(text, end + 2) &&
      isDigit(text, end + 3) &&
      !isDigit(text, end + 4)
    ) {
      end += 4;
      plain = false;
    }
  }
  // 1 200吨: a blank groups thousands where a unit follows.
  const grouped = plain && end - at <= 3 && text[at] !== '0' && !isDigit(text, at - 2);
  if (grouped && /^[ \u00a0]\d{3}(?:\.\d{1,3})?\p{Script=Han}/u.test(text.slice(end, end + 9))) {
    end += 4;
    plain = false;
  }
  const digits = plain ? end - at : 0;
  if ((text[end] === '.' || text[end] === '．' || (text[end] === '・' && wide)) && isDigit(text, end + 1)) {
    let after = end + 1;
    while (isDigit(text, after)) after += 1;
    const chained = (text[after] === '.' || text[after] === '．') && isDigit(text, after + 1);
    const chainedBefore = at > 1 && (text[at - 1] === '.' || text[at - 1] === '．') && isDigit(text, at - 2);
    if (!chained && !chainedBefore) {
      end = after;
      plain = false;
    }
  }
  // A number longer than any quantity is a code; its value would only be a rounding.
  const worth =
    end - at > 320
      ? Number.NaN
      : Number(
          toAscii(text.slice(at, end))
            .replace(/[,，\s]/g, '')
            .replace(/[．・]/g, '.'),
        );
  return {
    end,
    value: worth,
    upper: null,
    loose: 'none',
    form: 'arabic',
    digits: plain ? digits : 0,
    scale: 1,
    implicit: false,
    vague: null,
  };
}

/**
 * Digits, 十百千 and 万亿兆 in descending order: 七十八万五百零六, 5亿1万4千6百, 四百五 (450), 3万4000.
 * `head` is an Arabic number already read at `at`.
 */
function readSections(text: string, at: number, head: Draft | null, barrier: Barrier): Draft | null {
  let end = head ? head.end : at;
  let current: number | null = head ? head.value : null;
  let upper: number | null = null;
  let section = 0;
  let total = 0;
  let loose: Loose = 'none';
  let digits = head ? head.digits : 0;
  let lastStep = Number.POSITIVE_INFINITY;
  let lastMyriad = Number.POSITIVE_INFINITY;
  let last = 0; // the multiplier before the current digit, for 四百五
  let zero = false;
  let scale = 1;
  let some: { at: number; began: boolean } | null = null;
  const implicit = !head && (classAt(text, at) === STEP || classAt(text, at) === MYRIAD);
  let began = head !== null;

  for (;;) {
    const next = began ? skipBlanks(text, end) : end;
    const blank = next > end;
    const kind = classAt(text, next);
    if (kind === STEP) {
      const step = valueAt(text, next);
      // 一千零十二 leaves the 一 of 一十 out.
      const ten = step === 10 && zero && (current === null || current === 0);
      if (ten) current = 1;
      if (step >= lastStep || (current === null && (section > 0 || (total > 0 && step !== 10)))) break;
      if (current !== null && current >= 10 && head === null) break;
      if (current !== null && total === 0 && isMeasurePrefix(step, text[next + 1])) break;
      if (step === 1000 && current === null && total > 0) break;
      if (blank && barrier(next)) break;
      section += (current ?? 1) * step;
      upper = upper === null ? null : upper * step;
      if (upper !== null) upper += section - (current ?? 1) * step;
      current = null;
      lastStep = step;
      last = step;
      zero = false;
      digits = 0;
    } else if (kind === MYRIAD) {
      const myriad = valueAt(text, next);
      // 百二万 is 120万: a digit after a multiplier that stands alone counts its tenth.
      const short = implicit && current !== null && current < 10 && section === last && last >= 100 && !zero;
      const worth = section + (current ?? 0) * (short ? last / 10 : 1);
      if (worth === 0 && total === 0 && !(implicit && !began) && loose === 'none') break;
      if (worth > 0 && myriad > lastMyriad && last !== 0) total = (total + worth) * myriad;
      else if (worth === 0) total = (total === 0 ? 1 : total) * myriad;
      else if (myriad >= lastMyriad && myriad === lastMyriad) break;
      else total += worth * myriad;
      if (upper !== null)
        upper = total - worth * myriad + (section > 0 && upper > section ? upper : section + upper) * myriad;
      section = 0;
      current = null;
      lastStep = Number.POSITIVE_INFINITY;
      lastMyriad = myriad;
      last = myriad;
      scale = myriad;
      zero = false;
      digits = 0;
    } else if (kind === HAN_DIGIT && current === null) {
      if (upper !== null) break;
      if (began && head !== null && last === 0) break;
      // 6000亿|两个: what follows 万 or 亿 without a multiplier of its own is another number.
      const closes = head !== null ? valueAt(text, next) > 0 : text[next] === '两';
      if (began && last > 10 && !zero && closes && !multiplied(text, next)) break;
      if (began && last > 10 && !zero && !multiplied(text, next) && barrier(next)) break;
      if (blank && !digitBlank(text, next)) break;
      const run = digitRun(text, next, barrier);
      let from = next;
      while (began && from < run && valueAt(text, from) === 0) {
        zero = true;
        from += 1;
      }
      if (from === run) {
        // 一百零几万, 九百零：a zero that leads on to nothing is not part of the number, unless 几 or 十 follows.
        const after = skipBlanks(text, run);
        const follower = classAt(text, after);
        if (follower === SOME || follower === TENS || (follower === STEP && valueAt(text, after) === 10)) {
          end = run;
          began = true;
          continue;
        }
        if (isDigit(text, after) && last > 0) {
          end = run;
          continue;
        }
        break;
      }
      const length = run - from;
      if (length === 1) {
        const digit = valueAt(text, from);
        if (!fits(text, from + 1, lastStep, lastMyriad)) break;
        if (digit === 0) zero = true;
        current = digit;
        end = run;
        if (!began) digits = 1;
        began = true;
        continue;
      }
      const pair = length === 2 ? approximation(text, from) : null;
      const follower = classAt(text, skipBlanks(text, run));
      if (pair && (began || follower === STEP || follower === MYRIAD || pair.low !== 0)) {
        if (!began && follower !== STEP && follower !== MYRIAD && !isCountAfter(text, run)) {
          return { ...han(run, digitsValue(text, from, run)), digits: length };
        }
        current = pair.low;
        upper = pair.high;
        end = run;
        began = true;
        continue;
      }
      if (began) break;
      current = digitsValue(text, from, run);
      digits = length;
      end = run;
      began = true;
      if (follower !== MYRIAD) {
        const point = readPoint(text, end);
        return { ...han(point?.end ?? end, current + (point?.value ?? 0)), digits: point ? 0 : length };
      }
      continue;
    } else if ((kind === ASCII_DIGIT || kind === WIDE_DIGIT) && began && last > 0 && current === null) {
      // 2亿3千万, 3万4000, 1千零20: Arabic digits go on only where they fit under the multiplier before them.
      if (blank && !digitBlank(text, next)) break;
      const arabic = readArabic(text, next);
      const follower = classAt(text, skipBlanks(text, arabic.end));
      const scaledOn = follower === STEP || follower === MYRIAD;
      const filled = arabic.digits > 0 && arabic.digits === String(last).length - 1;
      if (arabic.value >= last || !(scaledOn || filled || (zero && arabic.digits > 0))) break;
      if (text[arabic.end] === '年') break;
      current = arabic.value;
      zero = true;
      end = arabic.end;
      continue;
    } else if (kind === TENS) {
      if (current !== null || lastStep <= 10 || barrier(next)) break;
      section += valueAt(text, next);
      lastStep = 10;
      last = 10;
    } else if (kind === SOME && (last > 0 || !began)) {
      if (loose !== 'none') break;
      const after = skipBlanks(text, next + 1);
      const follower = classAt(text, after);
      if (!began) {
        if (follower !== STEP && follower !== MYRIAD) break;
        if (isWordSome(text, next)) break;
        current = 1;
      } else if (last !== 10 && !zero && follower !== STEP && follower !== MYRIAD) {
        break;
      } else if (last !== 10 && !zero && follower === STEP) {
        break;
      }
      loose = 'more';
      some = { at: next, began };
      end = next + 1;
      began = true;
      if (follower === MYRIAD || follower === STEP) continue;
      break;
    } else {
      const open = began ? openAfter(text, next, text[next]) : null;
      if (!open || (loose !== 'none' && open.loose !== 'more')) break;
      const worth = total + section + (current ?? 0);
      if (!openFits(text, next, worth, last, head !== null)) break;
      loose = open.loose;
      end = next + 1;
      const after = skipBlanks(text, end);
      if (classAt(text, after) === MYRIAD) continue;
      if (classAt(text, after) === STEP && worth < valueAt(text, after) && head === null) continue;
      break;
    }
    end = next + 1;
    began = true;
  }
  if (!began || end === at) return null;
  let value = total + section;
  if (current !== null) {
    const trailing = head === null || last > 0;
    const unit = trailing && last > 0 && !zero && current < 10 && Number.isInteger(current) ? last / 10 : 1;
    value += current * unit;
    if (upper !== null) upper = total + section + upper * unit;
  } else if (upper !== null && section > 0) {
    // 三万六七千: the range stands in the last section.
    upper += total;
  }
  if (loose === 'none') {
    const point = head === null || last > 0 ? readPoint(text, end) : null;
    if (point) {
      const tail = classAt(text, point.end);
      return {
        ...han(point.end, value + point.value),
        ...(tail === MYRIAD ? scaled(text, point.end, value + point.value) : {}),
        form: head ? 'arabic' : 'han',
      };
    }
    if (head) {
      const power = readPower(text, at, head, end);
      if (power) return power;
    }
  }
  if (upper !== null && upper <= value) upper = null;
  return {
    end,
    value,
    upper,
    loose,
    form: head ? 'arabic' : 'han',
    digits,
    scale,
    implicit,
    vague: some === null ? null : vagueRange(text, some, end, value),
  };
}

function scaled(text: string, at: number, value: number): Partial<Draft> {
  let end = at;
  let worth = value;
  let scale = 1;
  let loose: Loose = 'none';
  for (;;) {
    if (classAt(text, end) === MYRIAD) {
      scale = valueAt(text, end);
      worth *= scale;
      end += 1;
    } else if (loose === 'none' && (text[end] === '余' || text[end] === '多')) {
      loose = 'more';
      end += 1;
    } else break;
  }
  return { end, value: round(worth), scale, loose };
}

/** 几十 is 20 to 99, 数百 200 to 999, 十几 11 to 19, 二十几万 21万 to 29万; `some` is where the 几 or 数 stands. */
function vagueRange(
  text: string,
  some: { readonly at: number; readonly began: boolean },
  end: number,
  value: number,
): Numeral['vague'] {
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

/** 1.1 × 10000 is 11000.000000000002 in binary: numbers of prose have no more than fifteen figures. */
export const round = (value: number): number =>
  Math.abs(value) >= 1 && Number.isFinite(value) && !Number.isInteger(value)
    ? Number(value.toPrecision(15))
    : value;

const digitBlank = (text: string, at: number): boolean => {
  let index = at;
  while (classAt(text, index) === HAN_DIGIT || isDigit(text, index)) index += 1;
  const after = classAt(text, skipBlanks(text, index));
  return (
    after === STEP ||
    after === MYRIAD ||
    after === SOME ||
    index === text.length ||
    !/[\p{L}\p{N}]/u.test(text[index] ?? '')
  );
};

/** 三百|五十: the digit belongs to a multiplier of its own, so no word starts at it. */
const multiplied = (text: string, at: number): boolean => {
  const kind = classAt(text, skipBlanks(text, at + 1));
  return kind === STEP || kind === MYRIAD;
};

function digitRun(text: string, at: number, barrier: Barrier): number {
  let end = at + 1;
  while (classAt(text, end) === HAN_DIGIT && !barrier(end)) end += 1;
  return end;
}

const digitsValue = (text: string, from: number, to: number): number => {
  if (to - from > 320) return Number.NaN;
  let written = '';
  for (let index = from; index < to; index += 1) written += String(valueAt(text, index));
  return Number(written);
};

/** 三五, 七八, 两三: neighbours in ascending order stand for "three to five". */
function approximation(text: string, at: number): { low: number; high: number } | null {
  const low = valueAt(text, at);
  const high = valueAt(text, at + 1);
  return low > 0 && (high === low + 1 || (low === 3 && high === 5)) ? { low, high } : null;
}

const isCountAfter = (text: string, at: number): boolean =>
  /^[ ]?[个名项家件张人条种次份支批间座辆台户只天日年月位头亩里度分成倍元吨斤米公点代处所]/u.test(
    text.slice(at, at + 2),
  );

/** A digit after 千 or 万 must be smaller than what the multiplier leaves room for: 五百|六千 are two numbers. */
function fits(text: string, after: number, lastStep: number, lastMyriad: number): boolean {
  const next = skipBlanks(text, after);
  const kind = classAt(text, next);
  if (kind === STEP) return valueAt(text, next) < lastStep;
  if (kind === MYRIAD) return lastStep < Number.POSITIVE_INFINITY || valueAt(text, next) < lastMyriad;
  return true;
}

const isWordSome = (text: string, at: number): boolean => {
  const some = text[at];
  if (some !== '数' && some !== '數') return false;
  const before = text[at - 1] ?? '。';
  return '人总多少件次户指参系倍基个分岁'.includes(before);
};

function openAfter(text: string, at: number, sign: string | undefined): { loose: Loose } | null {
  if (sign === '余' || sign === '餘' || sign === '多') return { loose: 'more' };
  if (sign === '来' || sign === '來') return text[at + 1] !== undefined ? { loose: 'about' } : null;
  return null;
}

const notAfterMany = '元样边方年头次数彩样维变半重式功';
const notAfterRest = '额款粮热震辜地';

/** 10余 and 300多 count; 3多元化 and 余额 do not. */
function openFits(text: string, at: number, worth: number, last: number, arabic: boolean): boolean {
  const sign = text[at];
  const after = text[skipBlanks(text, at + 1)] ?? '';
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
        : after === '元' && /^元(?:[，。、；/的]|$)/.test(text.slice(at + 1, at + 3));
    }
    return true;
  }
  return !notAfterRest.includes(after) || after === '';
}

/** 点五, 点三三: decimals in Han digits; 八点三十分 is a time of day. */
function readPoint(text: string, at: number): { end: number; value: number } | null {
  let index = skipBlanks(text, at);
  if (text[index] !== '点' && text[index] !== '點') return null;
  index = skipBlanks(text, index + 1);
  if (isDigit(text, index) && (text[at - 1] === '零' || text[at - 1] === '〇')) {
    const after = readArabic(text, index);
    return after.digits > 0 && !/[分时整]/.test(text[after.end] ?? '')
      ? { end: after.end, value: Number(`0.${toAscii(text.slice(index, after.end))}`) }
      : null;
  }
  if (classAt(text, index) !== HAN_DIGIT || text[index] === '两' || text[index] === '兩') return null;
  let end = index;
  while (classAt(text, end) === HAN_DIGIT && text[end] !== '两') end += 1;
  const after = classAt(text, end);
  if (after === STEP || text[end] === '刻' || (text[end] === '分' && text[end + 1] !== '之')) return null;
  if (end - index > 300) return null;
  let written = '0.';
  for (let digit = index; digit < end; digit += 1) written += String(valueAt(text, digit));
  return { end, value: Number(written) };
}

/** 2e5, 2^-1, 40k: the last forms a number may take in tables and technical notes. */
function readPower(text: string, at: number, head: Draft, end: number): Draft | null {
  if (end !== head.end) return null;
  const sign = text[end] ?? '';
  const suffix = skipBlanks(text, end, 1);
  const thousand = thousands[text[suffix] ?? ''];
  // 5G is a name, 1.2M a number.
  if (thousand !== undefined && (thousand === 1000 ? suffix === end : !Number.isInteger(head.value))) {
    if (isLetter(text, suffix + 1) || isDigit(text, suffix + 1)) return null;
    return { ...head, end: suffix + 1, value: round(head.value * thousand), digits: 0 };
  }
  if (!/[eEｅＥ^]/.test(sign)) return null;
  const rest = /^[-+－＋]{0,2}[0-9０-９]{1,3}(?![0-9０-９A-Za-z])/.exec(text.slice(end + 1, end + 8));
  if (!rest) return null;
  const written = toAscii(rest[0]).replace(/－/g, '-').replace(/＋/g, '+').replace('--', '');
  const exponent = Number(written);
  const base = text[at - 1] === '-' && sign === '^' ? head.value : head.value;
  const value = sign === '^' ? base ** exponent : base * 10 ** exponent;
  return { ...head, end: end + 1 + rest[0].length, value: round(value), digits: 0 };
}

const thousands: Readonly<Record<string, number>> = { k: 1e3, Ｋ: 1e3, K: 1e3, M: 1e6, G: 1e9 };

/** The point that opens .5; not that of a version, a list or a file. */
export const isPoint = (text: string, at: number): boolean =>
  text[at] === '.' &&
  isDigit(text, at + 1) &&
  !isDigit(text, at - 1) &&
  !isLetter(text, at - 1) &&
  !isHan(text, at - 1) &&
  !/[.．）)\]]/.test(text[at - 1] ?? '');

/** True when any character of the numeral classes stands at `index`: what the ledger must account for. */
export const countsAsNumeral = (text: string, index: number): boolean => isNumeral(text, index);
