/** Series of facts → metrics: what each is called, and the words by which its numbers are recognised again. */

import type { Text } from '../text/locale.ts';
import type { Series } from './align.ts';
import { groupBy } from './audit/ledger.ts';
import { type FactRole, type Stretch, stretches } from './fact-key.ts';
import { escaped } from './match.ts';
import type { Metric } from './schema.ts';
import type { Fact } from './text-facts.ts';
import { unitInEnglish } from './unit-names.ts';
import type { Measure } from './vocabulary.ts';

/** A metric for each series that is certain enough, with its facts. */
export function toMetrics(
  series: readonly Series[],
  facts: readonly Fact[],
  domainOf: (facts: Series) => string,
  texts: number,
  similar: ReadonlySet<Fact> = new Set(),
): readonly { readonly metric: Metric; readonly series: Series }[] {
  const named = groupBy(facts, (fact) => nameOf(fact));
  const certain = series.filter((one) => isMetric(one, texts, named));
  const ids = idsOf(certain);
  return certain.map((one, at) => ({
    metric: toMetric(one, wordsOf(one, named, similar), ids[at] as string, domainOf(one)),
    series: one,
  }));
}

const idReach = 24;

/** 粮食产量, 粮食产量同比增速: in an address as in SQL; names that several have take their units behind them. */
function idsOf(series: readonly Series[]): readonly string[] {
  const plain = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const names = series.map((own) => {
    const { key, lead } = own[0] as Fact;
    const said = plain(key.subject ? subjectOf(own) : lead).slice(-idReach) || 'number';
    const suffix = suffixOf(own).zh;
    return plain(`${said}${said.endsWith(suffix) ? '' : suffix}${stretchNames[key.stretch ?? 'year'].zh}`);
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

const textsIn = (series: Series): number => new Set(series.map(({ given }) => given)).size;

/**
 * A single text gives a level that a later one can join. A change in the unit of its level hangs on that level; it is
 * a series too where three texts print it.
 */
function isMetric(series: Series, texts: number, named: ReadonlyMap<string, readonly Fact[]>): boolean {
  const [first] = series;
  if (!first || first.unit === '') return false;
  const { key, unit, finding } = first;
  const count = textsIn(series);
  if (key.role.startsWith('change') && unit !== '%' && finding.of !== null) return count > 2;
  if (count > 1) return true;
  const plain = key.subject.length > 2 && isOwn(first, series, named);
  return plain && (texts === 1 || !key.role.startsWith('change'));
}

/** Whether no other number of these texts has the name of a fact. */
function isOwn(fact: Fact, series: Series, named: ReadonlyMap<string, readonly Fact[]>): boolean {
  if (fact.key.subject === '') return false;
  return (named.get(nameOf(fact)) ?? []).every((other) => other.past === 'dated' || series.includes(other));
}

/** Subjects, role, lengths of time and units; the places of the numbers that share their names with others. */
function wordsOf(
  series: Series,
  named: ReadonlyMap<string, readonly Fact[]>,
  similar: ReadonlySet<Fact>,
): string {
  const signOf = (fact: Fact): string => (similar.has(fact) ? '~' : '');
  const own = series.filter((fact) => isOwn(fact, series, named));
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
        (named.get(nameOf(first, stretch)) ?? []).every((fact) => series.includes(fact)),
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
    .filter((fact) => !own.includes(fact))
    .map((fact) => `${signOf(fact)}@${escaped(fact.given.article.article_id)}:${fact.finding.start}`);
  return [...clauses, ...places].join('；');
}

/** A level and a ratio say nothing behind what is measured. */
const suffixes: Readonly<Partial<Record<FactRole, readonly [zh: string, en: string]>>> = {
  target: ['目标', 'target'],
  share: ['占比', 'as a share'],
  change: ['同比增速', 'growth on a year earlier'],
  change_previous: ['环比增速', 'growth on the period before'],
  change_since: ['增减', 'rise or fall'],
};

/** What a name says behind what is measured: the kind of number, and of a change what it is measured from. */
function suffixOf(series: Series): Text {
  const { key, unit } = series[0] as Fact;
  const base = key.role === 'change_since' ? baseOf(series) : '';
  if (base) return { zh: `比${base}增减`, en: `change from ${englishBases[base] ?? base}` };
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
  years: { zh: '（累计数年）', en: ' (several years)' },
};

function toMetric(series: Series, words: string, metric_id: string, domain: string): Metric {
  const newest = series.at(-1) as Fact;
  const { key, unit } = newest;
  const rate = key.role !== 'level' && key.role !== 'target';
  const change = key.role.startsWith('change');
  const subject = subjectOf(series);
  const suffix = suffixOf(series);
  const stretch = stretchNames[key.stretch ?? 'year'];
  const isSaid = subject.endsWith(suffix.zh);
  const label = `${subject.replaceAll('›', '：')}${isSaid ? '' : suffix.zh}${stretch.zh}`;
  const label_en = `${subject.replaceAll('›', ': ')}${isSaid ? '' : `, ${suffix.en}`}${stretch.en}`;
  const printed = [...new Set(series.map((fact) => fact.finding.subject ?? fact.finding.text))].join('、');
  return {
    metric_id,
    domain,
    theme: change ? 'change' : rate || unit === '%' ? 'rate' : key.role === 'target' ? 'target' : 'amount',
    measure: rate || unit === '%' ? 'rate' : measureOf(newest, series),
    baseline: null,
    words,
    unit_zh: unit === '-' ? '个' : unit,
    unit_en: unitInEnglish(unit, subject),
    label_zh: label,
    label_en,
    definition_zh: `原文称“${printed}”。同一事物、同一时长的数归为一项。`,
    definition_en: `What the texts call “${printed}”; numbers of one thing and length of time.`,
  } as Metric;
}

/** The name that most texts give it, the longest of equally frequent ones. */
function subjectOf(series: Series): string {
  const counts = groupBy(
    series.filter(({ key }) => key.subject !== ''),
    ({ key }) => key.subject,
  );
  const [most] = [...counts].toSorted((a, b) => b[1].length - a[1].length || b[0].length - a[0].length);
  return most?.[0] ?? series[0]?.finding.text ?? '';
}

/**
 * 全年累计完成46.9亿件 is what a year brought: the count of a length of time cannot be cumulative, it may fall. What has
 * fallen is none, whatever it is called: 累计结存 is what is left.
 */
function measureOf({ finding: { measure, period }, key }: Fact, series: Series): Measure {
  const falls = series.some(({ value }, at) => at > 0 && value < (series[at - 1]?.value ?? value));
  if (measure === 'cumulative' && key.stretch === null && falls) return 'stock';
  // 累计实施面积1840万亩 of a text whose title alone is dated goes on from year to year.
  const isUntold = period?.from !== 'own' && period?.from !== 'sentence' && series.length > 1;
  if (measure === 'cumulative' && key.stretch !== null && key.stretch !== 'years')
    return isUntold && !falls ? 'cumulative' : 'flow';
  if (measure === 'stock' || measure === 'flow' || measure === 'cumulative') return measure;
  if (measure === 'rate' || measure === 'mean') return 'rate';
  return period?.start && period.start !== period.end ? 'flow' : 'stock';
}
