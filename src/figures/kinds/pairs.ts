/** Two numbers of one thing side by side, a row each: two dates, or an aim and what came of it. */

import { type Dumbbell, dumbbells } from '../../charts/dumbbells.ts';
import { type Change, changeBetween, type Open } from '../../dataset/change.ts';
import { toWords } from '../../dataset/quantity.ts';
import { boundSigns } from '../../text/bound.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { inSentence, phrase } from '../../text/phrase.ts';
import { type FactRow, hasOwnUnit, nameOf as labelOf, unitOf } from '../kit/fact-row.ts';
import type { Figure } from '../kit/figure.ts';
import { amountWithUnit, periodWords } from '../kit/format-row.ts';
import { byDay, ofMetric } from '../kit/rows.ts';
import { withoutShared } from '../kit/short-labels.ts';
import { toMark } from '../kit/to-mark.ts';
import { likePart } from '../kit/whole-months.ts';
import {
  aimedSql,
  datedSql,
  fromEntry,
  groupName,
  headed,
  isGroupName,
  type KindEntry,
  nameOf,
  type ToldRow,
  toldKind,
} from './kind.ts';

type Pair = readonly [earlier: FactRow, later: FactRow];

/** The last two comparable numbers of every metric, of like parts of the year. */
export function pairsKind(entry: KindEntry): Figure<ToldRow> {
  const name = nameOf(entry);
  const pairsOf = (rows: readonly FactRow[]): readonly Pair[] =>
    entry.metrics.flatMap((metric) => {
      const own = byDay(ofMetric(rows, metric)).filter(hasOwnUnit);
      for (const later of own.toReversed()) {
        const earlier = own.findLast(
          (row) =>
            row.period_end < later.period_end &&
            row.comparability === later.comparability &&
            likePart(row) === likePart(later),
        );
        if (earlier) return [[earlier, later] as const];
      }
      return [];
    });
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}前后两次各是多少？`, en: `What was it then and now: ${name.en}?` },
    row: toldKind,
    sql: datedSql(entry.metrics),
    title: (rows, locale) => titleOf(name[locale], pairsOf(rows), locale),
    subtitle: (rows, locale) => {
      const days = daysOf(pairsOf(rows), locale);
      return locale === 'zh'
        ? `${days ? `${days}：` : ''}空心为前一次，实心为后一次；各行单位不同，自有尺度`
        : `${days ? `${days}; h` : 'H'}ollow: earlier; filled: later; units differ, so each row has a scale of its own`;
    },
    chart: (rows, frame) => dumbbells(frame, toDumbbells(pairsOf(rows), frame.locale)),
    beside: (rows, locale) => largestMove(pairsOf(rows), locale),
    alt: (rows, locale) =>
      altOf(
        locale === 'zh' ? '哑铃图' : 'Dumbbell chart',
        pairsOf(rows).map((pair) => sayBoth(pair, locale)),
        locale,
      ),
  };
}

/** An aim and its result: `metrics` names them in turn, aim first. */
export function targetsKind(entry: KindEntry): Figure<ToldRow> {
  const name = nameOf(entry);
  const pairsOf = (rows: readonly FactRow[]): readonly Pair[] =>
    entry.metrics.flatMap((metric, at) => {
      const [aim, result] = [metric, entry.metrics[at + 1] ?? ''].map((id) => ofMetric(rows, id)[0]);
      return at % 2 === 0 && aim && result ? [[aim, result] as const] : [];
    });
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}达到目标了吗？`, en: `Was the target reached: ${name.en}?` },
    // A filter narrows results; an aim lies outside of any.
    row: { ...toldKind, filterable: false },
    sql: aimedSql(entry.metrics),
    title: (rows, locale) => aimTitle(name[locale], pairsOf(rows), locale),
    subtitle: (_, locale) =>
      locale === 'zh'
        ? '空心为目标，实心为结果；各行自有尺度'
        : 'Hollow: target; filled: result; each row has a scale of its own',
    // What lies between an aim and a result is no growth.
    chart: (rows, frame) =>
      dumbbells(
        frame,
        toDumbbells(pairsOf(rows), frame.locale).map((pair) => ({ ...pair, change: '' })),
      ),
    alt: (rows, locale) =>
      altOf(
        locale === 'zh' ? '哑铃图，目标与结果' : 'Dumbbell chart of targets and results',
        pairsOf(rows).map((pair) => sayAim(pair, locale)),
        locale,
      ),
  };
}

/** Of one row its aim and its result, of more how many there are. */
function aimTitle(name: string, pairs: readonly Pair[], locale: Locale): string {
  const [only, ...others] = pairs;
  if (only && others.length === 0) return sayAim(only, locale);
  return headed(name, locale === 'zh' ? `${pairs.length}项` : `${pairs.length} metrics`, locale);
}

