/** Series of facts → metrics: what each is called, and the words by which its numbers are recognised again. */

import type { Alignment, Series } from './align.ts';
import { groupBy } from './audit/ledger.ts';
import { stretches } from './fact-key.ts';
import { escaped } from './match.ts';
import {
  type Label,
  lengthOf,
  saysSuffix,
  stretchOf,
  subjectOf,
  suffixOf,
  toLabels,
} from './metric-label.ts';
import type { Metric } from './schema.ts';
import { isInSecondUnit } from './second-unit.ts';
import type { Fact } from './text-facts.ts';
import { withUniqueLabels } from './unique-labels.ts';
import { noUnit } from './unit.ts';
import { countedIn } from './unit-in-name.ts';
import { unitInEnglish } from './unit-names.ts';
import type { Measure } from './vocabulary.ts';

/** What was found of numbers beyond their words: see `Alignment`. */
type Told = Pick<Alignment, 'similar' | 'ofTitle'>;

/** A metric for each series that is certain enough, with its facts. */
export function toMetrics(
  series: readonly Series[],
  facts: readonly Fact[],
  domainOf: (facts: Series) => string,
  texts: number,
  told: Told = { similar: new Set(), ofTitle: new Set() },
): readonly { readonly metric: Metric; readonly series: Series }[] {
  const named = namesakesOf(facts);
  const certain = series.filter((one) => isMetric(one, texts, named));
  const ids = idsOf(certain);
  const labelOf = toLabels(facts, series);
  const metrics = withUniqueLabels(
    certain.map((one, at) =>
      toMetric(one, wordsOf(one, named, told), ids[at] as string, domainOf(one), labelOf(one)),
    ),
  );
  return certain.map((series, at) => ({ metric: metrics[at] as Metric, series }));
}

const idReach = 24;

/** 粮食产量, 粮食产量同比增速: in an address as in SQL; names that several have take their units behind them. */
function idsOf(series: readonly Series[]): readonly string[] {
  const plain = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const names = series.map((own) => {
    const { key, lead } = own[0] as Fact;
    const said = plain(key.subject ? subjectOf(own) : lead).slice(-idReach) || 'number';
    const suffix = suffixOf(own).zh;
    return plain(`${said}${saysSuffix(said, suffix) ? '' : suffix}${stretchOf(own).zh}`);
  });
  const shared = groupBy(names, (name) => name);
  const taken = new Set<string>();
  return names.map((name, at) => {
    const unit = series[at]?.[0]?.unit ?? '';
    const own = (shared.get(name)?.length ?? 0) > 1 ? `${name}_${plain(unit) || 'rate'}` : name;
    let id = own;
    for (let count = 2; taken.has(id); count += 1) id = `${own}_${count}`;
    taken.add(id);
    return id;
  });
}

/** What a clause of words can say of a fact. */
const nameOf = ({ key, scale }: Fact, stretch = key.stretch): string =>
  `${key.core}\t${key.role}\t${stretch}\t${scale.base}`;

/** Facts by what a clause can say of them, and those that share it with each. */
interface Namesakes {
  readonly byName: ReadonlyMap<string, readonly Fact[]>;
  readonly of: ReadonlyMap<Fact, readonly Fact[]>;
}

function namesakesOf(facts: readonly Fact[]): Namesakes {
  const byName = groupBy(facts, (fact) => nameOf(fact));
  const of = new Map<Fact, readonly Fact[]>();
  for (const own of byName.values()) for (const fact of own) of.set(fact, own);
  return { byName, of };
}

const textsIn = (series: Series): number => new Set(series.map(({ given }) => given)).size;

/**
 * A single text gives a level that a later one can join. A change in the unit of its level hangs on that level; it is
 * a series too where three texts print it.
 */
function isMetric(series: Series, texts: number, named: Namesakes): boolean {
  const [first] = series;
  if (!first || first.unit === '' || series.every(({ finding }) => isSize(finding))) return false;
  // 三十个全年开放: a number that nothing names is for a person to name, as what is called by its prices alone.
  if (subjectOf(series) === '' || isPrices.test(subjectOf(series))) return false;
  const { key, unit, finding } = first;
  const count = textsIn(series);
  if (key.role.startsWith('change') && unit !== '%' && finding.of !== null) return count > 2;
  if (count > 1) return true;
  const plain = key.subject.length > 2 && isOwn(first, new Set(series), named);
  return plain && (texts === 1 || !key.role.startsWith('change'));
}

/** 220千伏及以上|输电线路长度4.62万公里, 5岁以下|儿童死亡率4.5‰: the size of the thing behind it. */
const isSize = ({ text, end, subjectSpans }: Fact['finding']): boolean =>
  /(?:千伏|岁|周岁|级|米|平方米|元|公里|公斤|千瓦|马力|小时)(?:及?以[上下]|及以内)$/.test(text) &&
  subjectSpans[0]?.start === end;

/** Whether no other number of these texts has the name of a fact. */
function isOwn(fact: Fact, series: ReadonlySet<Fact>, named: Namesakes): boolean {
  if (fact.key.subject === '') return false;
  return (named.of.get(fact) ?? []).every((other) => other.past === 'dated' || series.has(other));
}

