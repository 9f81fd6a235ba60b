/** Of which time a text is the report: by its own dates, by the year that it names, and not by the day of its issue. */

import { dayMs } from '../../../text/calendar.ts';
import { span, ymd } from '../../calendar.ts';
import type { Days } from './days.ts';
import { type Mark, markOf, yearIn } from './mark.ts';

const namedReport =
  /《[^》\n]{0,16}?((?:19|20)\d{2})(?:年度?|—)(?!上半|下半|[前第一二三四]|\d)[^》\n]{0,24}?(?:报告|公报|年报|统计|白皮书|蓝皮书)》/;

/** 发布《2021年就业质量报告》 */
function reportIn(words: string): Mark | null {
  const found = namedReport.exec(words);
  const year = ymd(Number(found?.[1]));
  return found ? markOf(found.index, span(year, year), found[0]) : null;
}

/** The year of the report that the head of a text tells of, looked for anew while the head grows. */
export class NamedReport {
  private mark: Mark | null = null;
  private looked = 0;

  in(text: string): Mark | null {
    const length = Math.min(text.length, 300);
    if (length > this.looked) {
      this.looked = length;
      this.mark = reportIn(text.slice(0, length));
    }
    return this.mark;
  }
}

/** 2021中国水资源公报, in the first line of a text whose title ends at `end`. */
export function yearInTitle(text: string, end: number): Mark | null {
  const found = /(?<![\dA-Za-z-])(?:19|20)\d{2}(?![\d\-./])/.exec(text.slice(0, end));
  if (!found || text.lastIndexOf('\n', found.index) >= 0) return null;
  const year = ymd(Number(found[0]));
  return markOf(found.index, span(year, year), found[0]);
}

/** A stretch of which a text may be the report: it ended less than a year and a half before the text. */
export function isReport({ days: { start, end, precision } }: Mark, today: Days): boolean {
  if (start === null || end === null || start === end || precision === 'day') return false;
  return today.end === null || Date.parse(end) > Date.parse(today.end) - 550 * dayMs;
}

/** A day alone, or below the title a month after the year of the title: 国家林业和草原局　2023年6月 under 2022年统计公报. */
export function isIssue({ precision, start, end }: Days, titleYear: number | null): boolean {
  if (precision !== 'month') return precision === 'day' && start === end;
  return titleYear !== null && Number(start?.slice(0, 4)) > titleYear;
}

/**
 * 2026年省政府工作报告, whose first paragraph opens with 刚刚过去的2025年 and goes on in it: the year of the title is
 * that of the occasion. `last` is what dated the paragraph last; a plan is of the year it names.
 */
export function isOccasion(text: string, title: Mark, opening: Mark, last: Mark, today: Days): boolean {
  const year = yearIn(opening);
  if (title.days.precision !== 'year' || year === null || yearIn(title) !== year + 1) return false;
  if (yearIn(last) !== year || !isReport(opening, today)) return false;
  if (today.end !== null && (title.days.end ?? '') < today.end) return false;
  return !plan.test(text.slice(title.at, text.indexOf('\n', title.at)));
}
const plan = /目标|任务|安排|重点|打算|计划|思路|要点|方案|规划|预算|意见|通知/;
