/** What a title or a head names for the numbers below it: 森林面积 above 全省共1.2亿亩. */

import { type Clause, openWords, type Range } from './clause.ts';
import type { Reading } from './reading.ts';
import { nameIn, wordsOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

/** What a title or head is about: what its number counts, else its words where they name something measured. */
export function headName(reading: Reading, start: number, end: number, first: number): readonly Range[] {
  const { facts, findings } = reading;
  for (let index = first; (findings[index]?.start ?? end) < end; index += 1) {
    const fact = facts[index];
    if (fact && findings[index]?.kind === 'statistic') return fact.subjectSpans;
  }
  return measuredIn(reading, clauseOf(reading), start, end);
}

/** 粮食产量：, whose colon has closed the clause. */
const clauseOf = ({ clause, breath }: Reading): Clause =>
  clause.tokens.length === 0 && breath.topic ? breath.topic : clause;

/** 网络购物 of （一）网络购物: a short name of things, and of nothing done. */
export function thingsIn(reading: Reading, start: number, end: number): readonly Range[] {
  const { text, findings } = reading;
  const clause = clauseOf(reading);
  const from = openWords(text, start, end);
  const isOther = (token: Token): boolean =>
    token.end > from && (token.kind !== 'word' || (token.word.roles & (deeds | role.act)) !== 0);
  if (clause.tokens.some(isOther)) return [];
  const tail = /[：:\s]*$/.exec(text.slice(start, end))?.[0].length ?? 0;
  const name = nameIn(text, findings, clause, end - tail);
  const words = wordsOf(text, name);
  return words.length >= 2 && words.length <= 10 && !general.test(words) ? name : [];
}
const general =
  /^(?:总体|基本|主要|综合|概|其他|有关|背景|整体|结构|全面|深入|坚持)|[，、和与及]|(?:情况|工作|特点|概况|回顾|安排|建设|保障|管理|服务|问题|措施|亮点|活动|发展|指标|数据|改革|方面)$/;

/** 森林面积 of （三）森林面积情况; empty where the words tell of a deed, or name nothing that is measured. */
export function measuredIn(
  { text, findings }: Reading,
  clause: Clause,
  start: number,
  end: number,
): readonly Range[] {
  if (clause.tokens.some((token) => token.kind === 'word' && (token.word.roles & deeds) !== 0)) return [];
  const from = openWords(text, start, end);
  const tail = rest.exec(text.slice(from, end))?.[0].length ?? 0;
  const name = nameIn(text, findings, clause, end - tail);
  const words = wordsOf(text, name);
  return measured.test(words) && words.length <= 20 ? name : [];
}

const deeds = role.change | role.move | role.modality;
/** What only says that there are figures. */
const rest =
  /(?:变化|变动|完成|运行|统计|主要)?(?:情况|数据|指标|结果|公告|公报|快报|分析|简况)?(?:如下)?[：:。]?\s*$/;
const measured =
  /(?:[^力质重大海能]量|[^数金定名限]额|[^频效税]率|[产价]值|增加值|[次人户件个张家]数|指数|收入|支出|投资|面积|价格|均价|人口|用户|利润|规模|装机|装机容量|贷款|存款|里程|浓度|产量|总产|资产|负债|库存|保有量|密度|吞吐量|贸易|进出口|出口|进口)$/;
