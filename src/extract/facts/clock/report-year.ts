/** The year that a text names for the report that it is or tells of, where no date of its own does. */

import { span, ymd } from '../../calendar.ts';
import { type Mark, markOf } from './mark.ts';

const namedReport =
  /《[^》\n]{0,16}?((?:19|20)\d{2})(?:年度?|—)(?!上半|下半|[前第一二三四]|\d)[^》\n]{0,24}?(?:报告|公报|年报|统计|白皮书|蓝皮书)》/;

/** 发布《2021年就业质量报告》 */
export function reportIn(words: string): Mark | null {
  const found = namedReport.exec(words);
  const year = ymd(Number(found?.[1]));
  return found ? markOf(found.index, span(year, year), found[0]) : null;
}

/** 2021中国水资源公报, in the first line of a text whose title ends at `end`. */
export function yearInTitle(text: string, end: number): Mark | null {
  const found = /(?<![\dA-Za-z-])(?:19|20)\d{2}(?![\d\-./])/.exec(text.slice(0, end));
  if (!found || text.lastIndexOf('\n', found.index) >= 0) return null;
  const year = ymd(Number(found[0]));
  return markOf(found.index, span(year, year), found[0]);
}
