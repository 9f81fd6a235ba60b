/** What a proposed metric is called: as its texts print it, with what a bare name leaves out, and what kind of number it is. */

import type { Text } from '../text/locale.ts';
import { memo } from '../text/memo.ts';
import type { Series } from './align.ts';
import { groupBy } from './audit/ledger.ts';
import { withoutAdverbial } from './core-name.ts';
import { englishName } from './english/english-name.ts';
import type { Stretch } from './fact-key.ts';
import type { FactRole } from './fact-role.ts';
import { feastIn } from './feast-name.ts';
import { lastOf } from './likeness.ts';
import type { Metric } from './schema.ts';
import { sentenceStart } from './sentence-start.ts';
import { placeOf } from './series-node.ts';
import { settledEnglish } from './standard-terms.ts';
import type { Fact } from './text-facts.ts';

export type Label = Pick<Metric, 'label_zh' | 'label_en'>;

/** Names for the series of these facts; a change is called as the level that it is of. */
export function toLabels(facts: readonly Fact[], all: readonly Series[]): (series: Series) => Label {
  const seriesAt = new Map<number, Series>();
  for (const own of all) for (const fact of own) seriesAt.set(placeOf(fact), own);
  const asPrinted = printedNames(facts);
  const byText = groupBy(facts, ({ given }) => given.article.article_id);
  const topicOf = (fact: Fact, isTopic: (before: Fact) => boolean): string => {
    const inText = byText.get(fact.given.article.article_id) ?? [];
    const at = inText.findIndex(({ finding }) => finding === fact.finding);
    return topicBefore(fact, inText, Math.max(0, at), isTopic);
  };
  /** What a name leaves to what stands before it: whose a bare act is, and what of a group is counted in money. */
  const inFull = (series: Series, subject: string): string => {
    const isTold = (isTopic: (before: Fact) => boolean): string =>
      mostOf(series.map((fact) => topicOf(fact, isTopic)));
    if (isBare(lastOf(subject)) && !subject.includes('›')) {
      const topic = isTold(isThing);
      const fuller = series.findLast(({ key }) => key.subject !== '' && !isBare(lastOf(key.subject)));
      return topic || !fuller ? behindTopic(topic, subject) : fuller.key.subject;
    }
    const last = lastOf(subject);
    if (!isGroup.test(subject) || money.test(subject) || !series.every(isMoney)) return subject;
    // 人身险公司 is 人身险公司总资产 where another text says so.
    const said = series
      .map(({ key }) => lastOf(key.subject))
      .findLast((name) => name.startsWith(last) && money.test(name));
    const sum = said ? '' : isTold(isSum);
    return said ?? (sum ? behindTopic(sum, last) : subject);
  };
  return (series) => {
    const subject = inFull(series, subjectOf(levelOf(series, seriesAt) ?? series));
    const parts = withoutRepeats(subject.split('›')).map((part) => asPrinted.get(part) ?? part);
    const [suffix, stretch] = [suffixOf(series), stretchOf(series)];
    const isSaid = saysSuffix(parts.at(-1) ?? '', suffix.zh);
    const isShare = !isSaid && suffix.en === shareInEnglish;
    const english = englishName(parts, isShare ? 'share of' : '');
    const behind = isSaid || (isShare && english !== null) ? '' : `, ${suffix.en}`;
    return {
      label_zh: `${widened(parts.join('：'))}${isSaid ? '' : suffix.zh}${stretch.zh}`,
      label_en: `${english ?? parts.join(': ')}${behind}${stretch.en}`,
    };
  };
}

/** The level that most changes of a series are said to be of. */
function levelOf(series: Series, seriesAt: ReadonlyMap<number, Series>): Series | null {
  if (!series.every(({ key }) => key.role.startsWith('change'))) return null;
  const levels = series.map((fact) =>
    fact.finding.of === null ? null : seriesAt.get(placeOf(fact, fact.finding.of)),
  );
  const [most] = [...groupBy(levels, (own) => own ?? null)].toSorted((a, b) => b[1].length - a[1].length);
  return most?.[0] && most[1].length * 2 > series.length ? most[0] : null;
}

