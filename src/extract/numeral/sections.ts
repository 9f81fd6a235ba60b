/** The grammar of sections: digits, 十百千 and 万亿兆 in descending order, as 七十八万五百零六 or 2亿3千万. */

import {
  ASCII_DIGIT,
  classAt,
  HAN_DIGIT,
  isDigit,
  isHan,
  MYRIAD,
  SOME,
  STEP,
  skipBlanks,
  skipLineBreak,
  TENS,
  valueAt,
  WIDE_DIGIT,
} from '../character.ts';
import { isWordSome, openAfter, openFits, vagueRange } from './approximate.ts';
import { readArabic, readPower } from './arabic.ts';
import {
  approximation,
  digitBlank,
  digitRun,
  digitsValue,
  fits,
  isCountAfter,
  multiplied,
  neighbours,
} from './digits.ts';
import { type Barrier, type Draft, han, type Loose } from './draft.ts';
import { readPoint, scaled } from './point.ts';

/**
 * The sections that start at `at`: 七十八万五百零六, 5亿1万4千6百, 四百五 (450), 3万4000; null where none does.
 * `head` is an Arabic number already read at `at`.
 */
export const readSections = (text: string, at: number, head: Draft | null, barrier: Barrier): Draft | null =>
  new Sections(text, at, head, barrier).read();

/** Walks one numeral; each reader takes what stands at `next` and says whether the numeral may go on. */
class Sections {
  private readonly text: string;
  private readonly at: number;
  private readonly head: Draft | null;
  private readonly barrier: Barrier;
  /** Starts with a multiplier: 百, 千万. */
  private readonly implicit: boolean;
  private end: number;
  private began: boolean;
  /** The digit that still waits for its multiplier. */
  private current: number | null;
  /** The other end of 三五, in the same state as `current` or the section. */
  private upper: number | null = null;
  /** What stands below the next 万. */
  private section = 0;
  private total = 0;
  private loose: Loose = 'none';
  private digits: number;
  private lastStep = Number.POSITIVE_INFINITY;
  private lastMyriad = Number.POSITIVE_INFINITY;
  /** The multiplier before the current digit, for 四百五. */
  private last = 0;
  private zero = false;
  private scale = 1;
  private some: { readonly at: number; readonly began: boolean } | null = null;
  /** A numeral spelled figure by figure, which ends the walk. */
  private spelled: Draft | null = null;

  constructor(text: string, at: number, head: Draft | null, barrier: Barrier) {
    this.text = text;
    this.at = at;
    this.head = head;
    this.barrier = barrier;
    this.implicit = !head && (classAt(text, at) === STEP || classAt(text, at) === MYRIAD);
    this.end = head ? head.end : at;
    this.began = head !== null;
    this.current = head ? head.value : null;
    this.digits = head ? head.digits : 0;
  }

  read(): Draft | null {
    while (this.readNext()) this.began = true;
    if (this.spelled) return this.spelled;
    return !this.began || this.end === this.at ? null : this.close();
  }

  private readNext(): boolean {
    const { text, end } = this;
    const broken = this.began ? skipLineBreak(text, end) : end;
    if (broken > end) return this.readNextLine(broken);
    const next = this.began ? skipBlanks(text, end) : end;
    const blank = next > end;
    const kind = classAt(text, next);
    if (kind === STEP) return this.readStep(next, blank);
    if (kind === MYRIAD) return this.readMyriad(next);
    if (!blank && this.readPieces(end)) return true;
    if (kind === HAN_DIGIT && this.current === null) return this.readDigits(next, blank);
    if ((kind === ASCII_DIGIT || kind === WIDE_DIGIT) && this.began && this.last > 0 && this.current === null)
      return this.readArabic(next, blank);
    if (kind === TENS) return this.readTens(next);
    if (kind === SOME && (this.last > 0 || !this.began)) return this.readSome(next);
    return this.readOpen(next);
  }