/** Subjects, role, lengths of time and units; the places of the numbers that share their names with others. */
function wordsOf(series: Series, named: Namesakes, { similar, ofTitle }: Told): string {
  const signOf = (fact: Fact): string => (similar.has(fact) ? '~' : '');
  const all = new Set(series);
  // Numbers of one name share it with the same ones.
  const isOwnOf = new Map<readonly Fact[] | undefined, boolean>();
  const isOwnIn = (fact: Fact): boolean => {
    // What its words tell amiss is known by its place.
    if (fact.key.subject === '' || ofTitle.has(fact)) return false;
    const alike = named.of.get(fact);
    const isOf = isOwnOf.get(alike) ?? isOwn(fact, all, named);
    isOwnOf.set(alike, isOf);
    return isOf;
  };
  const own = series.filter(isOwnIn);
  const subjects = [
    ...groupBy(own, (fact) => `${signOf(fact)}${fact.key.core} ${fact.key.role}`).values(),
  ].map((facts) => {
    const first = facts[0] as Fact;
    const { key } = first;
    const lengths = [...new Set(facts.map((fact) => fact.key.stretch ?? 'day'))].sort();
    // What is of a day may be told of a year next time, unless another number is.
    const isFree =
      lengths.join() === 'day' &&
      [...stretches, null].every((stretch) =>
        (named.byName.get(nameOf(first, stretch)) ?? []).every((fact) => all.has(fact)),
      );
    return {
      ...{ subject: key.subject, role: key.role, sign: signOf(first) },
      lengths: isFree ? '' : `/${lengths.join('|')}`,
    };
  });
  const units = [...new Set(own.map(({ unit }) => escaped(unit)))].join('|');
  const clauses = [...groupBy(subjects, ({ sign, role, lengths }) => `${sign} ${role}${lengths}`)].map(
    ([told, alike]) => {
      const [sign, length] = told.split(' ');
      return `${sign}=${alike.map(({ subject }) => escaped(subject)).join('|')}:${length}[${units}]`;
    },
  );
  const places = series
    .filter((fact) => !isOwnIn(fact))
    .map((fact) => {
      const place = `@${escaped(fact.given.article.article_id)}:${fact.finding.start}`;
      return `${signOf(fact)}${place}${ofTitle.has(fact) ? '/title' : ''}`;
    });
  return [...clauses, ...places].join('；');
}

function toMetric(series: Series, words: string, metric_id: string, domain: string, label: Label): Metric {
  // What stands in brackets in another unit says once more what stands before them.
  const newest = series.findLast((fact, at) => {
    const before = series[at - 1];
    return !before || !isInSecondUnit(fact, before);
  }) as Fact;
  const { key, unit } = newest;
  const rate = key.role !== 'level' && key.role !== 'target';
  const change = key.role.startsWith('change');
  const printed = [...new Set(series.map((fact) => fact.finding.subject ?? fact.finding.text))].join('、');
  return {
    metric_id,
    domain,
    theme: change ? 'change' : rate || unit === '%' ? 'rate' : key.role === 'target' ? 'target' : 'amount',
    measure: rate || unit === '%' ? 'rate' : measureOf(newest, series),
    baseline: null,
    words,
    ...unitOf(newest),
    ...label,
    ...toDefinition(printed, lengthOf(series) === 'to_date'),
  } as Metric;
}

function toDefinition(printed: string, isToDate: boolean): Pick<Metric, 'definition_zh' | 'definition_en'> {
  const [zh, en] = isToDate
    ? [
        '同一事物自当年1月起的累计数归为一项，各点月数不同',
        'numbers of one thing from January on, each of more months',
      ]
    : ['同一事物、同一时长的数归为一项', 'numbers of one thing and length of time'];
  return {
    definition_zh: `原文称“${printed}”。${zh}。`,
    definition_en: `What the texts call “${printed}”; ${en}.`,
  };
}

/**
 * 全年累计完成46.9亿件 is what a year brought: the count of a length of time cannot be cumulative, it may fall. What has
 * fallen is none, whatever it is called: 累计结存 is what is left.
 */
function measureOf({ finding: { measure, period, role } }: Fact, series: Series): Measure {
  // 贷款余额…，较年初增加3810亿元: what was added is no balance.
  if (role === 'change') return 'flow';
  const falls = series.some(({ value }, at) => at > 0 && value < (series[at - 1]?.value ?? value));
  const length = lengthOf(series);
  if (measure === 'cumulative' && length === null && falls) return 'stock';
  // 累计实施面积1840万亩 of a text whose title alone names a year goes on from year to year; 一季度累计 begins with January.
  const isUntold =
    length === 'year' && period?.from !== 'own' && period?.from !== 'sentence' && series.length > 1;
  if (measure === 'cumulative' && length !== null && length !== 'years')
    return isUntold && !falls ? 'cumulative' : 'flow';
  // 1—5月施工面积, whose sentence may leave out the months: of that time as what is begun and finished in it.
  if (length === 'to_date') return 'flow';
  if (measure === 'stock' || measure === 'flow' || measure === 'cumulative') return measure;
  if (measure === 'rate' || measure === 'mean') return 'rate';
  // 贷款余额 of days, and 贷款 of a half-year that its text does not call a balance
  if (length === null) return 'stock';
  return period?.start && period.start !== period.end ? 'flow' : 'stock';
}

/** 总诊疗人次4215.6万 counts in 人次 as its name says; a ratio, an index and a coefficient have no unit. */
function unitOf({ unit, key, finding }: Fact): Pick<Metric, 'unit_zh' | 'unit_en'> {
  if (unit !== '-') return { unit_zh: unit, unit_en: unitInEnglish(unit, key.subject) };
  if (key.role === 'ratio' || isRatio.test(key.subject)) return { unit_zh: noUnit.zh, unit_en: noUnit.en };
  const own = countedIn(finding) ?? '个';
  return { unit_zh: own, unit_en: unitInEnglish(own, key.subject) };
}

const isPrices = /^按?(?:可比|不变|当年|现行?)价格?(?:计算)?$/;
const isRatio = /(?:系数|指数(?:CR\d+)?|之?比|比值|弹性|倍数|师生比|[^频]率)$/;
