/** The core of a name: what tells it from others, with its short forms in full; the substances and places in it. */

import { memo } from '../text/memo.ts';

/** Short forms and formulae of one thing, by the name that stands for all. */
const fullNames: ReadonlyArray<readonly [name: string, ...others: string[]]> = [
  ['PM2.5', '细颗粒物'],
  ['PM10', '可吸入颗粒物'],
  ['二氧化硫', 'SO2', 'SO₂'],
  ['二氧化氮', 'NO2', 'NO₂'],
  ['一氧化碳', 'CO'],
  ['臭氧', 'O3', 'O₃'],
  ['化学需氧量', 'COD'],
  ['挥发性有机物', 'VOCs'],
  ['固体废物', '固废'],
  ['危险废物', '危废'],
  [
    '优良',
    '达到或优于Ⅲ类标准',
    '达到或优于Ⅲ类',
    '达到或好于Ⅲ类',
    '或优于Ⅲ类',
    '或好于Ⅲ类标准',
    '或好于Ⅲ类',
    '优于Ⅲ类',
    '优Ⅲ',
  ],
  ['食品药品', '食药'],
  ['中等职业教育', '中等职业学校', '中职'],
  ['高等学校', '高等院校', '高校'],
  ['生产总值', '地区生产总值', '国内生产总值', 'GDP'],
  ['居民消费价格', 'CPI'],
  ['工业生产者出厂价格', 'PPI'],
  ['研究与试验发展', 'R&D'],
  ['规模以上', '规上'],
  ['最低生活保障', '低保'],
  ['医疗保险', '医保'],
  ['社会保险', '社保'],
  ['社会保障卡', '社保卡'],
  ['结余', '结存'],
  ['法院', '人民法院'],
  ['检察院', '人民检察院'],
];
/** Substances that a name is of; two names of different ones are two things. */
const substances =
  /PM2\.5|PM10|二氧化硫|二氧化氮|一氧化碳|臭氧|化学需氧量|挥发性有机物|氨氮|总氮|总磷|高锰酸盐/g;
export const substancesIn = (core: string): readonly string[] => core.match(substances) ?? [];
/** Places that a name is of, the parts of a city among them: 昆山市 of 昆山市PM2.5年均浓度; 城市 is none. */
export const places =
  /(?<=^|›)(?:(?:市区|城区|主城区)(?!域)|\p{Script=Han}{1,3}?(?:(?<![全我本各该地大中小城超上股夜县区省楼门菜])市|(?<![困贫脱范点进大强各全区市我本])县|(?<!治)州)(?![级内外长民场际]))/gu;
export const placesIn = (core: string): readonly string[] => core.match(places) ?? [];
const fullNameOf = new Map(
  fullNames.flatMap(([name, ...others]) => others.map((other) => [other, name] as const)),
);
const shortForms = new RegExp(
  [...fullNameOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (/^[A-Z]/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z\\d.])` : word))
    .join('|'),
  'g',
);

const fillers =
  /年?(?:平均|均)(?=浓度)|[（(][^（()）]*[)）]|各级各类|各级|各类|各种|所有|全部|[、的和与及]|(?<!生产)总(?=产量|产值|面积|额|量|数|收入|支出|投资|费用|里程|人口|值|规模|长度|金额|吨位|人次|诊疗)/g;
const fillerOpening =
  /^(?:其中|共(?![享同建用治产青管性识])|总(?!体|部|站|队|工会)|有(?!效|机|色|害|线|限|关)|为|完成|实现|达到|达|建成(?!区)|建立|设立|设有|拥有|现有|已有|共计|计有|实有|开展|发生在?|依法|安排|同时|另有|还有|仍有|通过|上述|全年|年末|全系统|累计有)(?=.{2})/;
const fillerClosing =
  /(?<=.{2})(?:完成额|完成|情况|手续|面积|核算数|人次数|人次|数量|总数|(?<![指基系倍分天岁多少参函代奇])数|金额|(?<=投资|贸易|产值|出口|进口)额|(?<![送到直抵转通发传下表])达|(?<![需必主首])要|初步推算|初步核算|调整后|(?:恢复|首次|开始)(?:发布|公布)|平均值|(?<=率)均值)$/;

/** 针对窨井盖管理等问题|发出社会治理检察建议, 向主管部门|发出…: upon what or to whom is no part of what is counted. */
const adverbial =
  /^(?:针对|围绕|聚焦|结合|向|就)\p{Script=Han}{2,24}?(?=(?:发出|制发|提出|发送|作出)\p{Script=Han}{3})/u;

/** 高层建筑发生火灾 is 高层建筑火灾. */
const occurring = /(?<=\p{Script=Han}{2})共?发生(?![率额地量])(?=\p{Script=Han}{2})/gu;

/** 执业（助理）医师 is 执业助理医师: a short bracket inside a name is part of it, one that explains is none. */
const insideName =
  /(?<=\p{Script=Han})[（(](?!不?含|按|包括|剔除|扣除|[现当]价|略|下同|注)(\p{Script=Han}{1,3})[)）](?=\p{Script=Han})/gu;

/** The same name without it. */
export const withoutAdverbial = (name: string): string => name.replace(adverbial, '');

/**
 * What tells a subject from others: 造林 of 完成造林面积, 商品材产量 of 商品材总产量. The unit says that an area, a number of
 * people or an amount is meant.
 */
export const coreOf = memo((subject: string): string =>
  subject
    .split('›')
    .map((part) => {
      let core = part
        .replace(adverbial, '')
        .replace(insideName, '$1')
        .replace(occurring, '')
        .replace(fillers, '')
        .replace(shortForms, (word) => fullNameOf.get(word) ?? word);
      for (let before = ''; before !== core; ) {
        before = core;
        core = core.replace(fillerOpening, '').replace(fillerClosing, '');
      }
      return core.length > 1 ? core : part;
    })
    .join('›'),
);