  /** 69957⏎万人, 7萬⏎6,000元: what goes on after a broken line is a multiplier, or digits grouped under one. */
  private readNextLine(next: number): boolean {
    const kind = classAt(this.text, next);
    if (this.barrier(next)) return false;
    if (kind === MYRIAD && this.head !== null) return this.readMyriad(next);
    return kind === ASCII_DIGIT && this.last >= 1e4 && this.current === null && this.readArabic(next, false);
  }

  /** 十, 百 or 千. */
  private readStep(next: number, blank: boolean): boolean {
    const step = valueAt(this.text, next);
    // 一千零十二 leaves the 一 of 一十 out.
    if (step === 10 && this.zero && (this.current === null || this.current === 0)) this.current = 1;
    const { current, total, section } = this;
    if (step >= this.lastStep || (current === null && (section > 0 || (total > 0 && step !== 10))))
      return false;
    if (current !== null && current >= 10 && this.head === null) return false;
    if (current !== null && total === 0 && isMeasurePrefix(step, this.text[next + 1])) return false;
    if (step === 1000 && current === null && total > 0) return false;
    if (blank && this.barrier(next)) return false;
    this.section += (current ?? 1) * step;
    if (this.upper !== null) this.upper = this.upper * step + section;
    this.current = null;
    this.lastStep = step;
    this.last = step;
    this.zero = false;
    this.digits = 0;
    this.end = next + 1;
    return true;
  }

  /** 万, 亿 or 兆 multiplies the section; a greater one (三万亿) all that was read. */
  private readMyriad(next: number): boolean {
    const { section, current, last, text, upper } = this;
    const myriad = valueAt(text, next);
    // 500兆: after plain figures a measure of data, not a multiplier.
    if (
      this.head !== null &&
      this.total === 0 &&
      last === 0 &&
      text[next] === '兆' &&
      /^兆(?![亿億元圆圓])/.test(text.slice(next, next + 2))
    )
      return false;
    // 百二万 is 120万: a digit after a multiplier that stands alone counts its tenth.
    const short =
      this.implicit && current !== null && current < 10 && section === last && last >= 100 && !this.zero;
    const worth = section + (current ?? 0) * (short ? last / 10 : 1);
    if (worth === 0 && this.total === 0 && !(this.implicit && !this.began) && this.loose === 'none')
      return false;
    // 2亿0万 is 2亿; in 10万0万 the nought belongs to no number before it.
    const nought = current === 0 && worth === 0 && this.loose === 'none';
    if (nought && myriad >= this.lastMyriad) return false;
    if (worth > 0 && myriad > this.lastMyriad && last !== 0) this.total = (this.total + worth) * myriad;
    else if (worth === 0 && !nought) this.total = (this.total === 0 ? 1 : this.total) * myriad;
    else if (myriad === this.lastMyriad) return false;
    else this.total += worth * myriad;
    if (upper !== null) {
      const high = section > 0 && upper > section ? upper : section + upper;
      this.upper = this.total - worth * myriad + high * myriad;
    }
    this.section = 0;
    this.current = null;
    this.lastStep = Number.POSITIVE_INFINITY;
    this.lastMyriad = myriad;
    this.last = myriad;
    this.scale = myriad;
    this.zero = false;
    this.digits = 0;
    this.end = next + 1;
    return true;
  }

  /** 5个亿, 十几个亿, 两个多亿; a 3个亿元村 counts villages. */
  private readPieces(end: number): boolean {
    if (!this.began || this.text[end] !== '个' || this.lastMyriad < Number.POSITIVE_INFINITY) return false;
    const pieces = hundredMillions.exec(this.text.slice(end, end + 5));
    const at = end + (pieces?.[0].length ?? 0) - 1;
    if (!pieces || this.barrier(at)) return false;
    if (pieces[0].length > 2) this.loose = 'more';
    return this.readMyriad(at);
  }

