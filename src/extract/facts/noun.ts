/** The noun behind a number: 重大项目 in 1133个重大项目, 河流 in 29条河流发生超警. */

import { isSpace } from '../character.ts';
import { headOf } from '../clause.ts';
import type { Mention } from '../finding.ts';
import { endWithNoun, type Range } from './clause.ts';

/** 完成40万人目标, but 提出3项指标: the aims themselves are counted. */
const aims = /^(?:目标|任务|指标|大关|关口|台阶|门槛|范围|区间)/;

/** The noun behind a counted number: 重大项目 in 1133个重大项目. */
export function nounOf(text: string, finding: Mention, next: Mention | undefined): Range[] {
  const end = endWithNoun(text, finding);
  const { noun } = finding;
  // 31个省、自治区、直辖市
  if (text.startsWith('省、', finding.end)) {
    const all = /^省、(?:自治区、直辖市|区、市)/.exec(text.slice(finding.end, finding.end + 10));
    if (all) return [{ start: finding.end, end: finding.end + all[0].length }];
  }
  if (
    end === finding.end ||
    noun === null ||
    finding.rule === 'ratio' ||
    (aims.test(noun) && !/^[项類类]$/.test(finding.unit ?? '')) ||
    !/[\u4e00-\u9fff]/.test(noun)
  )
    return [];
  const start = finding.end;
  // 出游36万人次 |旅游收入|20亿元: behind the blank of a headline stands the name of the next number
  if (isSpace(text, start) && next?.start === end) return [];
  const words = text.slice(start, end);
  // 471个|县（县级市/区/旗）
  const bracket = words.search(/[（(][^）)]*$/);
  if (bracket > 0) {
    const rest = /^[^，。；（(\n]{0,12}?[）)]/.exec(text.slice(end, end + 14))?.[0].length ?? 0;
    return [{ start, end: rest > 0 ? end + rest : start + bracket }];
  }
  // 14个成员国|进出口12.07万亿元: the next number has a name of its own.
  if (
    next?.kind === 'statistic' &&
    next.start - end <= 4 &&
    !/[，。；：]/.test(text.slice(end, next.start))
  ) {
    const head = headOf(words);
    if (head < words.length) return [{ start, end: start + head }];
  }
  if (/^年?[升跌增减減降](?:幅|$)/.test(words)) return [];
  const thing = start + thingIn(words);
  // 2项高频政务服务|“跨省通办”事项
  const named =
    text[thing] === '“'
      ? /^“[^”\n]{1,12}”(?:事项|项目|工程|行动|活动|业务|平台|系统|企业|品牌)/.exec(
          text.slice(thing, thing + 20),
        )
      : null;
  return [{ start, end: thing + (named?.[0].length ?? 0) }];
}

const doing =
  /(?:实现|完成|投入(?:使用|运用|运行|生产)|超[保警标]|发生|通过|获得|获批|获评|入选|参加|参与|开展|达到|建成|开工|竣工|投产|投用|启用|上线|签约|落地|落户|享受|受益|受灾|停产|复工|开通|取得|位居|进入|列入|纳入|接受|领取|履行|率先|主动|全部|已经|计划|开始|开灌|展开|平均|亩产|单产|入驻|参展|报名|参训|入手|着手|切入|发力|受损|倒塌|死亡|受伤|失联|统计|今年|明年|年底|目前)(?![率额量值数者])/;
const places = /^(?:城市|行政村|自然村|社区|省份|国家|地区|县区|县市|区县|乡镇|街道|口岸)(?![群圈和级])/;

/** 农村人口 of 农村人口供水保障水平: whose it is that is raised. */
const owners =
  /^[^的]{0,6}?(?:人口|群众|居民|农民|职工|用户|学生|老人|儿童)(?=[^的]*(?:水平|能力|质量|条件|待遇|标准|难题|问题|需求|负担)$)/;

/** 河流 of 河流发生超警, 城市 of 城市房贷利率: how many characters name what is counted. */
export function thingIn(words: string): number {
  const place = places.exec(words) ?? owners.exec(words);
  if (place) return place[0].length;
  const verb = words.slice(2).search(doing);
  return verb >= 0 ? verb + 2 : words.length;
}
