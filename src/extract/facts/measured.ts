/** The two halves of a name: whose it is, and what is measured. */

import { isOneOf, setOf } from '../character.ts';
import type { Range } from './clause.ts';

/** What the last level of the paragraph measures, of whom, and in which unit. */
export interface Measured {
  readonly owner: Range;
  readonly measure: readonly Range[];
  readonly unit: string | null;
}

/** 国有企业|营业收入, 全国|彩票销量; `null` of a name that ends in nothing measured. */
export function measuredOf(text: string, name: readonly Range[], unit: string | null): Measured | null {
  const [first, ...more] = name;
  const last = name.at(-1);
  if (
    !first ||
    !last ||
    !isOneOf(ends, text, last.end - 1) ||
    !measures.test(text.slice(last.start, last.end))
  )
    return null;
  const words = text.slice(first.start, first.end);
  const end = first.start + (ownerBefore.exec(words)?.[0].length ?? 0);
  const owner = { start: first.start, end };
  return { owner, measure: end === first.end ? more : [{ start: end, end: first.end }, ...more], unit };
}

/** What names of those end with of whom something is measured. */
export const kinds =
  '(?:企业|企業|地区|城[镇鎮]|[农農]村|[乡鄉]村|城市|居民|[农農]民工?|[职職]工|男性|女性|男生|女生|部[门門]|[机機]构|年[龄齡]组|老年人|成年人|青少年|(?:[东東中西]部|[东東]北)(?:地区)?|[产產行]业|(?:制造|建筑|批发|零售|服务|金融|房地产|采矿|供应|餐饮|住宿|邮政|仓储)业)';
const ownerBefore = new RegExp(
  `^(?:[^，。；]{0,14}?${kinds}(?=.{2,}$)|${kinds}$|(?:全[国國省市区區县縣]|[我本][国國省市区區县縣])(?=.{2,}$))`,
);
const ends = setOf('量额率值数入出资积格价润费模机款产债易口重例比');
const measures =
  /(?:[^力质重大海能]量|[^数金定名限]额|[^频效税]率|[产价]值|增加值|[次人户件个张家]数|指数|收入|支出|投资|面积|价格|人口|均价|利润|税费|规模|装机|贷款|存款|产量|资产|负债|贸易|进出口|出口|进口|比[重例]|占比)$/;
