/** What a fact measures, in words that one year's text shares with the next: the key by which facts join. */

import type { Finding } from '../extract/finding.ts';
import { daysBetween, parseStretch } from '../text/calendar.ts';
import { findIssueDay, findOwnStretch } from '../text/issue-day.ts';
import { memo } from '../text/memo.ts';
import { isAddedSinceJanuary, nameAdded } from './added-since.ts';
import { groupBy } from './audit/ledger.ts';
import { behindLeads } from './behind-leads.ts';
import { coreOf } from './core-name.ts';
import { isBehindWeather, lossIn } from './disaster-loss.ts';
import { type FactRole, roleOf } from './fact-role.ts';
import { behindCause, fateOf } from './fate-name.ts';
import { feastIn, feastOf } from './feast-name.ts';
import { headlineTwins } from './headline.ts';
import { nameAround, nameWithin } from './name-around.ts';
import { namesInTurn } from './named-in-turn.ts';
import { namesByAccount } from './old-account.ts';
import { sentenceStart } from './sentence-start.ts';
import { nameByTopic } from './sentence-topic.ts';
import {
  amongYears,
  firstInLine,
  isBareYear,
  isBehindRank,
  isBehindRevision,
  isNow,
  isOfOwnDay,
  isOfSameSeason,
  isRateOf,
} from './told-time.ts';

export interface FactKey {
  /** 粮食总产量; of a part that says little by itself, behind its whole: 货物进出口›出口. */
  readonly subject: string;
  /** The same without words that carry nothing: 造林 of 完成造林面积. Facts of one core are one. */
  readonly core: string;
  readonly role: FactRole;
  /** How long the time is that it counts: a half-year's number joins no year's. `null` of a day. */
  readonly stretch: Stretch | null;
  /** It is of the time in the title, though the sentence before it speaks of several years. */
  readonly isOfTitle: boolean;
  /** Its time begins with January and ends within the year: 1—5月, 上半年, 前三季度. */
  readonly isToDate: boolean;
}

/** `to_date` is of no number alone: months from January on, whichever they are, of texts that go from month to month. */
export const stretches = [
  'year',
  'half',
  'nine_months',
  'quarter',
  'month',
  'months',
  'to_date',
  'years',
] as const;
export type Stretch = (typeof stretches)[number];

/** Words of time in front of or inside a subject: 2023年, 1—7月, 前三季度, 年末, 截至12月底. */
const time =
  /(?:截至|截止|到|至)?(?:(?:[〇零一二三四五六七八九\d]{4}|今|去|上|当|本|全)年(?:度)?(?:[一二三四前]*\d*季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?)?(?:\d{1,2}日(?:零时)?)?(?:末|底|初)?|\d{4}届|(?:前|第)?[一二三四]{1,2}个?季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?(?:\d{1,2}日(?:零时)?)?(?:末|底)?|年末|年底|期末|月末|季末|同期|目前|全年|^零时|^[单当本][季月])/g;
const nation = /^(?:全国|我国)(?:的)?/;
const local = /^(?:全省|全市|全区|全县|全州|全院|全校|全系统|我省|我市|我区|我县|本市|本省|本区)(?:的)?/;
/** Marks of speech and spaces, those of footnotes, and heads in a line: 生产总值[2], 【住宿】民宿. */
const marks = /[“”‘’"'《》\s，,、]|[[［〔]注?\d{1,2}[\]］〕]|[①-⑳]|【[^【】]*】/g;
/** Words that count or carry nothing: 共有在校生, 累计发放居住证数. */
const opening =
  /^(?:其[中间]|共有(?!产)|共(?![享同建用治产青管性识])|总共|合计|各类|有(?!效|机|色|害|线|限|关)|实现|完成|达到|达)(?=.{2})/;
const closing =
  /(?<=.{2})(?:(?<![行作认成称视])为|达到|(?<![送到直抵转通发传下表])达|约|共|共计|总计|合计|的|(?<![需必主首])要|(?<![普涉波危触惠以])及)$/;

/** The region that a text is about, whose name a subject need not say. */
export interface TextScope {
  readonly words: RegExp;
  /** 杭州市 of 杭州市2022年统计公报. */
  readonly place: string | null;
}

/** A text that speaks of 全国 more often than of 全省 or 全市 is about the nation: there 全市 stays in a subject. */
export function scopeOf(text: string): TextScope {
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  const whole = count(/全国|我国/g) >= count(/全[省市区县州]|我[省市区县]|本[省市区]/g);
  const title = text.trimStart().slice(0, 60).split(/\r?\n/)[0] ?? '';
  const place = /^(?:\d{4}年(?:度)?)?(\p{Script=Han}{2,7}?(?:自治区|省|市|区|县|州))/u.exec(title)?.[1];
  return { words: whole ? nation : local, place: place && !nation.test(place) ? place : null };
}

const unscoped: TextScope = { words: new RegExp(`${nation.source}|${local.source}`), place: null };

/** 2023年全国粮食总产量, 全国粮食总产量 and 粮食总产量 are one subject. */
export function subjectKey(subject: string, { words, place }: TextScope = unscoped): string {
  let key = subject.replace(marks, '').replace(time, '');
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(words, '').replace(opening, '').replace(closing, '');
    if (place) key = withoutPlace(key, place);
  }
  return key;
}