  /** One digit, two neighbours (三五), or a number spelled figure by figure (二〇一九). */
  private readDigits(next: number, blank: boolean): boolean {
    const { text, began, head, last } = this;
    if (this.upper !== null) return false;
    if (began && head !== null && last === 0) return false;
    if (began && last > 10 && !this.zero && !multiplied(text, next)) {
      // 6000亿|两个: what follows 万 or 亿 without a multiplier of its own is another number.
      if (head !== null ? valueAt(text, next) > 0 : text[next] === '两') return false;
      if (this.barrier(next)) return false;
    }
    if (blank && !digitBlank(text, next) && !(last === 10 && isCountAfter(text, next + 1))) return false;
    const run = digitRun(text, next, this.barrier);
    const parted = this.readParted(next, run);
    if (parted) return true;
    let from = next;
    while (began && from < run && valueAt(text, from) === 0) {
      this.zero = true;
      from += 1;
    }
    if (from === run) return this.readZero(run);
    if (run - from === 1) {
      const digit = valueAt(text, from);
      if (!fits(text, from + 1, this.lastStep, this.lastMyriad)) return false;
      if (digit === 0) this.zero = true;
      this.current = digit;
      if (!began) this.digits = 1;
      this.end = run;
      return true;
    }
    return this.readRun(from, run);
  }

  /** 七、八个, 三、四百人, 百分之八、九十: two neighbours parted by a comma, before what they count. */
  private readParted(next: number, run: number): boolean {
    const { text } = this;
    if (text[run] !== '、' || run - next !== 1 || (this.began && this.last !== 10)) return false;
    const pair = text[run + 1] === undefined ? null : neighbours(text, next, run + 1);
    if (!pair || /[、，第一二三四五六七八九]/.test(text[next - 1] ?? '') || this.barrier(run + 1))
      return false;
    this.current = pair.low;
    this.upper = pair.high;
    this.end = run + 2;
    return true;
  }

  /** 一百零几万, 九百零: a zero that leads on to nothing is no part of the number, unless 几 or 十 follows. */
  private readZero(run: number): boolean {
    const after = skipBlanks(this.text, run);
    const follower = classAt(this.text, after);
    const goesOn =
      follower === SOME ||
      follower === TENS ||
      (follower === STEP && valueAt(this.text, after) === 10) ||
      (isDigit(this.text, after) && this.last > 0);
    if (goesOn) this.end = run;
    return goesOn;
  }

  private readRun(from: number, run: number): boolean {
    const { text, began } = this;
    const follower = classAt(text, skipBlanks(text, run));
    const multiplies = follower === STEP || follower === MYRIAD;
    const length = run - from;
    const pair = length === 2 ? approximation(text, from) : null;
    if (pair) {
      if (!began && !multiplies && !isCountAfter(text, run)) {
        this.spelled = { ...han(run, digitsValue(text, from, run)), digits: length };
        return false;
      }
      this.current = pair.low;
      this.upper = pair.high;
      this.end = run;
      return true;
    }
    if (began) return false;
    const value = digitsValue(text, from, run);
    if (follower !== MYRIAD) {
      const point = readPoint(text, run);
      this.spelled = { ...han(point?.end ?? run, value + (point?.value ?? 0)), digits: point ? 0 : length };
      return false;
    }
    this.current = value;
    this.digits = length;
    this.end = run;
    return true;
  }

  /** 2亿3千万, 3万4000, 1千零20: Arabic digits go on only where they fit under the multiplier before them. */
  private readArabic(next: number, blank: boolean): boolean {
    const { text, last } = this;
    if (blank && !digitBlank(text, next)) return false;
    const arabic = readArabic(text, next);
    const follower = classAt(text, skipBlanks(text, arabic.end));
    const scaledOn = follower === STEP || follower === MYRIAD;
    const places = String(last).length - 1;
    // 2萬4,574人, 485萬298人次: Taiwan groups by 萬 and leaves no noughts
    const grouped = arabic.digits === 0 && isGrouped(text, next, arabic.end);
    const short =
      /[萬億]/.test(text[next - 1] ?? '') &&
      arabic.digits > 0 &&
      arabic.digits < places &&
      isHan(text, arabic.end);
    const filled = arabic.digits > 0 && arabic.digits === places;
    if (arabic.value >= last) return false;
    if (!(scaledOn || filled || grouped || short || (this.zero && arabic.digits > 0))) return false;
    if (text[arabic.end] === '年') return false;
    this.current = arabic.value;
    this.zero = true;
    this.end = arabic.end;
    return true;
  }

