/** What the words of a base say: 比上年 names the year before, 环比 the last of a row, 较近五年均值 some other point. */

import { valueAt } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import type { BaseKind } from '../lexicon/facts.ts';
import type { Clause } from './clause.ts';
import { endOfBase } from './subject.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

export interface Base {
  readonly words: string | null;
  readonly kind: BaseKind | null;
}

/** 较常年|偏早7天: how it differs is no part of what it differs from. */
const shift = /(?:分[别別])?(?:偏?[早晚迟遲]|提[前早]|推迟|延后)了?约?$/;
const yearEarlier = /(?:上年|去年|上一年|前年同期|年同期|同期|上年度)/;
const oneBefore =
  /(?:(?:先前|之前|此前|前)[三3]?\s?(?:\d+|[一二两三四五六七八九十])?[个個]?[月季]|上月|上季|上周|上期|上旬|上个月|上个季度|上次|前一|上一次|上一)/;

/** The base that the clause names for its number. */
export function readBase(text: string, clause: Clause, number: Mention, period: Fact['period']): Base | null {
  const { start } = number;
  let found: Base | null = null;
  for (let index = clause.after; index < clause.tokens.length; index += 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.start >= start) continue;
    const { roles } = token.word;
    if ((roles & role.base) !== 0 && token.word.base) {
      found = { words: text.slice(token.start, token.end), kind: token.word.base };
    } else if ((roles & (role.than | role.beyond)) !== 0) {
      const end = endOfBase(clause, index, start);
      const words = text
        .slice(token.start, Math.min(end, token.start + 40))
        .trim()
        .replace(shift, '');
      // 较多年|同期: the many years belong to what it is measured from
      const from = text.startsWith('较多年', token.start) ? token.start + 1 : token.end;
      // 较上一期（2024年9月至11月）: the bracket explains
      const inside = text
        .slice(from, end)
        .replace(/[（(].*$/s, '')
        .trim()
        .replace(shift, '');
      if (inside === '' && (roles & role.beyond) !== 0) continue;
      if (inside === '') continue;
      found = { words: words.replace(/[（(].*$/, ''), kind: kindOf(inside, period) };
    }
  }
  if (found) return found;
  const closed = /(?:与|與|同|和|跟)([^，,。；]{1,16}?)(?:相(?:比|[较較])|[作做]?比[较較])/.exec(
    text.slice(clause.start, start),
  );
  return closed ? { words: closed[0], kind: kindOf(closed[1] ?? '', period) } : null;
}

/** Whether the words of a base name the year before, the last of a row, or some other point. */
export function kindOf(said: string, period: Fact['period']): BaseKind | null {
  // 與二零零四年年中人口比較
  const words = said.replace(hanYear, (year) => [...year].map((figure) => valueAt(figure, 0)).join(''));
  if (isJustBefore(words, period)) return 'previous';
  const year = period?.end ? Number(period.end.slice(0, 4)) : null;
  const printed = /((?:19|20)\d{2})\s?年(?:(\d{1,2})月|年?[末底])?/.exec(words);
  // 较2023年末 of September, 较2024年12月 of June
  if (printed) {
    const isEnd = /[末底]$/.test(printed[0]) && period?.from !== 'article';
    const month = Number(printed[2] ?? (isEnd ? 12 : Number.NaN));
    const isSameMonth = Number.isNaN(month) || Number(period?.end?.slice(5, 7)) === month;
    return year !== null && Number(printed[1]) === year - 1 && isSameMonth ? 'year-earlier' : 'since';
  }
  if (/(?:改革|疫情|措施|实施|政策)[^，]{0,4}前/.test(words) || isOfYears(words)) return 'since';
  // 比前五年, 比上一个五年: the stretch before
  if (/^(?:前|上)一?个?[三五十]年/.test(words)) return 'previous';
  // 6月底比上年末净增: half a year
  if (
    /(?:上年|去年)年?[末底]/.test(words) &&
    period?.end &&
    period.from !== 'article' &&
    !period.end.endsWith('-12-31')
  )
    return 'since';
  if (yearEarlier.test(words) && !/[近前过去]\s?[一二三四五六七八九十\d]+年/.test(words))
    return /常年|往年|多年/.test(words) ? 'since' : 'year-earlier';
  if (oneBefore.test(words)) return 'previous';
  if (
    /(?:年初|目标|计划|常年|往年|多年|均值|年前|历史|假期|春节|国庆|春运|暑运|改革前|之前|以前|前\d*$|\d月|月末|年末|季度|上半年|任务|预期|规划|水平$|周期|五”)/.test(
      words,
    )
  )
    return /(?:全国|全省|全市|平均)水平$/.test(words) ? null : 'since';
  return null;
}

/** 近5年均值, 过去三年同期平均水平, 多年平均: several years together are none that ended a year ago. */
const isOfYears = (words: string): boolean =>
  /(?:[近前过過去][\d一二两兩三四五六七八九十]+[个個]?年|多年|[\d一二两兩三四五六七八九十]年(?=平均|均值|同期))[^，]{0,4}(?:同期|平均|均值|水平)/.test(
    words.replace(/\s/g, ''),
  );

const hanYear = /[一二][〇零○一二三四五六七八九]{3}(?=年)/;

/** 比1—9月份 of 1—10月份, 比5月 of 6月, 比一季度 of the second. */
function isJustBefore(printed: string, period: Fact['period']): boolean {
  if (!period?.start || !period.end) return false;
  // 与2024年第3季相比 of the fourth
  const ofYear = `${period.end.slice(0, 4)}年`;
  const words = printed.startsWith(ofYear) ? printed.slice(ofYear.length) : printed;
  const [from, to] = [Number(period.start.slice(5, 7)), Number(period.end.slice(5, 7))];
  const months = /^(?:(1)\s?(?:[—–\-~～]{1,2}|至|到)\s?)?(\d{1,2})月[份末底]?$/.exec(words);
  if (months) return Number(months[2]) === to - 1 && (months[1] ? from === 1 : from === to);
  const named = /^第?([一二三四1-4])季度?$/.exec(words)?.[1] ?? '。';
  const quarter = '一二三四1234'.indexOf(named) % 4;
  return quarter >= 0 && from === quarter * 3 + 4 && to === from + 2;
}
