/** What a number tells, in one sentence: 全国粮食总产量2023年比上年增加177.6亿斤; … in 2023: up 17.76 billion 斤 on the year before. */

import type { Locale } from '../text/locale.ts';
import type { FactColumns } from './fact-columns.ts';
import { ownUnit, toPeriodWords, toWords } from './quantity.ts';
import { isAchieved } from './result.ts';
import type { Observation } from './schema.ts';
import { modalityTerms } from './vocabulary-of-facts.ts';

/** The columns that the sentence is made of. */
export type StatedFact = Omit<FactColumns, 'of' | 'decimals' | 'period_basis' | 'region_name' | 'scope'> &
  Partial<Pick<Observation, 'decimals'>> &
  Pick<
    Observation,
    | 'value'
    | 'low'
    | 'high'
    | 'bound'
    | 'unit'
    | 'quote'
    | 'method'
    | 'label'
    | 'noun'
    | 'period_start'
    | 'period_end'
    | 'period_precision'
  >;

export interface SentenceOptions {
  /** What is measured, where the reader's language has a name for it; else the words of the text. */
  readonly subject?: string;
  /** The number with its unit, where the page writes it its own way. */
  readonly amount?: string;
  /** The observation of an id, so that a part names its whole. */
  readonly rowOf?: (id: string) => StatedFact | undefined;
}

/** The fact in the reader's language, without a full stop; subject, base and whole stay in the words of the text. */
export function toSentence(fact: StatedFact, locale: Locale, options: SentenceOptions = {}): string {
  const subject = options.subject ?? subjectOf(fact, locale);
  const amount = options.amount ?? amountOf(fact, locale);
  const above = fact.part_of === null ? undefined : options.rowOf?.(fact.part_of);
  // A change is no part of a level, nor a rise of a fall.
  const isAlike = above?.role === fact.role && above?.direction === fact.direction;
  const whole = fact.role === 'share' || isAlike ? above : undefined;
  return locale === 'zh' ? inChinese(fact, subject, amount, whole) : inEnglish(fact, subject, amount, whole);
}

/** Whether the sentence tells more than a name, a number and a time do. */
export function saysMore({ role, sense, modality, per, part_of }: StatedFact): boolean {
  const isLevel = (role ?? 'level') === 'level' && sense === null;
  return !isLevel || !isAchieved({ modality }) || per !== null || part_of !== null;
}

/** A row that a person typed says nothing of it: it tells what is. */

function subjectOf({ subject, label, noun }: StatedFact, locale: Locale): string {
  return subject ?? label ?? noun ?? (locale === 'zh' ? '此数' : 'A number');
}

/** As printed, where it is Chinese and read from a text; in words otherwise. */
function amountOf(fact: StatedFact, locale: Locale): string {
  if (locale === 'zh' && fact.method === 'extracted') return fact.quote.replace(/\s*\n\s*/g, '');
  return toWords(fact, locale, ownUnit(fact, locale) ?? fact.unit);
}

/** Printed in a number's place: a change of nothing. */
const level = '持平';

const isPercent = (unit: string | null): boolean => /^[%％‰]$/.test(unit ?? '');
const isPoints = (unit: string | null): boolean => /百分[点點]$/.test(unit ?? '');
/** 微克/立方米 and 微克每立方米 say themselves per what they are. */
const isInUnit = ({ unit, per }: StatedFact): boolean =>
  [`/${per}`, `每${per}`].some((end) => unit?.endsWith(end) ?? false);
const isYearEarlier = ({ base, base_kind }: StatedFact) => base === null && base_kind === 'year-earlier';

