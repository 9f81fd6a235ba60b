/** Whether a claim counts another thing than the row that has its number: a part, a place, other terms, another start. */

import { coreOf } from '../dataset/core-name.ts';
import { scopeOf } from '../dataset/fact-key.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import { isOneRegion, provinces } from '../text/provinces.ts';
import { people } from './counting.ts';

/** Words that tell one scope from another; a claim with one of them is of no row that has another, or none. */
export const scopes: ReadonlyArray<readonly string[]> = [
  ['城镇', '农村', '城乡'],
  ['存栏', '出栏'],
  ['跨省', '省内'],
  ['户籍', '常住'],
  ['境内', '境外'],
  ['进口', '出口'],
  ['活跃'],
  ['首次'],
  ['规模以上'],
];

export const anyScope = new RegExp(scopes.flat().join('|'), 'g');

const offices =
  /(铁路|民航|海关|税务|教育|卫生|卫健|医保|邮政|文化|文旅|旅游|气象|水利|农业|林业|粮食|统计|财政|商务|工商|市场监管|人社|民政|住建|交通运输|工信|能源|应急|司法|法院|检察|证监|银行|保险)(?:部门|系统|总局|总署|局|部|厅|委|署|院)/g;

/** 铁路部门说…用户2.9亿: an office that the ledger never names speaks of its own. `known`: all words of the ledger. */
export function isOfAnotherOffice({ given, finding }: Fact, known: string): boolean {
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  if (unnamedDoer.test(before) || isOfOwn(before, known)) return true;
  const named = [...before.matchAll(offices)].map(([, field = '']) => field);
  const services = before.match(service) ?? [];
  // 税务App: whose it is, in words of which the ledger has none.
  const owners = [...before.matchAll(owned)].map(([, owner = '']) => owner);
  if (owners.some((owner) => !anyOwner.test(owner) && !known.includes(owner))) return true;
  return [named, services].some((names) => names.length > 0 && names.every((name) => !known.includes(name)));
}

/** 某平台, 某地: whose name is not even said. */
const unnamedDoer = /(?:^|[，：；])\s*某(?!种|些|类|个时|一时)\p{Script=Han}/u;

/** 微信公布，其月活跃用户: who speaks of what is its own, and is none that the ledger has a word of. */
function isOfOwn(before: string, known: string): boolean {
  const [, speaker] =
    /^\s*(\p{Script=Han}{2,12}?)(?:公布|宣布|介绍|透露|表示|通报|披露|称|说)，?.*其(?!中|他|它|余|实|次|间)/u.exec(
      before,
    ) ?? [];
  return (
    speaker !== undefined &&
    [...speaker].slice(1).every((_, at) => !known.includes(speaker.slice(at, at + 2)))
  );
}

/** 12306 of 铁路12306注册用户: a number or a name in Latin letters by which a service goes. */
const service = /(?<![\d.])(?:(?:1[02]|9[56])\d{3}(?![\d.,万亿千个次人名项张件户辆家])|[A-Za-z]{3,})/g;

const owned = /(\p{Script=Han}{2})(?:手机)?(?:App|APP|客户端|小程序|公众号)/gu;
const anyOwner = /官方|手机|网上|线上|在线|政府|这[个款]|那[个款]|一[个款]|的|本地|统一|综合|移动|用|过/;

type Texts = Readonly<Record<string, string>>;

/** Whether a row is of another part or place. `texts`: the articles by article_id. */
export function isElsewhere(fact: Fact, metric: Metric, row: Observation, texts: Texts): boolean {
  return (
    hasOtherScope(
      fact,
      labelsOf(metric, row),
      labelsOf(metric, row) +
        (row.label?.includes('全国') ? '' : metric.definition_zh) +
        sentenceOf(row, texts),
      clauseOf(row, texts),
    ) || isOfAnotherRegion(fact, row, texts[row.source_id] ?? '')
  );
}

/** Whether a row that has the number of a claim counts another thing than it. */
export function isAnotherDefinition(fact: Fact, metric: Metric, row: Observation, texts: Texts): boolean {
  const labels = labelsOf(metric, row);
  return (
    withMore.test(said(fact)) ||
    isOfPilots(fact, clauseOf(row, texts)) ||
    isNarrower(fact, row) ||
    isOfBothScopes(fact, labels) ||
    // Of a metric that is itself in hours the number is the term.
    (!metric.unit_zh.endsWith('小时') &&
      hasOtherTerms(fact, /\d小时/.test(labels) ? labels : sentenceOf(row, texts))) ||
    startsElsewhere(fact, row) ||
    countsOthers(fact, metric, row) ||
    countsOtherPlaces(fact, metric, row)
  );
}