/** 自来水普及率：2025年目标93%以上，2023年90.1%; Piped water: target at least 93% in 2025, 90.1% in 2023. */
function sayAim([aim, result]: Pair, locale: Locale): string {
  const [aimed, reached] = [aim, result].map((row) => ({
    when: periodWords(row, locale),
    amount: amountWithUnit(row, locale),
  })) as [Told, Told];
  const said =
    locale === 'zh'
      ? [`${aimed.when}目标${aimed.amount}`, `${reached.when}${reached.amount}`]
      : [`target ${aimed.amount} in ${aimed.when}`, `${reached.amount} in ${reached.when}`];
  return headed(labelOf(result, locale), said.join(phrase(locale).comma), locale);
}

/** How far one number moved to another: in per cent, rates in points; `null` between bounds and where it is open. */
function growthOf(earlier: FactRow, later: FactRow) {
  const change = changeBetween(earlier, later);
  if (typeof change === 'string' || earlier.bound !== 'exact' || later.bound !== 'exact') return null;
  const rate = later.unit_zh === '%';
  const told = rate ? change.by : change.percent;
  if (told === null) return null;
  const { direction } = change;
  return { direction, rate, bound: told.bound, value: Math.round(told.value * 10) / 10 };
}

/** +1.3%, +0.5个百分点, 持平: as a row of a drawing has it. */
function sayGrowth(earlier: FactRow, later: FactRow, locale: Locale): string {
  const growth = growthOf(earlier, later);
  if (!growth) return '';
  const { direction, rate, bound, value } = growth;
  if (direction === 'unchanged') return wayWords.unchanged[locale];
  const sign = `${boundSigns[bound] ?? ''}${direction === 'down' ? '−' : '+'}`;
  const unit = rate ? (locale === 'zh' ? '个百分点' : ' points') : '%';
  return sign + value.toLocaleString('en-US') + unit;
}

/** 减少44.3%; up 0.5 points: as a sentence has it. */
function sayMove(earlier: FactRow, later: FactRow, locale: Locale): string {
  const growth = growthOf(earlier, later);
  if (!growth || growth.direction === 'unchanged') return '';
  const { direction, rate, bound, value } = growth;
  const size = { value, bound, low: null, high: null, unit: null };
  if (locale === 'zh') return wayWords[direction].zh + toWords(size, 'zh', rate ? '个百分点' : '%');
  return `${direction} ${toWords(size, 'en', rate ? 'points' : '%')}`;
}

function toDumbbells(pairs: readonly Pair[], locale: Locale): readonly Dumbbell[] {
  const labels = withoutShared(pairs.map(([, later]) => labelOf(later, locale)));
  return pairs.map(([earlier, later], at) => ({
    label: labels[at] ?? '',
    unit: unitOf(later, locale),
    earlier: toMark(earlier, locale),
    later: toMark(later, locale),
    days: [periodWords(earlier, locale), periodWords(later, locale)],
    change: sayGrowth(earlier, later, locale),
  }));
}

/** 2021年与2022年, where all pairs speak of the same two dates. */
function daysOf(pairs: readonly Pair[], locale: Locale): string | null {
  const days = new Set(
    pairs.map((pair) => pair.map((row) => periodWords(row, locale)).join(locale === 'zh' ? '与' : ' and ')),
  );
  const [first] = days;
  return days.size === 1 && first !== undefined ? first : null;
}

/** Of one row its own two numbers: 网络拍卖成交额：2022年130.9亿元，2023年142.3亿元; of more, which way they went. */
function titleOf(name: string, pairs: readonly Pair[], locale: Locale): string {
  const [only, ...others] = pairs;
  if (!only || others.length > 0) {
    // A day or a filter may leave fewer pairs than the name counts: 8项：3项增加，2项减少.
    const drawn = groupName(withoutShared(pairs.map(([, later]) => labelOf(later, locale))), locale);
    const isNamed = name !== drawn && !isGroupName(name);
    const ways = (isNamed && pairs.length === 2 && namedWays(pairs, locale)) || waysOf(pairs, locale);
    return headed(only && isGroupName(name) ? drawn : name, ways, locale);
  }
  const said = only.map((row) =>
    locale === 'zh'
      ? `${periodWords(row, 'zh')}${amountWithUnit(row, 'zh')}`
      : `${amountWithUnit(row, 'en')} in ${periodWords(row, 'en')}`,
  );
  return headed(labelOf(only[1], locale), said.join(phrase(locale).comma), locale);
}

/**
 * 变化最大的是受害森林面积，2021年4月287公顷，2024年4月160公顷（−44.3%）。 Of the pairs that are drawn, whose days no other
 * comparison need share.
 */
