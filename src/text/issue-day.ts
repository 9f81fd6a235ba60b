/** The day a text prints of itself: in its head line, behind 发布日期, below its last sentence, or in its title. */

import { daysInMonth, isDay, parseStretch, type Stretch } from './calendar.ts';
import { titleIn } from './title-line.ts';

/** Lines at either end of a text in which its own date may stand. */
const headLines = 8;
const tailLines = 4;

// 2023年1-8月 is a stretch of months and no day.
const labelled =
  /(?:发布|发稿|印发|成文|公布|刊发|更新)?(?:日期|时间|日)\s*[:：]\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d?\s*月)/;
const full = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d?\s*月)(?:\s*日)?/;
const digits = '〇一二三四五六七八九';
const han = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
/** What a line may hold beside a date and still be about the text: a source, a place, brackets. */
const shortLine = 40;

export interface IssueDay {
  /** 2023-03-28, 2023-06 or 2022. */
  readonly day: string;
  /** The printed words that say so. */
  readonly words: string;
}

/** `null` where the text prints none. */
export function findIssueDay(text: string): IssueDay | null {
  const lines = linesOf(text);
  const head = lines.slice(0, headLines);
  const ends = [...head, ...lines.slice(-tailLines)];
  return ownDay(ends, head) ?? titleStretch(titleIn(lines));
}

/** So much of a text is its head. */
export const headCharacters = 400;