function inChinese(fact: StatedFact, subject: string, amount: string, whole: StatedFact | undefined): string {
  const { role, sense, modality, quantity_kind, per, unit } = fact;
  const aim = isAchieved({ modality }) ? '' : modalityTerms[modality ?? 'achieved'].name.zh;
  const manner = [
    quantity_kind === 'cumulative' && role !== 'change' && !/累[计計]/.test(subject) ? '累计' : '',
    per === null || /均|每/.test(subject) || isInUnit(fact)
      ? ''
      : /^[日月季年人户]$/.test(per)
        ? `${per}均`
        : `每${per}`,
  ].join('');
  const lead = `${subject}${toPeriodWords(fact, 'zh')}${aim}`;
  if (role === 'share') {
    const of = fact.whole ?? (whole ? subjectOf(whole, 'zh') + amountOf(whole, 'zh') : null);
    return `${lead}${of === null ? '占比为' : `占${of}的`}${amount}`;
  }
  const part = whole ? `，属于${subjectOf(whole, 'zh')}${amountOf(whole, 'zh')}` : '';
  if (role === 'change') {
    const verbs = isPercent(unit) ? '增长下降' : isPoints(unit) ? '提高下降' : '增加减少';
    const verb =
      amount === level
        ? ''
        : fact.direction === null
          ? '变化'
          : fact.direction === 'up'
            ? verbs.slice(0, 2)
            : verbs.slice(2);
    const base = fact.base ?? (isYearEarlier(fact) ? '同比' : fact.base_kind === 'previous' ? '环比' : '');
    // 高于去年平均水平3.8个百分点 tells the direction itself.
    const own = /^(?:[高低快慢多少大小好优優差劣]|超|领|落)/.test(base);
    return `${lead}${aim && 'target limit capacity'.includes(modality ?? '') ? '为' : ''}${base}${manner}${own ? '' : verb}${amount}${part}`;
  }
  return `${lead}${manner}${sense === 'to' ? '变为' : '为'}${amount}${part}`;
}

const denominators: Readonly<Record<string, string>> = {
  日: 'day',
  天: 'day',
  月: 'month',
  季: 'quarter',
  年: 'year',
  人: 'person',
  户: 'household',
};

function inEnglish(fact: StatedFact, subject: string, amount: string, whole: StatedFact | undefined): string {
  const { role, sense, modality, quantity_kind, per } = fact;
  const aim = isAchieved({ modality }) ? '' : `, ${modalityTerms[modality ?? 'achieved'].name.en}`;
  const lead = `${subject}${aim}${inPeriod(fact, aim !== '')}: `;
  const manner =
    (per === null || isInUnit(fact) ? '' : ` per ${denominators[per] ?? per}`) +
    (quantity_kind === 'cumulative' && role !== 'change' ? ' in all' : '');
  const of = whole && `${amountOf(whole, 'en')} (${subjectOf(whole, 'en')})`;
  if (role === 'share') {
    const known = fact.whole ?? of;
    return lead + (known ? `${amount} of ${known}` : `a share of ${amount}`);
  }
  const part = of ? `, part of ${of}` : '';
  if (role === 'change') {
    const way = { up: 'up ', down: 'down ', none: 'a change of ' }[fact.direction ?? 'none'];
    const by = fact.quote === level ? 'no change' : way + amount;
    return `${lead}${by}${manner}${baseInEnglish(fact)}${part}`;
  }
  return `${lead}${sense === 'to' ? 'a change to ' : ''}${amount}${manner}${part}`;
}

function baseInEnglish({ base, base_kind }: StatedFact): string {
  if (base_kind === 'year-earlier') return ' on the year before';
  if (base_kind === 'previous') return ' on the period before';
  return base === null ? '' : ` (${base})`;
}

/** In 2023, on 6 May 2019, from January to June 2020, up to May 2020; what is meant is meant for a time. */
function inPeriod(fact: StatedFact, isAim: boolean): string {
  const words = toPeriodWords(fact, 'en');
  if (words === '') return '';
  const { period_start: start, period_end: end, period_precision: precision } = fact;
  if (start === null) return ` up ${words}`;
  if (words.includes(' to ')) return ` from ${words}`;
  if (isAim) return ` for ${words}`;
  return ` ${precision === 'day' && (end === null || start === end) ? 'on' : 'in'} ${words}`;
}
