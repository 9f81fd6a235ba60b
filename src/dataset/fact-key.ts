/** What a fact measures, in words that one year's text shares with the next: the key by which facts join. */

import type { Finding } from '../extract/finding.ts';
import { daysBetween } from '../text/calendar.ts';

export interface FactKey {
  /** 粮食总产量; of a part that says little by itself, behind its whole: 货物进出口›出口. */
  readonly subject: string;
  readonly role: FactRole;
  /** How long the time is that it counts: a half-year's number joins no year's. `null` of a day. */
  readonly stretch: Stretch | null;
}

/** A level, share or ratio as it is, or what it is meant to be; a change from a year earlier or from the last period. */
export const factRoles = [
  ...(['level', 'target', 'share', 'ratio'] as const),
  ...(['change', 'change_previous', 'change_since'] as const),
] as const;
export type FactRole = (typeof factRoles)[number];

export const stretches = ['year', 'half', 'nine_months', 'quarter', 'month', 'months'] as const;
export type Stretch = (typeof stretches)[number];

/** Words of time in front of or inside a subject: 2023年, 1—7月, 前三季度, 年末, 截至12月底. */
const time =
  /(?:截至|截止|到|至)?(?:(?:[〇零一二三四五六七八九\d]{4}|今|去|上|当|本|全)年(?:度)?(?:[一二三四前]*\d*季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?)?(?:\d{1,2}日)?(?:末|底|初)?|(?:前|第)?[一二三四]{1,2}个?季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?(?:\d{1,2}日)?(?:末|底)?|年末|年底|期末|月末|季末|同期|目前|全年)/g;
const nation = /^(?:全国|我国)(?:的)?/;
const local = /^(?:全省|全市|全区|全县|全州|全院|全校|全系统|我省|我市|我区|我县|本市|本省|本区)(?:的)?/;
const marks = /[“”‘’"'《》\s，,、]/g;
/** Words that count or carry nothing: 共有在校生, 累计发放居住证数. */
const opening = /^(?:其中|共有|共|总共|合计|各类|有|实现|完成|达到|达)(?=.{2})/;
const closing = /(?<=.{2})(?:为|达到|达|约|共|共计|总计|合计|的)$/;

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
    if (place && key.startsWith(place) && key.length > place.length + 1) key = key.slice(place.length);
  }
  return key;
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
  const plain = new Map(
    findings.map((fact) => [fact, toSubject(fact, byStart.get(fact.wholeStart ?? -1) ?? null, scope)]),
  );
  const told = behindLeads(text, findings, plain);
  const lengths = new Map<string, Stretch | null>();
  const lengthOf = ({ period }: Finding): Stretch | null => {
    const words = `${period?.start} ${period?.end}`;
    const known = lengths.get(words);
    if (known !== undefined) return known;
    const length = stretchOf(period);
    lengths.set(words, length);
    return length;
  };
  const keys = new Map<Finding, FactKey>();
  for (const finding of findings) {
    const own = told.get(finding) ?? null;
    const level = byStart.get(finding.of ?? -1);
    const above = level ? (told.get(level) ?? null) : null;
    const subject = own && above?.endsWith(`›${own}`) ? above : own;
    if (subject) keys.set(finding, { subject, role: roleOf(finding), stretch: lengthOf(finding) });
  }
  return keys;
}

type Subjects = ReadonlyMap<Finding, string | null>;