/** The day that the head alone prints, whatever follows it. */
export function findHeadDay(text: string): IssueDay | null {
  const lines = linesOf(text.slice(0, headCharacters));
  // The last line goes on behind the head.
  const whole = text.length > headCharacters ? lines.slice(0, -1) : lines;
  return ownDay(whole.slice(0, headLines), lines);
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The day in one of some lines, the first of them being the title, or of the wire that opens one of the head. */
function ownDay(lines: readonly string[], head: readonly string[]): IssueDay | null {
  const said = lines.flatMap((line) => dayOf(labelled.exec(line)) ?? []);
  const alone = lines
    .filter((line, at) => line.length <= shortLine && (at > 0 || full.exec(line)?.index === 0))
    .flatMap((line) => (isAlone(line) ? (dayOf(full.exec(line)) ?? hanDay(line) ?? []) : []));
  return said[0] ?? alone[0] ?? wireDay(head) ?? issueMonth(lines.slice(1));
}

/**
 * What the numbers of a text are of: 2023-06 or 2022, as its title says or a line below it, （2022）; a bulletin of
 * neither is of the year before it is issued.
 */
export function findOwnTime(text: string): string | null {
  return ownTime(text)?.day ?? null;
}

/** The same from its first day to its last: 上半年 begins with January, 三季度 and 7—9月 with July. */
export function findOwnStretch(text: string): Stretch | null {
  const own = ownTime(text);
  const stretch = parseStretch(own?.day ?? '');
  const first = monthsIn(own?.words ?? '')?.first;
  return stretch && first
    ? { ...stretch, first: `${stretch.first.slice(0, 4)}-${String(first).padStart(2, '0')}-01` }
    : stretch;
}

function ownTime(text: string): IssueDay | null {
  const lines = linesOf(text.trimStart().slice(0, headCharacters));
  const title = titleIn(lines);
  const below = lines.slice(lines.indexOf(title) + 1);
  // 新闻发布会（2021年1月22日）: the day of issue is not what the numbers are of.
  const said =
    titleStretch(title.replace(full, '')) ??
    below.slice(0, 2).flatMap((line) => {
      const [words = '', day] = yearAlone.exec(line) ?? [];
      return day ? { day, words } : [];
    })[0];
  if (said) return said;
  const named = partNamed(title, below);
  if (named) return named;
  const part = partBefore(title, findIssueDay(text));
  if (part) return part;
  const issued = yearly.test(title) ? findIssueDay(text) : null;
  return issued && { ...issued, day: String(Number(issued.day.slice(0, 4)) - 1) };
}

// （报告2022年和过去五年工作，2023年3月7日）: the year itself stands before the years it ends.
const yearAlone = /^[（(]?(?:报告)?((?:19|20)\d{2})(?:年度?)?(?:[）)]?$|和过去)/;
const yearly = /(?:公报|年报|年鉴|年度报告)$/;

/** 国家统计局　2023年6月 on a line of its own. */
function issueMonth(lines: readonly string[]): IssueDay | null {
  for (const line of lines) {
    const found = /(\d{4})年(\d{1,2})月(?!\d)/.exec(line);
    const rest = line.replace(found?.[0] ?? '', '').replace(/[()（）\s]/g, '');
    if (!found || rest.length > 14 || /[，。；、]/.test(rest)) continue;
    const [words, year = '', month = ''] = found;
    if (daysInMonth(Number(year), Number(month)) > 0 && Number(month) >= 1 && Number(month) <= 12)
      return { day: `${year}-${month.padStart(2, '0')}`, words };
  }
  return null;
}

/**
 * A line that is a date and little more, or all in brackets or behind a dash: （2023年3月28日）, 来源：省统计局 2023-03-28,
 * ——2023年3月28日在全省经济工作会议上.
 */
function isAlone(line: string): boolean {
  if (/^(?:[（(][^。]*[)）]|[—–-]{1,2}[^。]*)$/.test(line)) return true;
  const rest = line
    .replace(full, '')
    .replace(han, '')
    .replace(byline, '')
    .replace(/[()（）\s]/g, '');
  return rest.length <= 14 && !/[，。；]|^截[至止]|[起止前]$/.test(rest);
}

/** 来源：省统计局　责任编辑：某某 10:18:06: who made a page and when, of whatever length. */
const byline =
  /(?:责任编辑|责编|编辑|作者|校对|来源)\s*[:：]\s*[^\s:：，。]{2,12}(?=\s|$)|\d{1,2}:\d{2}(?::\d{2})?/g;

/** 新华社北京2023年3月28日电 opens a long line. */
function wireDay(lines: readonly string[]): IssueDay | null {
  const head = lines.slice(0, headLines);
  const opening = head.map((line) => /^.{0,14}?(\d{4})年(\d{1,2})月(\d{1,2})日(?:电|讯)/.exec(line));
  return dayOf(opening.find((one) => one !== null) ?? null) ?? wireDayOf(head);
}

/** 中新网7月12日电 above 发布2023年上半年数据: a wire leaves its year to the part of one that it tells of, which has ended. */
function wireDayOf(lines: readonly string[]): IssueDay | null {
  const opening = lines.map((line) => shortWire.exec(line)).find((one) => one !== null);
  if (!opening) return null;
  const named = lines
    .map((line) => yearPart.exec(line.replace(hanYear, plainYear)))
    .find((one) => one !== null);
  if (!named) return null;
  const [words, month = '', day = ''] = opening;
  const [, year = '', part = ''] = named;
  const last = monthsIn(part)?.last ?? 0;
  return last === 0
    ? null
    : dayOf([words, String(Number(year) + (Number(month) < last ? 1 : 0)), month, day]);
}
const shortWire = /^[^\d，。；]{0,14}(\d{1,2})月(\d{1,2})日(?:电|讯)/;

function dayOf(found: readonly string[] | null): IssueDay | null {
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { day: iso, words: found[0] ?? '' } : null;
}

const hanYear = /[〇○零一二三四五六七八九]{4}(?=年)/;

/** 二〇二一 is 2021. */
const plainYear = (year: string): string =>
  year.replace(/[○零]/g, '〇').replace(/./g, (sign) => String(digits.indexOf(sign)));

function hanDay(line: string): IssueDay | null {
  const found = han.exec(line);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = [
    plainYear(year),
    ...[month, day].map((words) => String(hanCount(words)).padStart(2, '0')),
  ].join('-');
  return isDay(iso) ? { day: iso, words: found[0] ?? '' } : null;
}

/** 二十八 is 28. */
function hanCount(words: string): number {
  if (!words.includes('十')) return digits.indexOf(words);
  const [tens = '', ones = ''] = words.split('十');
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** Parts of a year as titles name them. */
const partWords =
  /[上下]半年|前三季度|第?[一二三四](?:至[二三四])?季度|(?:(\d{1,2})月?[—–\-~至])?(\d{1,2})月/;
const titleYear = new RegExp(`(\\d{4})年(?:${partWords.source})?`);
const yearPart = new RegExp(`(\\d{4})年(${partWords.source})(?!\\d{0,2}日)`);
const firsts: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
};

/** The first and the last month of such a part; `null` of a single month that is none, or of no part. */
function monthsIn(words: string): { readonly first: number; readonly last: number } | null {
  const [part = '', from, to] = partWords.exec(words) ?? [];
  const [first = 0, last = 0] = firsts[part] ?? [];
  if (first > 0) return { first, last };
  const [one, other = one] = [...part.matchAll(/[一二三四]/g)].map(([sign]) => digits.indexOf(sign));
  if (one && other && other >= one) return { first: 3 * one - 2, last: 3 * other };
  const end = Number(to);
  const isMonths = to !== undefined && end >= 1 && end <= 12 && Number(from ?? to) <= end;
  return isMonths ? { first: Number(from ?? to), last: end } : null;
}

/** 2023年上半年, 2023年1—7月, 2023年三季度, 2022年, 水资源公报2022: what the numbers below a title are of. */
function titleStretch(line: string): IssueDay | null {
  const title = line.replace(hanYear, plainYear);
  const found = titleYear.exec(title);
  const bare = /(?<![\dA-Za-z-])(?:19|20)\d{2}(?![\d\-./])/.exec(title)?.[0];
  if (!found) return bare ? { day: bare, words: bare } : null;
  const [words, year = ''] = found;
  const last = monthsIn(words.slice(5))?.last;
  return { day: last ? `${year}-${String(last).padStart(2, '0')}` : year, words };
}

/** 上半年 of a title above 2023年上半年 in the text is of that year. */
function partNamed(title: string, below: readonly string[]): IssueDay | null {
  const [part = ''] = ofYear.exec(title) ?? [];
  const year =
    part === ''
      ? undefined
      : below.map((line) => new RegExp(`(\\d{4})年${part}`).exec(line)?.[1]).find(Boolean);
  const last = monthsIn(part)?.last;
  return year && last ? { day: `${year}-${String(last).padStart(2, '0')}`, words: part } : null;
}
// 1—7月 of a title too; a single month may be that of the issue.
const ofYear = /[上下]半年|前三季度|第?[一二三四]季度|(?<!\d)\d{1,2}月?[—–\-~至]\d{1,2}月/;

/** How many months after its end a text tells of a part of a year. */
const mostMonthsLate = 5;

/** 二季度市场持续升温 of a text issued in July 2023 is of the second quarter of that year, which its title leaves out. */
function partBefore(title: string, issued: IssueDay | null): IssueDay | null {
  const [words = ''] = ofYear.exec(title) ?? [];
  const last = monthsIn(words)?.last;
  const day = issued && parseStretch(issued.day)?.last;
  if (!last || !day) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const isOfYear = last <= month;
  if ((isOfYear ? month : month + 12) - last > mostMonthsLate) return null;
  return { day: `${isOfYear ? year : year - 1}-${String(last).padStart(2, '0')}`, words };
}