const said = ({ given, finding }: Fact): string => {
  const { before, after } = sentenceAround(given.text, finding.start, finding.end);
  return before + after;
};

/** 连首次申领也算进去: the claim counts more than others do. */
const withMore = /(?:把|连).{2,20}(?:也|都)(?:一并)?(?:算|计)(?:上|进|入|在内)/;

/** What all provinces have together is not what 16个试点城市 have. */
const isOfPilots = (fact: Fact, clause: string): boolean =>
  ofAll.test(said(fact)) && clause.includes('试点') && !said(fact).includes('试点');

const ofAll = /各[省市地]|全国合计|全国范围|所有|全部(?=的?[省市地城])|不[论管分]|无论/;

/**
 * 45个国家 of 过境免签适用国家数（北京，72小时）, where the claim says that it holds for all: a row that stands in its
 * series with a difference which no word of the claim tells.
 */
function isNarrower(fact: Fact, { comparability, difference_zh }: Observation): boolean {
  const { period } = fact.finding;
  const isOfNow = (period?.end ?? period?.start ?? null) === null || period?.from === 'article';
  if (comparability !== 'near' || isOfNow || !nation.test(said(fact))) return false;
  const differences = [...(difference_zh ?? '').matchAll(/（([^（）]+)）/g)].map(([, words = '']) => words);
  return differences.some((words) => {
    const parts = words.split('，');
    // （北京，72小时）: told with its hours alone it is not told of Beijing.
    const isOfPlace = parts.some((one) => isPlaceName.test(one) && !said(fact).includes(one));
    return (
      !/^(?:累计|全年|来源|\d+批)/.test(words) &&
      (isOfPlace || !parts.some((one) => said(fact).includes(one)))
    );
  });
}

const isPlaceName = new RegExp(`^(?:${provinces.map(({ zh }) => zh).join('|')})`);

/** 不论省内还是跨省，总共7362万张: told of both, where the row has the one. */
function isOfBothScopes({ lead }: Fact, labels: string): boolean {
  const isTold = (words: readonly string[]): boolean =>
    words.filter((word) => lead.includes(word)).length > 1 &&
    words.filter((word) => labels.includes(word)).length === 1;
  return scopes.some(isTold) && /不[论管分]|无论|还是|合计|总共|一共|总计|都算/.test(lead);
}

const labelsOf = ({ label_zh }: Metric, { label, subject, scope }: Observation): string =>
  [label_zh, label, subject, scope].join(' ');

/** What a row was read from; '' where its text is not at hand. */
export function sentenceOf({ source_id, start, end }: Observation, texts: Texts): string {
  const text = texts[source_id];
  if (text === undefined || start === null || end === null) return '';
  const { before, quote, after } = sentenceAround(text, start, end);
  return before + quote + after;
}

/** The clause of what a row was read from, with the one before it. */
function clauseOf({ source_id, start, end }: Observation, texts: Texts): string {
  const text = texts[source_id];
  if (text === undefined || start === null || end === null) return '';
  return /[^，；]*，?[^，；]*$/.exec(sentenceAround(text, start, end).before)?.[0] ?? '';
}

/** `said`: all that the ledger says of the row; `own`: the clauses it stands in. */
function hasOtherScope({ given, finding, lead }: Fact, labels: string, said: string, own: string): boolean {
  const clause = (lead + contextOf(given.text, finding).clause).replace(
    /非?户籍(?:所在)?地|(?:户籍|常住)(?!人|居民|农|学|儿童|子女|老|家庭|从业|非)|境[内外](?!人|旅|游|居|机构|企业|投|用户|车|船|航|证|卡|支付|消费|收入|融资|上市)|首次(?=首次|[超突达破站跃实])/g,
    '',
  );
  // 三个试点地打头阵，…195万名 is not of the three; 首批试点城市里，…3.7亿名 is.
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const ofPilots =
    /试点[^，]*$|试点[^，]{0,8}[里中内]，|(?:单是|光是|仅仅?|只算)[^，]*试点[^，]*，[^，]*$/.test(before);
  if (ofPilots && !said.includes('试点')) return true;
  return scopes.some((words) => {
    const [word, ...more] = words.filter((one) => clause.includes(one));
    // 严防境外疫情输入: the row's own words have it, and no other of its kind.
    const isOwn = words.every((one) => own.includes(one) === (one === word));
    return word !== undefined && more.length === 0 && !labels.includes(word) && !isOwn;
  });
}