/** 住宅（农房） of 住宅(农房), which a text in half-width marks prints. */
const widened = (name: string): string =>
  name.replace(/(?<=\p{Script=Han})\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');

/** Names that many things have: a number says whose it is by what stands before it. */
const bare =
  /^(?:面积|金额|(?:合同|成交)?价款|标的额|涉案标的?额|数量|总[量额数]|产量|产值|长度|里程|余额|死亡|受伤|失踪|新增|新收|旧存|审结|审执结|执结|(?:尚?未|已)?办结|结案|受理|立案|起诉|批捕|逮捕|查处|查结|抽检|抽查|检查|检测|认定|新认定|招生|毕业|观众|(?:督促)?整改|整改销案|发放|销量|销售|开工|竣工|(?:基本|全部)建成|演出|外借|参观|给付|赔付|成交|出动人员|参[加与](?:者|人员)?|总藏量|总流通)(?:[人件户]?数|数量|[总金]?额|人次|场次)?$/;
/** Rates of a population, which need no more. */
const isWholeRate = /^(?:出生|死亡|失业|就业|生育|结婚|离婚|增长|入学|升学|识字|参保)率$/;

const isBare = (name: string): boolean =>
  bare.test(name) || (/^.{1,2}率$/.test(name) && !isWholeRate.test(name));

/** 财产险公司 and 寿险业务 leave open what of them is counted in money; 总资产 and 赔付支出 do not. */
const isGroup = /(?:公司|机构|业务|银行|企业|单位|部门|行业|地区|城区|险)$/;
const money = /收入|支出|额|资产|负债|产值|增加值|费|款|损失|资金|投资|赔付|给付|票房|利润|税|均|价/;
const isMoney = ({ unit, key: { role } }: Fact): boolean => role === 'level' && unit.endsWith('元');

/** 总资产 before 财产险公司2.9万亿元、人身险公司|25.4万亿元. */
const isSum = (fact: Fact): boolean => isMoney(fact) && money.test(lastOf(fact.key.subject));

/** A number that is no rate and says what it counts. */
const isThing = ({ key: { role, subject }, unit }: Fact): boolean =>
  role === 'level' && !/[%％‰-]/.test(unit) && subject !== '' && !isBare(lastOf(subject));

/**
 * 自然保护区 before 68处，面积|112.3万公顷, 整改隐患 before 9128项，整改率|97.2%: the last number of the sentence, or of the
 * one before it, that is a topic.
 */
function topicBefore(
  { given: { text }, finding }: Fact,
  inText: readonly Fact[],
  at: number,
  isTopic: (before: Fact) => boolean,
): string {
  const line = text.lastIndexOf('\n', finding.start - 1);
  const own = sentenceStart(text, finding.start);
  const from = Math.max(line, sentenceStart(text, Math.max(0, own - 1)));
  for (let place = at - 1; place >= 0; place -= 1) {
    const before = inText[place] as Fact;
    if (before.finding.start < from) return '';
    if (before.finding.end <= finding.start && isTopic(before)) return before.key.subject.replaceAll('›', '');
  }
  return '';
}

/** 受理车辆年检›办结; 体育彩票销售额 of 体育彩票销售 before 销售额. */
function behindTopic(topic: string, subject: string): string {
  if (topic === '') return subject;
  for (let length = Math.min(topic.length, subject.length); length > 1; length -= 1)
    if (topic.endsWith(subject.slice(0, length))) return `${topic}${subject.slice(length)}`;
  return `${topic}›${subject}`;
}

/** What more than half say, or what two do where all end alike: 新收消费投诉 beside 受理投诉; '' where they differ. */
function mostOf(names: readonly string[]): string {
  const [most] = [...groupBy(names, (name) => name)].toSorted((a, b) => b[1].length - a[1].length);
  if (!most || most[1].length * 2 > names.length) return most?.[0] ?? '';
  const tail = most[0].slice(-2);
  return most[1].length > 1 && tail.length > 1 && names.every((name) => name.endsWith(tail)) ? most[0] : '';
}

/** 机场发送和接收旅客 behind 辖区机场发送和接收旅客 says nothing more, nor does 医疗机构 before 基层医疗机构. */
function withoutRepeats(parts: readonly string[]): readonly string[] {
  return parts.filter((part, at) => {
    const [before, after] = [parts[at - 1] ?? '', parts[at + 1] ?? ''];
    return !after.includes(part) && !(part.length >= leastRepeat && before.endsWith(part));
  });
}

const leastRepeat = 5;

const marks = /[“”‘’"'《》\s，,、]/;

/** Names with the marks that their texts print in them: “网上国网”注册用户, 审结、执结案件. */
function printedNames(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, finding } of facts) {
    const said = finding.subject ?? '';
    if (!marks.test(said)) continue;
    const name = lastOf(key.subject);
    const places = [...said].flatMap((sign, at) => (marks.test(sign) ? [] : [at]));
    const plain = places.map((at) => said[at]).join('');
    const from = plain.indexOf(name);
    if (name === '' || from < 0) continue;
    const [first = 0, last = 0] = [places[from], places[from + name.length - 1]];
    const isOpen = /[“‘《]/.test(said[first - 1] ?? '');
    const isShut = /[”’》]/.test(said[last + 1] ?? '');
    const printed = said.slice(isOpen ? first - 1 : first, isShut ? last + 2 : last + 1);
    const counts = ['“”', '‘’', '《》'].map(([open = '', shut = '']) => [
      printed.split(open).length,
      printed.split(shut).length,
    ]);
    if (counts.every(([open, shut]) => open === shut)) names.set(name, printed);
  }
  return names;
}

const shareInEnglish = 'as a share';

/** A level and a ratio say nothing behind what is measured. */
const suffixes: Readonly<Partial<Record<FactRole, readonly [zh: string, en: string]>>> = {
  target: ['目标', 'target'],
  share: ['占比', shareInEnglish],
  change: ['同比增速', 'growth on a year earlier'],
  change_previous: ['环比增速', 'growth on the period before'],
  change_since: ['增减', 'rise or fall'],
};

