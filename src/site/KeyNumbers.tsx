import { changeBetween, statedValue } from '../dataset/change.ts';
import { domainOf } from '../dataset/domains.ts';
import { growthStated } from '../dataset/growth-stated.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import { toDateWords } from '../dataset/quantity.ts';
import { isResult } from '../dataset/result.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { comparabilityTerms } from '../dataset/vocabulary.ts';
import { likePart } from '../figures/kit/whole-months.ts';
import { firstTold } from '../review/first-told.ts';
import { boundSigns } from '../text/bound.ts';
import type { Locale, Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { pathOf } from '../ui/address.ts';
import { Quantity } from '../ui/Quantity.tsx';
import { quantityText } from '../ui/quantity-text.ts';
import { Unbroken } from '../ui/Unbroken.tsx';
import { ledgerIn, type View } from '../ui/view.ts';

const words = {
  region: { zh: '要数', en: 'Key numbers' },
  earlier: { zh: '此前', en: 'Earlier:' },
  later: { zh: '此后', en: 'Later:' },
  unchanged: { zh: '持平', en: 'unchanged' },
  alone: { zh: '尚无可比的前后数据', en: 'no earlier or later figure to compare' },
} satisfies Record<string, Text>;

/** Stays with what stands before it. */
const dot = '\u00a0· ';

export function KeyNumbers({ view }: { view: View }) {
  const shown = keysOf(view);
  return (
    <section className="keys" aria-label={view.say(words.region)}>
      {shown.map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <div
            key={first.metric.metric_id}
            className={domainOf(first.metric.domain).token}
            data-rests={group.map(({ observation }) => observation.observation_id).join(' ')}
          >
            <p className="number">
              {group.map(({ observation, metric }, index) => (
                <span key={metric.metric_id}>
                  {index > 0 ? dot : ''}
                  <Quantity view={view} observation={observation} named />
                </span>
              ))}
            </p>
            <p className="what">
              {group.map(({ metric }, index) => (
                <span key={metric.metric_id}>
                  {index > 0 ? dot : ''}
                  <a href={view.to(pathOf.metric(metric.metric_id))}>{metric[`label_${view.locale}`]}</a>
                </span>
              ))}
            </p>
            <Around view={view} group={group} />
          </div>
        );
      })}
    </section>
  );
}

/** Those that the ledger's editor names, or else those that its texts tell first. */
function keysOf(view: View): readonly (readonly Key[])[] {
  const named = ledgerTitles.keyMetrics
    .map((ids) => ids.flatMap((id) => keyOf(view, id)))
    .filter((group) => group.length > 0);
  if (named.length > 0) return named;
  const first: (readonly Key[])[] = [];
  for (const { metric_id } of firstTold(ledgerIn(view.site))) {
    const group = keyOf(view, metric_id);
    if (group.length > 0) first.push(group);
    if (first.length === mostKeys) break;
  }
  return first;
}

const mostKeys = 6;

interface Key {
  readonly metric: Metric;
  readonly observation: Observation;
  readonly earlier: Observation | undefined;
  readonly later: Observation | undefined;
}

/** The latest article's first statement of a metric, with the nearest one before it and the last one after it. */
function keyOf(view: View, id: string): Key[] {
  const { lookup } = view;
  const metric = lookup.metric.get(id);
  const all = (lookup.observationsOf.get(id) ?? []).filter((row) => isResult(row, metric));
  const observation = all.find((row) => row.source_id && lookup.article.has(row.source_id) && !row.restates);
  if (!metric || !observation) return [];
  const at = observation.period_end ?? lookup.article.get(observation.source_id ?? '')?.as_of ?? '';
  const others = all
    .filter(
      (row) =>
        row !== observation &&
        row.comparability !== 'continuation' &&
        (row.unit ?? metric.unit_zh) === metric.unit_zh,
    )
    .filter((row) => row.period_end !== null && row.source_id !== observation.source_id)
    // What a third quarter counted is no measure of a first.
    .filter((row) => metric.measure !== 'flow' || partIn(row) === partIn(observation))
    .sort((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? ''));
  return [
    {
      metric,
      observation,
      earlier: others.filter((row) => (row.period_end ?? '') < at).at(-1),
      later: others.filter((row) => (row.period_end ?? '') > at).at(-1),
    },
  ];
}

const partIn = ({ period_start, period_end }: Observation): string =>
  likePart({ period_start, period_end: period_end ?? '' });