/** 广东省公安厅介绍，全省500万张: of a region that a row is not of. */
export function isOfAnotherProvince({ given, finding }: Fact, row: Observation): boolean {
  const claimed = finding.region;
  const { clause } = contextOf(given.text, finding);
  // 广东再添5个口岸，口岸总数达到65个: the total is of all.
  const isTotal =
    /总数|全国|合计|总计/.test(clause) && !clause.includes(finding.regionName?.slice(0, 2) ?? '-');
  return claimed !== null && claimed !== 'CN' && !isTotal && !isOneRegion(row.region, claimed);
}

/** 全国 of a ledger on a province, 浙江省 of one on the country. */
function isOfAnotherRegion(fact: Fact, row: Observation, text: string): boolean {
  if (isOfAnotherProvince(fact, row)) return true;
  const { clause } = contextOf(fact.given.text, fact.finding);
  const said = sentenceAround(text, row.start ?? 0, row.end ?? 0).before;
  return nation.test(clause) && !nation.test(said) && scopeOf(text).words !== nationScope;
}

const nation = /全国|我国|各省份|各地/;
const nationScope = scopeOf('全国').words;

/** 144小时 of a policy is not 240小时: terms that both name and that are not the same. */
function hasOtherTerms({ given, finding }: Fact, said: string): boolean {
  const { before, after } = sentenceAround(given.text, finding.start, finding.end);
  const [claimed, own] = [termsIn(before + after), termsIn(said)];
  const isOnly = claimed.size === own.size && [...claimed].every((term) => own.has(term));
  return claimed.size > 0 && own.size > 0 && !isOnly;
}

const termsIn = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(/\d+(?=(?:个?小时)?[、和与或及\d]*个?小时)/g)].map(([term]) => term));

/** 党的二十大以来 is not 党的十九大以来, 从2017年数起 not 2018年以来. */
function startsElsewhere({ given, finding }: Fact, row: Observation): boolean {
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const [claimed, own] = [startIn(before), startIn(row.label ?? '') ?? row.period_start?.slice(0, 4) ?? null];
  return claimed !== null && own !== null && claimed !== own;
}

const startIn = (words: string): string | null =>
  /党的?(十[六七八九]大|二十大)以来/.exec(words)?.[1] ??
  /(?:从|自|打)?(\d{4})年(?:\d{1,2}月)?(?:以来|起|算|数|开始)/.exec(words)?.[1] ??
  null;

/** 12个自贸试验区 of 12个省（区、市）. */
const countsOtherPlaces = (
  { unit, key, finding: { noun } }: Fact,
  { label_zh }: Metric,
  row: Observation,
): boolean =>
  isOtherPlace(noun ?? key.core, label_zh) ||
  (unit === '个' &&
    row.unit === unit &&
    row.noun !== null &&
    noun !== null &&
    noun.length > 1 &&
    ![...label_zh.slice(-2)].some((sign) => noun.includes(sign)) &&
    ![...noun].slice(1).some((_, at) => row.noun?.includes(noun.slice(at, at + 2))));

/** 能办口岸签证的省份有72个 of 可办口岸签证的城市. */
function isOtherPlace(counted: string, label: string): boolean {
  const [claimed, own] = [counted, label].map((words) => placeNouns.find((noun) => words.endsWith(noun)));
  return claimed !== undefined && own !== undefined && claimed !== own;
}

const placeNouns = '省份 城市 口岸 国家 窗口 企业 机场 车站 码头 地市 区县 县 乡镇 街道 社区 网点 大厅'.split(
  ' ',
);

/** What is done with what is counted. */
const doing = /办理|发放|领取|推出|提供|开展|累计|服务/;

/** A row of a curated series whose own name leaves out what the claim counts: 9600多家4S店 of 汽车销售企业. */
function countsOthers({ unit, key }: Fact, metric: Metric, row: Observation): boolean {
  if (row.method !== 'curated' || !row.label) return false;
  if (people.test(row.unit ?? '') && unit !== '-' && !people.test(unit) && !people.test(metric.unit_zh))
    return true;
  const [name, own, counted] = [metric.label_zh, row.label, key.core].map((words) =>
    coreOf(words.replace(/[（(][^（()）]*[)）]|累计/g, '').replace(/举措/g, '措施')),
  ) as [string, string, string];
  const head = counted.slice(-2);
  return (
    head.length === 2 &&
    !doing.test(head) &&
    !people.test(row.unit ?? '') &&
    name.includes(head) &&
    !own.includes(head)
  );
}