/** 优良比例 says by itself that it is a share. */
export const saysSuffix = (name: string, suffix: string): boolean =>
  name.endsWith(suffix) || (suffix === '占比' && /(?:比例|比重|占比)$/.test(name));

/** What a name says behind what is measured: the kind of number, and of a change what it is measured from. */
export function suffixOf(series: Series): Text {
  const { key, unit } = series[0] as Fact;
  const ratio = key.role === 'level' && /[%％]/.test(unit) ? (series.at(-1) as Fact).reference : '';
  if (ratio)
    return { zh: `与${ratio}之比`, en: `relative to ${englishBases[ratio] ?? ratio.replace(/年$/, '')}` };
  const base = key.role === 'change_since' ? baseOf(series) : '';
  if (base)
    return { zh: `比${base}增减`, en: `change from ${englishBases[base] ?? base.replace(/年$/, '')}` };
  const isAmount = key.role.startsWith('change') && unit !== '%';
  const [zh, en] = suffixes[isAmount ? 'change_since' : key.role] ?? ['', ''];
  return { zh, en };
}

/** 年初 of 比年初, 2019年 of 较2019年同期: where all changes of a series are measured from it. */
function baseOf(series: Series): string {
  const bases = new Set(
    series.map(({ finding }) => (finding.base ?? '').replace(/^[比较与]|(?:同期|水平|相比)+$/g, '')),
  );
  const [only = ''] = bases;
  return bases.size === 1 ? only : '';
}

const englishBases: Readonly<Record<string, string>> = {
  常年: 'the long-term mean',
  多年平均: 'the long-term mean',
  年初: 'the beginning of the year',
  上年末: 'the end of the year before',
  上年底: 'the end of the year before',
};

const stretchNames: Readonly<Record<Stretch, Text>> = {
  year: { zh: '', en: '' },
  half: { zh: '（半年）', en: ' (half-year)' },
  nine_months: { zh: '（前三季度）', en: ' (nine months)' },
  quarter: { zh: '（季度）', en: ' (quarter)' },
  month: { zh: '（月）', en: ' (month)' },
  months: { zh: '（累计数月）', en: ' (several months)' },
  to_date: { zh: '（年内累计）', en: ' (year to date)' },
  years: { zh: '（累计数年）', en: ' (several years)' },
};

/** What a name says of the time that its numbers count: a holiday says it itself. */
export function stretchOf(series: Series): Text {
  const isFeast = feastIn((series.at(-1) as Fact).key.subject) !== '';
  return stretchNames[isFeast ? 'year' : (lengthOf(series) ?? 'year')];
}

/** How long the time is that most numbers of a series count, `null` of a day; of equally many the newest. */
export function lengthOf(series: Series): Stretch | null {
  const lengths = groupBy(series.toReversed(), ({ key }) => key.stretch);
  return [...lengths].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}

/**
 * The name that most texts give it, the fullest of equally frequent ones; of those that say just the same one with a
 * settled English, then the most frequent, then the shortest.
 */
export function subjectOf(series: Series): string {
  const known = subjectsOf.get(series) ?? findSubject(series);
  subjectsOf.set(series, known);
  return known;
}

// Its id, its label and what is asked of a metric are of one name.
const subjectsOf = new WeakMap<Series, string>();

function findSubject(series: Series): string {
  const named = series.filter(({ key }) => key.subject !== '').toReversed();
  const byCore = [...groupBy(named, ({ key }) => key.core)];
  const fullnessOf = memo((core) =>
    fullness(core, series[0]?.unit === '%' && series[0].key.role === 'level'),
  );
  const [most] = byCore.toSorted((a, b) => b[1].length - a[1].length || fullnessOf(b[0]) - fullnessOf(a[0]));
  const subjects = [...groupBy(most?.[1] ?? [], ({ key }) => key.subject)];
  const rank = ([subject]: (typeof subjects)[number]): number => (settledEnglish(subject.split('›')) ? 0 : 1);
  const [best] = subjects.toSorted(
    (a, b) => rank(a) - rank(b) || b[1].length - a[1].length || a[0].length - b[0].length,
  );
  return best ? withoutAdverbial(best[0]) : nameless(series);
}

/**
 * How much a name says: one that stands alone more than a part behind its whole, a rate more than what it is of; nothing
 * where it is bare, or holds another number: 参与抢险救援7418起、社会救助|7764起.
 */
function fullness(core: string, isPercent: boolean): number {
  if (isBare(lastOf(core)) || /\d[^›]?[起件人次家个项处]/.test(core)) return 0;
  const byKind = isPercent && /(?:率|比例|比重|程度)$/.test(core) ? rateBonus : 0;
  return byKind + (core.includes('›') ? 1 : core.length);
}
const rateBonus = 100;

/** 药占比|26.8% has no subject; it is called by what all its texts say before it. */
function nameless(series: Series): string {
  const leads = series.map(({ lead }) => lead);
  let common = leads[0] ?? '';
  for (const lead of leads) while (!lead.endsWith(common)) common = common.slice(1);
  return common.length > 1 ? common.slice(-longestLead) : (leads.at(-1)?.slice(-shortLead) ?? '');
}

const longestLead = 12;
const shortLead = 6;
