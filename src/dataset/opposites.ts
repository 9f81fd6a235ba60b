/** Words of which one excludes the other: no series goes on from 进口 to 出口, whatever else two names share. */

import { memo } from '../text/memo.ts';

const groups: readonly (readonly RegExp[])[] = [
  [/进口/, /(?<!进)出口/, /进出口/],
  [/登记失业/, /调查失业/],
  [/户籍人口/, /常住人口/],
  [/入境/, /出境/],
  [/境内/, /境外/],
  [/国内/, /国际|国外/],
  [/城市|城镇|城区|市区|城乡/, /农村|乡村|农牧区|城乡/],
  [/男/, /女/],
  [/收入|收支/, /支出|收支/],
  [/产量|产能|发电|生产/, /消费|消耗|用电/],
  [/公立|公办/, /民营|民办|私立/],
  [/客运|旅客/, /货运|货物/],
  [/职工/, /居民/],
  [/住院/, /门诊/],
  [/刑事/, /民事|民商事/, /行政/],
  [/一审/, /二审/, /再审/],
  [/森林/, /草原/],
  [/地表/, /地下/],
  [/存款/, /贷款/],
  [/食品/, /药品|用药/, /特种设备/, /工业产品/],
  [/小学/, /初中/, /高中/, /高等|高校|本专科/],
  [/博士/, /硕士/],
  [/铁路/, /公路/, /水路|水运/, /民航|航空/],
  [/农业/, /工业/, /服务业/],
  [/投诉/, /举报/],
  // By whom it is ranked, watched or assessed: 国控断面 and 省控断面.
  [/国(?:家级|控|考|家考核)/, /省(?:级|控|考)/, /市(?:级|控|考)/, /县(?:级|控|考)/],
  [/一级/, /二级/, /三级/],
];

interface Said {
  /** The groups that a name says a word of, a bit each: two names seldom share one. */
  readonly groups: number;
  /** Its words of each group, a bit each. */
  readonly words: readonly number[];
}

const saidIn = memo((name: string): Said => {
  const words = groups.map((group) =>
    group.reduce((bits, word, at) => (word.test(name) ? bits | (1 << at) : bits), 0),
  );
  return { groups: words.reduce((bits, own, at) => (own > 0 ? bits | (1 << at) : bits), 0), words };
});

/** Whether two names say different words of one group, and neither says both. */
export function areOpposed(name: string, other: string): boolean {
  const [mine, yours] = [saidIn(name), saidIn(other)];
  if ((mine.groups & yours.groups) === 0) return false;
  return mine.words.some(
    (own, at) => own > 0 && (yours.words[at] ?? 0) > 0 && (own & (yours.words[at] ?? 0)) === 0,
  );
}