function largestMove(pairs: readonly Pair[], locale: Locale): string {
  const moves = pairs.flatMap(([earlier, later]) => {
    const change = changeBetween(earlier, later);
    const size = typeof change === 'string' ? 0 : (change.percent?.value ?? 0);
    return size > 0 ? [{ size, earlier, later }] : [];
  });
  const [most] = moves.toSorted((a, b) => b.size - a.size);
  if (!most || pairs.length < 2) return '';
  const { earlier, later } = most;
  const name = inSentence(labelOf(later, locale), locale);
  const aside = sayMove(earlier, later, locale);
  const [was, is] = [earlier, later].map((row) => ({
    when: periodWords(row, locale),
    amount: amountWithUnit(row, locale),
  })) as [Told, Told];
  return locale === 'zh'
    ? `变化最大的是${name}，${was.when}${was.amount}，${is.when}${is.amount}${aside && phrase('zh').comma + aside}。`
    : `The largest change: ${name}, ${was.amount} in ${was.when}, ${is.amount} in ${is.when}${aside && phrase('en').comma + aside}.`;
}

interface Told {
  readonly when: string;
  readonly amount: string;
}

/** 毒品案件、宣告无罪都减少; 甲增加，乙减少: of two under another name, which two; `null` where either way is open. */
function namedWays(pairs: readonly Pair[], locale: Locale): string | null {
  const names = pairs.map(([, later]) => inSentence(labelOf(later, locale), locale));
  const ways = pairs.map(([earlier, later]) => {
    const change = changeBetween(earlier, later);
    return typeof change === 'string' ? null : wayWords[change.direction][locale];
  });
  const [way, other] = ways;
  if (!way || !other) return null;
  const { comma, pause } = phrase(locale);
  if (way === other)
    return locale === 'zh' ? `${names.join(pause)}都${way}` : `${names.join(' and ')} both ${way}`;
  return names.map((name, at) => [name, ways[at]].join(locale === 'zh' ? '' : ' ')).join(comma);
}

/** 5项增加，2项减少; of one way, 7项都增加. */
function waysOf(pairs: readonly Pair[], locale: Locale): string | null {
  const ways = pairs.map(([earlier, later]) => {
    const change = changeBetween(earlier, later);
    return typeof change === 'string' ? 'open' : change.direction;
  });
  const told = (['up', 'down', 'unchanged', 'open'] as const).flatMap((way) => {
    const count = ways.filter((each) => each === way).length;
    if (count === 0) return [];
    const all = count === ways.length && count > 1;
    return locale === 'zh'
      ? `${count}项${all ? '都' : ''}${wayWords[way].zh}`
      : `${all ? (count === 2 ? 'both' : `all ${count}`) : count} ${wayWords[way].en}`;
  });
  return told.length > 0 ? told.join(phrase(locale).comma) : null;
}

const wayWords = {
  up: { zh: '增加', en: 'rose' },
  down: { zh: '减少', en: 'fell' },
  unchanged: { zh: '持平', en: 'unchanged' },
  open: { zh: '增减不明', en: 'open' },
} as const satisfies Readonly<Record<Change['direction'] | 'open', Text>>;

const moveWords = {
  up: { zh: '升', en: 'up' },
  down: { zh: '降', en: 'down' },
  unchanged: { zh: '持平', en: 'unchanged' },
  bounds: { zh: '升降不明', en: 'up or down is open' },
  places: { zh: '升降不明', en: 'up or down is open' },
} as const satisfies Readonly<Record<Change['direction'] | Open, Text>>;

function altOf(kind: string, said: readonly string[], locale: Locale): string {
  const { semicolon, stop } = phrase(locale);
  if (said.length === 0)
    return locale === 'zh' ? `${kind}，当前筛选下没有记录。` : `${kind}; no record matches the filter.`;
  return `${kind}${locale === 'zh' ? '。' : '. '}${said.join(semicolon)}${stop}`;
}

/** Both numbers of a row and which way it went. */
function sayBoth([earlier, later]: Pair, locale: Locale): string {
  const { comma, paren } = phrase(locale);
  const change = changeBetween(earlier, later);
  const word = moveWords[typeof change === 'string' ? change : change.direction];
  return locale === 'zh'
    ? `${labelOf(later, 'zh')}${periodWords(earlier, 'zh')}${amountWithUnit(earlier, 'zh')}${comma}${periodWords(later, 'zh')}${amountWithUnit(later, 'zh')}${paren(word.zh)}`
    : `${labelOf(later, 'en')}: ${amountWithUnit(earlier, 'en')} in ${periodWords(earlier, 'en')}, ${amountWithUnit(later, 'en')} in ${periodWords(later, 'en')}${paren(word.en)}`;
}
