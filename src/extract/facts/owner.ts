/** Names whose owner stands elsewhere: 用户规模 under 网络购物, 其增加值, 投入强度 behind the money that is put in. */

import type { Range } from './clause.ts';
import type { Reading } from './reading.ts';
import { topicOf } from './subject.ts';
import type { Words } from './words-before.ts';

/** The name with its owner before it; `null` where it needs none, or none is near. */
export function withOwner(reading: Reading, { name, said }: Words): readonly Range[] | null {
  const [first, ...more] = name;
  if (!first) return null;
  if (said[0] === '其' && said.length > 2 && !others.test(said)) {
    const owner = topicOf(reading.text, reading.findings, reading.breath);
    return owner.length > 0 ? [...owner, { start: first.start + 1, end: first.end }, ...more] : null;
  }
  return ofHead(reading, name, said) ?? ofSentence(reading, name, said);
}
const others = /^其[中他它余餘實实次]/;

/** 网络购物 above |用户规模|达9.1亿人 */
function ofHead(reading: Reading, name: readonly Range[], said: string): Range[] | null {
  const { heads, breath } = reading;
  if (said.length > 5 || !sizes.test(said) || breath.subject || heads.owner.length === 0) return null;
  return hasTopic(reading) ? null : [...heads.owner, ...name];
}
const sizes = /^(?:用户|客户|年末|期末)?(?:规模|余额|总量|总数|总额|数量|人数|面积|产量|存栏|销量|销售额)$/;

/** 茶业|总产出29亿元，|增加值10亿元; 茶业保持增长，|增加值10亿元; 研究经费4649亿元，|投入强度2.67% */
function ofSentence(reading: Reading, name: readonly Range[], said: string): Range[] | null {
  if (said !== '增加值' && said !== '投入强度') return null;
  const { text, findings, breath } = reading;
  const owner = breath.subject ?? topicOf(text, findings, breath);
  const last = owner.at(-1);
  if (!last || owner.length > 1) return null;
  const words = text.slice(last.start, last.end);
  if (words.includes(said)) return null;
  const tail = said === '增加值' ? (counts.exec(words)?.[0].length ?? 0) : 0;
  return tail < words.length ? [{ start: last.start, end: last.end - tail }, ...name] : null;
}
/** What is measured of an owner besides. */
const counts = /(?:总规模|规模|总产[值出]|产[值出]|营业收入|收入|数量|总量)(?:[（(][^（）()]*[）)])?$/;

const hasTopic = ({ text, findings, breath }: Reading): boolean => topicOf(text, findings, breath).length > 0;
