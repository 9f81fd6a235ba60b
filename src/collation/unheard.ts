/** Whether a claim names something of which the ledger says nothing, so that a number that agrees does so by chance. */

import { idle, marks } from './evidence.ts';
import type { LedgerIndex } from './ledger-index.ts';

/** Words that every statement may have, and of which the ledger need not speak. */
const common =
  /站上|站稳|迈上|迈过|放宽|放开|收紧|全国|我国|中国|各地|目前|如今|现在|已经|累计|合计|总计|共计|一共|总共|总数|总量|数量|数字|人数|规模|达到|突破|超过|接近|将近|大约|左右|以上|仅有|只有|就有|拥有|共有|还有|增至|增加|增长|扩大|上升|减少|下降|推出|出台|实施|开展|提供|享受|受益|受惠|惠及|完成|办理|办成|可以|能够|允许|适用|记者|见报|报道|刊登|刊发|数据|显示|介绍|消息|通报|发布会|透露|表示|获悉|公布|统计|截至|截止|期间|以来|之后|之前|全年|当年|单位|成绩单|大关|新的|方便|便利|便民|利民|先后|陆续|相继|一口气|专门|一下子|一举|随即|随后|大幅|迅速|快速|仅仅|足足|整整|竟然|居然|其中|这里|那里|这是|领到|办好|办完|办出|全部|合在一起|事项|业务量|情况|方面|工作|多项|多种|人次/g;

const numeral =
  /\d[\d.,]*(?:[万亿千百余多几]|人次|条次|[年月日号个名人户家所处座项条件起张本国地次辆笔种类天底末初])*/g;

/** Whether words name something of which the ledger says nothing: two signs and more, none of them in a word of its own. */
export function isUnheard(words: string, known: LedgerIndex): boolean {
  const said = known.wording.alike(words.replace(marks, '').replace(numeral, ' ').replace(common, ' '));
  const all = knownPairs(known);
  let run = 0;
  for (let at = 0; at < said.length; at += 1) {
    const isCovered = all.has(said.slice(at, at + 2)) || all.has(said.slice(at - 1, at + 1));
    const isIdle = idle.test(said[at] as string);
    run = isCovered || isIdle ? 0 : run + 1;
    if (run >= 2) return true;
  }
  return false;
}

const pairs = new WeakMap<LedgerIndex, ReadonlySet<string>>();

function knownPairs(known: LedgerIndex): ReadonlySet<string> {
  const before = pairs.get(known);
  if (before) return before;
  const said = known.wording.alike(known.words);
  const all = new Set([...said].slice(1).map((_, at) => said.slice(at, at + 2)));
  pairs.set(known, all);
  return all;
}