/** The nearest figure before the article's and the last one after it, with how far they lie apart. */
function Around({ view, group }: { view: View; group: readonly Key[] }) {
  const lines = (['earlier', 'later'] as const).flatMap((side) => {
    const keys = group.filter((key) => key[side]);
    const [first] = keys;
    return first ? [{ side, first, keys }] : [];
  });
  if (lines.length === 0) return <p className="around">{view.say(words.alone)}</p>;
  return (
    <p className="around">
      {lines.map(({ side, first, keys }) => (
        <a
          key={side}
          href={view.to(pathOf.metric(first.metric.metric_id))}
          data-observation={first[side]?.observation_id}
        >
          {`${view.say(words[side])} ${dayWords(first[side], view.locale)}${view.locale === 'zh' ? ' ' : ', '}`}
          <Unbroken words={keys.map((key) => sideWords(view, key, side)).join(dot)} />
        </a>
      ))}
    </p>
  );
}

/** 2023年 of what is counted over that year, 2023年12月 of what stands at a day. */
function dayWords(row: Observation | undefined, locale: Locale): string {
  const { period_start, period_end } = row ?? {};
  const isYear = period_start?.endsWith('-01-01') && period_end === `${period_start.slice(0, 4)}-12-31`;
  return toDateWords(period_end ?? '', isYear ? 'year' : 'month', locale);
}

function sideWords(view: View, key: Key, side: 'earlier' | 'later'): string {
  const row = key[side];
  if (!row) return '';
  const change =
    row.comparability === 'same'
      ? changeWords(view, key, row, side)
      : view.say(comparabilityTerms.near.short);
  return `${quantityText(view, row)}${change ? phrase(view.locale).paren(change) : ''}`;
}

/** Small counts differ by so many, large ones by so many times; between bounds it is about. */
function changeWords(view: View, key: Key, row: Observation, side: 'earlier' | 'later'): string {
  const [from, to] = side === 'earlier' ? [row, key.observation] : [key.observation, row];
  const stated = side === 'earlier' ? growthStated(view.site.tables.observations, from, to) : undefined;
  if (stated) return `${boundSigns[stated.bound] ?? ''}${signOf(stated.direction)}${stated.value}%`;
  const change = changeBetween(from, to);
  if (typeof change === 'string') return '';
  const { direction, by, percent } = change;
  if (direction === 'unchanged') return view.say(words.unchanged);
  const sign = signOf(direction);
  if (by.value < 1000) return `${sign}${by.value}`;
  const ratio = (statedValue(to) ?? 0) / (statedValue(from) ?? 0);
  if (percent === null) return '';
  const isExact = from.bound === 'exact' && to.bound === 'exact';
  // A growth of less than half, and any fall, is told in per cent: 0.74 times is hard to picture.
  if (isExact && ratio < 1.5) return `${boundSigns[percent.bound] ?? ''}${sign}${percent.value}%`;
  // Between bounds about as much as before says nothing.
  if (Math.abs(ratio - 1) < 0.05) return '';
  const times = ratio.toLocaleString('en', { maximumSignificantDigits: 2 });
  const how = `${side}${isExact ? '' : 'About'}` as const;
  // Of several articles none is “the article”.
  const one = view.site.tables.articles.length > 1 ? several : theArticle;
  return ratioWords[view.locale](one[view.locale], times)[how];
}

const signOf = (direction: string | null): string => (direction === 'up' ? '+' : '−');

/** What a ratio is told against: the number shown large. */
interface Shown {
  /** Before 为其1.7倍 and 1.7 times that. */
  readonly now: string;
  /** Behind 为 and 1.7 times. */
  readonly that: string;
}
const several: Record<Locale, Shown> = {
  zh: { now: '现', that: '上数' },
  en: { now: 'now', that: 'the number above' },
};
const theArticle: Record<Locale, Shown> = {
  zh: { now: '本文', that: '本文' },
  en: { now: 'the article:', that: 'the article’s' },
};

const ratioWords = {
  zh: ({ now, that }: Shown, times: string) => ({
    earlier: `${now}为其${times}倍`,
    earlierAbout: `${now}约为其${times}倍`,
    later: `为${that}的${times}倍`,
    laterAbout: `约为${that}的${times}倍`,
  }),
  en: ({ now, that }: Shown, times: string) => ({
    earlier: `${now} ${times} times that`,
    earlierAbout: `${now} about ${times} times that`,
    later: `${times} times ${that}`,
    laterAbout: `about ${times} times ${that}`,
  }),
};