function behindLeads(text: string, findings: readonly Finding[], plain: Subjects): Subjects {
  const meant = new Map<string, Set<string>>();
  const nameOf = (fact: Finding): string =>
    [plain.get(fact), roleOf(fact), fact.unit, fact.period?.start, fact.period?.end].join('\t');
  for (const fact of findings) {
    const values = meant.get(nameOf(fact)) ?? new Set();
    meant.set(nameOf(fact), values.add([fact.value, fact.low, fact.high].join(' ')));
  }
  const isVague = (fact: Finding): boolean =>
    fact.kind === 'statistic' && fact.role === 'level' && (meant.get(nameOf(fact))?.size ?? 0) > 1;
  const leads = findings.filter((fact) => plain.get(fact) && fact.role === 'level');
  const told = new Map(plain);
  let first = 0;
  for (const fact of findings.filter(isVague)) {
    const from = sentenceStart(text, fact.start);
    while (first < leads.length && (leads[first]?.start ?? 0) < from) first += 1;
    const lead = leads[first];
    const subject = plain.get(fact);
    const above = lead && plain.get(lead);
    if (subject && above && lead.start < fact.start && above !== subject && !isVague(lead))
      told.set(fact, `${above}›${subject.split('›').at(-1)}`);
  }
  return told;
}

/** Where the sentence of a place begins; half of it may end in a semicolon. */
function sentenceStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !/[。！？\r\n]/.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

/**
 * `null` where the text leaves open what is measured.
 * @param whole what the number is a part of, where the text gives that a number
 */
export function toSubject(
  fact: Pick<Finding, 'subject'>,
  whole: Pick<Finding, 'subject'> | null,
  scope: TextScope = unscoped,
): string | null {
  const subject = subjectKey(fact.subject ?? '', scope);
  if (!/\p{Script=Han}{2}/u.test(subject)) return null;
  const above = subjectKey(whole?.subject ?? '', scope);
  const part = above.length > 1 && above !== subject && !saysItAll(subject, above);
  return part ? `${above}›${subject}` : subject;
}

/** 玉米产量 says by itself what it counts, below 粮食产量 too; 出口 below 进出口 does not. */
function saysItAll(subject: string, above: string): boolean {
  const same = subject.slice(-2) === above.slice(-2);
  return subject.length > 4 || (same && (subject.length > 3 || !above.includes(subject)));
}

export function roleOf({
  role,
  baseKind,
  modality,
}: Pick<Finding, 'role' | 'baseKind' | 'modality'>): FactRole {
  if (role === 'change') {
    if (baseKind === 'previous') return 'change_previous';
    return baseKind === 'since' ? 'change_since' : 'change';
  }
  if (role === 'level' && (modality === 'target' || modality === 'plan')) return 'target';
  return role;
}

const daysOf: ReadonlyArray<readonly [Stretch, number, number]> = [
  ['month', 28, 31],
  ['quarter', 90, 92],
  ['half', 181, 184],
  ['nine_months', 273, 274],
  ['year', 365, 366],
];

function stretchOf(period: Finding['period']): Stretch | null {
  if (!period?.start || !period.end || period.start === period.end) return null;
  const days = daysBetween(period.start, period.end) + 1;
  return daysOf.find(([, least, most]) => days >= least && days <= most)?.[0] ?? 'months';
}

/** Says that a number is counted otherwise than before, or otherwise than its name tells. */
const redefined =
  /口径(?:调整|变化|有变|不同|变动|改变|改为|扩大|缩小)|(?:调整|修订|变更|改变|扩大|缩小|新)(?:了)?(?:统计|核算)?(?:口径|范围|标准|方法|制度)|(?:统计|核算)(?:口径|范围|标准|方法|制度)(?:有所)?(?:调整|变化|改变|变更|扩大|缩小)|(?:不可比|不具可比性|不能直接(?:比较|相比))|不再(?:包括|包含|统计|计入|纳入)|(?:起|开始|首次)[^。；]{0,12}(?:纳入|计入|包括|包含)/;

/** The sentences of a text that tell of another definition. */
export function redefinitionsIn(text: string): readonly string[] {
  return text.split(/[。！？；\r\n]/).filter((sentence) => redefined.test(sentence));
}

/** The sentence that tells of another definition of the subject; `null` where none does. */
export function redefinitionOf({ subject }: FactKey, redefinitions: readonly string[]): string | null {
  const name = subject.split('›').at(-1) ?? subject;
  return (
    redefinitions.find((sentence) => sentence.includes(name) || sentence.includes(name.slice(-4))) ?? null
  );
}
