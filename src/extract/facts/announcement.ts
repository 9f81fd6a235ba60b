/** Words that announce parts: 其中, 在701项业务中, 分产业看, 分别是：. */

import { isRelative } from './change.ts';
import { openWords, type Range } from './clause.ts';
import type { Reading } from './reading.ts';
import { topicOf, wordsOf } from './subject.ts';
import type { Token } from './tokens.ts';

/** 在701项业务中，共计174项; 卫生人员总数中，A…，B…; 分产业看，A…，B…: the clause that ends says what the next are parts of. */
export function announceByClause(reading: Reading, end: number): void {
  const { text, members, findings } = reading;
  const { lead, statistic } = reading.clause;
  // 表3 从业人员 在企业中，: a line that is run on without a mark ends at its space
  const from = Math.max(reading.clause.start, end - 26);
  const space = statistic === null ? text.slice(from, end).lastIndexOf(' ') : -1;
  const start = space < 0 ? reading.clause.start : from + space + 1;
  if (end - Math.max(start, lead) > 25) return;
  if ('中内里'.includes(text[end - 1] ?? '。')) {
    // 535公里 says nothing of the kind.
    if (statistic !== null && findings[statistic]?.end === end) return;
    // 旅客当中, 旅客之中
    const name = text.slice(openWords(text, start, end), end - 1).replace(/(?<=.{2})[当當之]$/, '');
    if (statistic !== null) members.open(start, statistic + 1, { listed: true });
    else if (!doings.test(name) && name.length >= 2) {
      reading.wholeNamed = { words: name, start: null };
      members.open(start, reading.countBefore(end), { listed: true, name, named: true });
    }
  } else if (
    statistic === null &&
    end - start > 3 &&
    '看分类'.includes(text[end - 1] ?? '。') &&
    sorts.test(text.slice(start, end))
  )
    members.open(start, reading.countBefore(end), { listed: true, sorted: true });
}

/** 其中; （含; 推出12项措施，包括简政放权等4项措施 */
export function announceByWord(reading: Reading, { start, end }: Token): void {
  const { text, clause, breath, members, findings } = reading;
  const mark = /[，,：:]/.test(text[end - 1] ?? '') || /[，,：:]/.test(text[end] ?? '');
  const isBracket = clause.outer !== null && start - clause.start <= 1;
  // 人口增加61000人，包括自然增长的15200人; 300个村分为三类，分别包括…
  const counted = breath.total ?? breath.change;
  const isNext =
    text[start] === '包' &&
    counted !== null &&
    !isRelative(findings[counted]?.unit ?? null) &&
    /，(?:主要|分别)?$/.test(text.slice(Math.max(0, start - 3), start));
  // 去向包括美国（31人）、英国（7人）: of those that the sentence before counts
  const isRow =
    text[start] === '包' &&
    breath.total === null &&
    /^[^，。；（(\d]{1,14}[（(]\s?\d/.test(text.slice(end, end + 18));
  if (text[start] !== '其' && !isBracket && !isNext && !isRow) return;
  members.open(start, reading.countBefore(start), {
    listed: mark || isNext || isRow,
    isHead: isRow || text.slice(breath.start, start).trim() === '',
  });
}

/** 投资完成率前九名项目，按责任单位划分分别是：…1个: the items of a list are parts of what it lists. */
export function announceList(reading: Reading, { start }: Token): void {
  const { text, breath, findings, members } = reading;
  const before = reading.countBefore(start);
  const last = findings[before - 1];
  if (last?.kind === 'statistic' && last.start > start - 60 && breath.carrier !== null) {
    members.open(start, before, { listed: true });
    return;
  }
  const topic = topicOf(text, findings, breath);
  if (topic.length > 0) members.open(start, before, { listed: true, name: wordsOf(text, topic) });
}

/** 装备业务中|机车收入9.4亿元，客车收入1.2亿元: the words before 中 are what these are parts of; where they end, else 0. */
export function announceInside(reading: Reading, { start, end }: Range, index: number): number {
  const { text, members } = reading;
  const found = inside.exec(text.slice(start, end));
  if (!found) return 0;
  const name = found[1] as string;
  members.open(start, index, { listed: true, name });
  return start + name.length + 1;
}
const inside =
  /^([^，。；“”]{2,16}?(?:业务|板块|支出|收入|投资|贷款|存款|人员|案件|产品|企业|用户|学生|毕业生|居民|人口|面积|用地|用水|资金))中(?![心国部央学小等期介外医型西东长标级药职])(?=[^，]{2})/;

/** 分产业看, 医院按登记注册类型分, 从城乡结构看 */
const sorts =
  /(?:分|按|从(?![全总整环同近当历]|走势|趋势|数据|发展|长远|国际))[^，。；]{1,12}(?:看|分|划分|分类)$/;
/** 检查工作中, 集中, 其中: what is done or meant, and nothing that has parts. */
const doings =
  /(?:过程|工作|活动|行动|期间|建设|实践|发展|改革|检查|会议|执法|年|心目|集|其|当|之|途|月|手|空|水|高|初)$/;