/** 苏州市PM2.5 and 苏州全市PM2.5 are PM2.5 of a text on 苏州市, 苏州市区PM2.5 is 市区PM2.5. */
function withoutPlace(key: string, place: string): string {
  const name = place.slice(0, -1);
  if (!key.startsWith(name) || key.length < place.length + 2) return key;
  const rest = key.slice(name.length);
  if (/^(?:[市县]区|[城郊主])/.test(rest)) return rest;
  return rest.replace(/^全?[省市区县州]/, '');
}

/**
 * The key of every finding of a text that says what it measures. A change of a part stands behind the whole as the
 * part does. A subject with several numbers for one time stands behind what its sentence begins with: 在校学生 of
 * 普通高校8所，在校学生10.2万人 is 普通高校›在校学生.
 */
export function factKeys(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, FactKey> {
  const known = made.get(findings) ?? makeKeys(text, findings);
  made.set(findings, known);
  return known;
}

// A proposal and the rows it is checked with ask for the same.
const made = new WeakMap<readonly Finding[], ReadonlyMap<Finding, FactKey>>();

function makeKeys(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, FactKey> {
  const scope = scopeOf(text);
  const byStart = new Map(findings.map((finding) => [finding.start, finding]));
  const keyOf = memo((words) => subjectKey(words, scope));
  const inTurn = new Map([...namesInTurn(text, findings), ...namesByAccount(text, findings)]);
  const plain = new Map(
    findings.map((fact) => {
      const own = inTurn.get(fact);
      if (own) return [fact, keyOf(own)];
      const said = isReason.test(fact.subject ?? '')
        ? (byStart.get(fact.of ?? -1)?.subject ?? null)
        : fact.subject;
      const named = { subject: nameAround(text, fact) ?? nameWithin(text, fact, findings) ?? said };
      const subject = toSubject(named, byStart.get(fact.wholeStart ?? -1) ?? null, keyOf);
      return [
        fact,
        lossIn(text, fact, subject ?? '') ??
          fateOf(text, fact, subject ?? '') ??
          nameByTopic(text, fact, subject ?? '', keyOf) ??
          asCounted(text, fact, isAddedSinceJanuary(fact) ? nameAdded(subject) : behindCause(subject)),
      ];
    }),
  );
  const told = new Map(behindLeads(text, findings, plain));
  for (const [headline, body] of headlineTwins(text, findings, told))
    told.set(headline, told.get(body) ?? null);
  const namesOf = groupBy([...told.values()], (name) => name ?? '');
  const lengthOf = memo((words: string) => {
    const [start = '', end = ''] = words.split(' ');
    return stretchOf(start, end);
  });
  const own = findOwnStretch(text);
  const issue = parseStretch(findIssueDay(text)?.day ?? '')?.last ?? null;
  const ownLength = own ? stretchOf(own.first, own.last) : null;
  const isOwn = ({ period }: Finding): boolean =>
    own !== null && (period?.from === 'heading' || (period?.end ?? '') >= own.first);
  const ownIn = firstInLine(text, findings, isOwn);
  const dayIn = firstInLine(text, findings, (finding) => isOfOwnDay(finding) && isOwn(finding));
  /** What stands below the head of a text is of the time of its title, whatever line of it is dated. */
  const isTitles = (finding: Finding, said: Stretch | null): boolean => {
    const { period, measure, modality, role, start } = finding;
    if (own === null || said === 'years') return false;
    const name = told.get(finding) ?? '';
    if (ownLength === 'year' && namesOf.get(name)?.length === 1 && isBehindWeather(text, finding, name))
      return true;
    // 今年以来 of a text on the half-year, issued in July
    const isTillNow = period?.start === own.first && period.end !== null && period.end === issue;
    if (period?.from === 'sentence' && isTillNow && period.end > own.last) return true;
    // 自今年起…: no year that is not over when a text on its half is issued has a number yet.
    const isOpen =
      issue !== null &&
      (period?.end ?? '') > issue &&
      period?.end?.slice(0, 4) === period?.start?.slice(0, 4);
    if (period?.from !== 'own' && isOpen && modality === 'achieved' && role !== 'change') return true;
    if (isOfSameSeason(period, own)) return true;
    if (period?.from === 'sentence')
      return (
        isNow(period.words, ownLength === 'quarter') ||
        (ownLength === 'year' && isBareYear(text, finding)) ||
        isBehindRevision(text, finding) ||
        isBehindRank(text, finding)
      );
    if (period?.from !== 'paragraph') return period?.from === 'article';
    // A paragraph of the title's time tells of the year before by the way.
    if ((period.end ?? '') < own.first && ownIn(start) < start) return true;
    // “十三五”期间…累计 of the sentence before holds for sums alone, 明年计划招生 for what is meant.
    const isAhead = (period.start ?? '') > own.last && modality === 'achieved';
    const length = lengthOf(`${period.start} ${period.end}`);
    // 前11个月 in a report of the year holds for its own sentence.
    // 1—9月收入 in a report of the quarter too
    const isExcept =
      (length === 'months' && ownLength === 'year') ||
      (ownLength === 'quarter' &&
        measure !== 'cumulative' &&
        (length === 'nine_months' || length === 'half'));
    return isAhead || isExcept || (measure !== 'cumulative' && length === 'years');
  };
  /** 比年初增加 at the end of the time in the title: over all of it. */
  const isSinceOwn = (finding: Finding): boolean =>
    isAddedSinceJanuary(finding) &&
    own?.first.endsWith('-01-01') === true &&
    (finding.period?.end ?? own.last) === own.last;
  const stretchIn = (finding: Finding, length: Stretch | null, isOfTitle: boolean): Stretch | null => {
    const { period, start } = finding;
    const said = period?.from === 'own' ? null : length;
    if (said === 'years') return said;
    if (period?.from === 'paragraph' && isRateOf(finding) && dayIn(start) < start) return null;
    if (own && (period?.from === 'heading' || isOfTitle)) return ownLength;
    if (!period?.start || !period.end) return said && ownLength === 'year' ? said : null;
    return lengthOf(`${period.start} ${period.end}`);
  };
  /** What is of a time after the text is meant, not reached. */
  const roleIn = (finding: Finding, isOfTitle: boolean): FactRole => {
    const { start, from } = finding.period ?? { start: null, from: null };
    if (isAddedSinceJanuary(finding)) return 'level';
    if (roleOf(finding) === 'change' && isOverMean(text, finding)) return 'change_since';
    const ahead =
      issue !== null && !isOfTitle && (start ?? '') > issue && (from === 'own' || from === 'sentence');
    return ahead ? roleOf({ ...finding, modality: 'target' }) : roleOf(finding);
  };
  const feastOfTitle = feastOf(text);
  const keys = new Map<Finding, FactKey>();
  for (const finding of findings) {
    const name = told.get(finding) ?? null;
    const level = byStart.get(finding.of ?? -1);
    const above = level ? (told.get(level) ?? null) : null;
    const plainly = name && above?.endsWith(`›${name}`) ? above : name;
    if (!plainly) continue;
    const feast = feastIn(finding.period?.words ?? '') || feastOfTitle;
    const subject = feast && !plainly.includes(feast) ? `${feast}›${plainly}` : plainly;
    const core = coreOf(subject);
    const said = lengthSaid(text, finding.start);
    const isOfTitle = isTitles(finding, said) || isSinceOwn(finding);
    const length = isOfDay.test(core) ? null : stretchIn(finding, said, isOfTitle);
    // A holiday comes once a year, however its text tells its days.
    const stretch = feast && length !== 'years' && !isOfDay.test(core) ? 'year' : length;
    const first = isOfTitle || finding.period?.from === 'heading' ? own?.first : finding.period?.start;
    keys.set(finding, {
      ...{ subject, core, stretch, isOfTitle },
      role: roleIn(finding, isOfTitle),
      isToDate: isPartOfYear(stretch) && first?.endsWith('-01-01') === true,
    });
  }
  return keys;
}

/** 受疫情影响|同比下降3.1%: why it fell, not what. */
const isReason = /^[受因由].{2,14}(?:影响|拖累|带动|推动|拉动)$/;

/** 最高负荷 of a half-year is of one moment in it, 余额 of its last day. */
const isOfDay = /最[高大低小](?!限)[^›]{0,6}$|[峰谷极]值$|余额$/;

const added = /^(?:当年|年内|本年)?(?:新增|净增)(?:加)?(?=.{2})/;

/**
 * 实施面积1625万亩，其中当年新增|207万亩 is what was added to it, 新增建设点62个，累计|186个 all there are: the name is of the number
 * before.
 */
function asCounted(text: string, finding: Finding, subject: string | null): string | null {
  if (subject === null) return subject;
  const { start, role } = finding;
  // 城乡居民收入|比为2.35
  if (isRatio(text, finding)) return `${subject}比`;
  if (role !== 'level') return subject;
  const before = text.slice(Math.max(0, start - 6), start);
  const [name = ''] = subject.split('›').slice(-1);
  const above = subject.slice(0, subject.length - name.length);
  if (/(?:新增|净增)(?:加了?|了|约|近|超过?)?$/.test(before))
    return name.includes('增') ? subject : `${above}新增${name}`;
  return /累计(?:已?达到?|为|共)?$/.test(before) ? `${above}${name.replace(added, '')}` : subject;
}

/** Whether a bare number is a ratio, of which the extractor's subject leaves 比 out. */
function isRatio(text: string, { unit, subjectSpans }: Finding): boolean {
  if (unit !== null) return false;
  const end = subjectSpans.at(-1)?.end;
  return (
    end !== undefined &&
    /^之?比(?:值|例)?(?:[为是达约由从\d]|缩小|扩大|[上下]降)/.test(text.slice(end, end + 6))
  );
}

const manyYears =
  /(?:[二两三四五六七八九十]|(?<!\d)[2-9]|(?<!\d)1\d)年(?:多?来|间|期间|共|累计|合计|总计|总共)|(?:过去|最近|近|(?<!学)前|这)的?[二两三四五六七八九十2-9]年|“?[一二三四五六七八九十]+五”?(?:时期|期间|以来)/;
const oneYear = /(?:\d{4}|全|当|本|今|去|上)年(?!代|[来间初末底])/;
const lengths = new RegExp(`(${manyYears.source})|(${oneYear.source})`, 'g');

/** 与近5年均值相比, 较前三年平均水平: a base, and no time. */
const meanOfYears =
  /(?:[与和同较比])?(?:最近|近|前|过去)[二两三四五六七八九十2-9]年(?:同期)?的?(?:平均(?:值|水平|数)?|均值)/g;

/** 较近5年均值，受灾人次减少|3.2%: the last base that the sentence names is a mean of years. */
function isOverMean(text: string, { start, base }: Finding): boolean {
  const words = base ?? text.slice(sentenceStart(text, start), start);
  const last = words.search(meanOfYears);
  return last >= 0 && !/[与和同较比](?:\d{4}|[去上]一?)年|同比/.test(words.slice(last));
}

/** The last length of time that the sentence names before a number: 五年累计, and 其中2022年 behind it. */
function lengthSaid(text: string, at: number): Stretch | null {
  const said = text.slice(sentenceStart(text, at), at);
  if (!said.includes('年') && !said.includes('五')) return null;
  const words = (said.includes('均') ? said.replace(meanOfYears, '') : said).replace(amongYears, '');
  let length: Stretch | null = null;
  for (const [, many] of words.matchAll(lengths)) length = many ? 'years' : 'year';
  return length;
}

/**
 * `null` where the text leaves open what is measured.
 * @param whole what the number is a part of, where the text gives that a number
 */
export function toSubject(
  fact: Pick<Finding, 'subject'>,
  whole: Pick<Finding, 'subject'> | null,
  keyOf: (subject: string) => string = subjectKey,
): string | null {
  const subject = keyOf(fact.subject ?? '');
  if (!/\p{Script=Han}{2}|^[A-Z]{2,}[\d.₂₃]*/u.test(subject)) return null;
  const above = keyOf(whole?.subject ?? '');
  const part = above.length > 1 && above !== subject && !saysItAll(subject, above);
  return part ? `${above}›${subject}` : subject;
}

/** 玉米产量 says by itself what it counts, below 粮食产量 too; 出口 below 进出口 does not. */
function saysItAll(subject: string, above: string): boolean {
  const same = subject.slice(-2) === above.slice(-2);
  return subject.length > 4 || (same && (subject.length > 3 || !above.includes(subject)));
}

const daysOf: ReadonlyArray<readonly [Stretch, number, number]> = [
  ['month', 28, 31],
  ['quarter', 90, 92],
  ['half', 181, 184],
  ['nine_months', 273, 274],
  // 一年来 of a report in January reaches from one January to the next.
  ['year', 355, 400],
];

/** A single month is none that grows from month to month. */
const isPartOfYear = (stretch: Stretch | null): boolean =>
  stretch === 'half' || stretch === 'nine_months' || stretch === 'quarter' || stretch === 'months';

/** How long a period lasts, both days in it; `null` of a day. */
export function stretchOf(start: string, end: string): Stretch | null {
  if (start === end) return null;
  const days = daysBetween(start, end) + 1;
  const exact = daysOf.find(([, least, most]) => days >= least && days <= most)?.[0];
  return exact ?? (days > 400 ? 'years' : 'months');
}