  /** 廿, 卅, 卌. */
  private readTens(next: number): boolean {
    if (this.current !== null || this.lastStep <= 10 || this.barrier(next)) return false;
    this.section += valueAt(this.text, next);
    this.lastStep = 10;
    this.last = 10;
    this.end = next + 1;
    return true;
  }

  /** 几十, 数百万, 十几, 二十几万. */
  private readSome(next: number): boolean {
    const { text, began, last } = this;
    if (this.loose !== 'none') return false;
    const follower = classAt(text, skipBlanks(text, next + 1));
    const multiplies = follower === STEP || follower === MYRIAD;
    if (!began) {
      if (!multiplies || isWordSome(text, next)) return false;
      this.current = 1;
    } else if (follower === STEP && valueAt(text, skipBlanks(text, next + 1)) < last) {
      // 五千几百
      this.current = 0;
    } else if (last !== 10 && !this.zero && follower !== MYRIAD) return false;
    this.loose = 'more';
    this.some = { at: next, began };
    this.end = next + 1;
    this.began = true;
    return multiplies || text[this.end] === '个';
  }

  /** 余, 多 or 来 after what was read: 3300余|万, 500多, 二十来. */
  private readOpen(next: number): boolean {
    const { text } = this;
    const open = this.began ? openAfter(text, next, text[next]) : null;
    if (!open || (this.loose !== 'none' && open.loose !== 'more')) return false;
    const worth = this.total + this.section + (this.current ?? 0);
    if (!openFits(text, next, worth, this.last, this.head !== null)) return false;
    this.loose = open.loose;
    this.end = next + 1;
    const after = skipBlanks(text, this.end);
    const follower = classAt(text, after);
    return follower === MYRIAD || (follower === STEP && worth < valueAt(text, after) && this.head === null);
  }

  private close(): Draft {
    const { text, at, head, current, total, section, last } = this;
    let { end, upper } = this;
    let value = total + section;
    if (current !== null) {
      const trailing = head === null || last > 0;
      const tenth = trailing && last > 0 && !this.zero && current < 10 && Number.isInteger(current);
      const unit = tenth ? last / 10 : 1;
      value += current * unit;
      if (upper !== null) upper = total + section + upper * unit;
    } else if (upper !== null && section > 0) {
      // 三万六七千: the range stands in the last section.
      upper += total;
    }
    // 一亿半
    if (
      last >= 1e4 &&
      current === null &&
      text[end] === '半' &&
      this.loose === 'none' &&
      !isHan(text, end + 1)
    ) {
      value += last / 2;
      end += 1;
    }
    if (this.loose === 'none') {
      const point = head === null || last > 0 ? readPoint(text, end) : null;
      if (point) {
        const many = classAt(text, point.end) === MYRIAD;
        return {
          ...han(point.end, value + point.value),
          ...(many ? scaled(text, point.end, value + point.value) : {}),
          form: head ? 'arabic' : 'han',
        };
      }
      const power = head && readPower(text, at, head, end);
      if (power) return power;
    }
    if (upper !== null && upper <= value) upper = null;
    return {
      end,
      value,
      upper,
      loose: this.loose,
      form: head ? 'arabic' : 'han',
      digits: this.digits,
      scale: this.scale,
      implicit: this.implicit,
      vague: this.some === null ? null : vagueRange(text, this.some, end, value),
    };
  }
}

const hundredMillions = /^个多?亿(?!级|[吨千美斤]|元[^，。；、,;）)的])/;

/** 4,574: whole thousands with their comma. */
const isGrouped = (text: string, from: number, to: number): boolean =>
  /^\d{1,3}(?:,\d{3})+$/.test(text.slice(from, Math.min(to, from + 16)));

/** 3|千克, 945|百帕: the multiplier belongs to the measure. */
const isMeasurePrefix = (step: number, next: string | undefined): boolean =>
  (step === 1000 && '克米瓦伏卡帕赫焦字'.includes(next ?? '。')) || (step === 100 && next === '帕');
