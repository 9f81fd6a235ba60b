/** Names of which half stands elsewhere: 用户规模 under 网络购物, 其增加值, 其中国有企业 of whose income is told. */

import type { Range } from './clause.ts';
import type { Datum } from './datum.ts';
import { kinds } from './measured.ts';
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
  return ofHead(reading, name, said) ?? ofSentence(reading, name, said) ?? ofRegion(reading, name, said);
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
/** 东部地区贫困人口490万，|贫困发生率|1.4% */
function ofRegion({ text, measured, breath }: Reading, name: readonly Range[], said: string): Range[] | null {
  if (!measured || said.length > 7 || name.length > 1 || !said.endsWith('率')) return null;
  const { owner } = measured;
  if (owner.start < breath.start || !region.test(text.slice(owner.start, owner.end))) return null;
  return [owner, ...name];
}
const region = /(?:地区|[东東中西]部|[东東]北)$/;

/** What is measured of an owner besides. */
const counts = /(?:总规模|规模|总产[值出]|产[值出]|营业收入|收入|数量|总量)(?:[（(][^（）()]*[）)])?$/;

const hasTopic = ({ text, findings, breath }: Reading): boolean => topicOf(text, findings, breath).length > 0;

/** 营业收入60亿元，其中|国有企业|38亿元: an owner alone has the measure of the level before it; `null` of any other name. */
export function withMeasure({ measured, clause, text }: Reading, datum: Datum, words: Words): Range[] | null {
  const { name, said } = words;
  const [only] = name;
  const { finding, isChange, isShare } = datum;
  if (measured === null || !only || name.length > 1 || isChange || isShare) return null;
  if (measured.unit !== finding.unit || measured.measure.length === 0) return null;
  const isPlace = clause.tokens.some(
    (token) =>
      token.kind === 'word' && token.word.region && token.start === only.start && token.end === only.end,
  );
  if (!isPlace && !(said.length <= 14 && owners.test(said))) return null;
  // 农民工总量2.8亿人，其中本地农民工1.1亿人: the owners themselves are counted
  if (!isPlace && /^[人户名家个位]$/.test(finding.unit ?? '') && !/[业業部北]$/.test(said)) return null;
  const [first] = measured.measure;
  return first && first.start < only.start && text.slice(first.start, only.start).length < 400
    ? [only, ...measured.measure]
    : null;
}
const owners = new RegExp(`${kinds}$`);
