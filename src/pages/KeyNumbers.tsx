import type { Text } from '../dataset/locale.ts';
import { toDateWords } from '../dataset/quantity.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { pathOf } from './address.ts';
import { domainClass } from './glossary.ts';
import { Quantity } from './Quantity.tsx';
import { quantityText } from './quantity-text.ts';
import type { View } from './view.ts';

/** The numbers a reader should leave with, two that belong together beside each other. */
const keys: readonly (readonly string[])[] = [
  ['id_card_offsite'],
  ['residence_permits'],
  ['transit_countries', 'transit_ports'],
  ['app_users'],
  ['online_services_cumulative'],
  ['traffic_measures_total'],
];

const words = {
  region: { zh: '要数', en: 'Key numbers' },
  alone: { zh: '尚无可比的前后数据', en: 'no earlier or later figure to compare' },
} satisfies Record<string, Text>;

export function KeyNumbers({ view }: { view: View }) {
  const shown = keys.map((ids) => ids.flatMap((id) => keyOf(view, id))).filter((group) => group.length > 0);
  return (
    <section className="keys" aria-label={view.say(words.region)}>
      {shown.map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <div key={first.metric.metric_id} className={domainClass[first.metric.domain]}>
            <p className="number">
              {group.map(({ observation, metric }, index) => (
                <span key={metric.metric_id}>
                  {index > 0 ? ' · ' : ''}
                  <Quantity view={view} observation={observation} />
                </span>
              ))}
            </p>
            <p className="what">
              {group.map(({ metric }, index) => (
                <span key={metric.metric_id}>
                  {index > 0 ? ' · ' : ''}
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

interface Key {
  readonly metric: Metric;
  readonly observation: Observation;
  readonly earlier: Observation | undefined;
  readonly later: Observation | undefined;
}

/** The article's first statement of a metric, with the nearest one before it and the last one after it. */
function keyOf(view: View, id: string): Key[] {
  const { lookup } = view;
  const metric = lookup.metric.get(id);
  const all = lookup.observationsOf.get(id) ?? [];
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
    .filter((row) => row.period_end !== null && !lookup.article.has(row.source_id ?? ''))
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

function Around({ view, group }: { view: View; group: readonly Key[] }) {
  const { locale } = view;
  const lines = (['earlier', 'later'] as const).flatMap((side) => {
    const rows = group.flatMap((key) => key[side] ?? []);
    const [first] = rows;
    if (!first) return [];
    const values = rows.map((row) => quantityText(view, row)).join(' · ');
    const near = rows.some((row) => row.comparability === 'near')
      ? locale === 'zh'
        ? '（口径相近）'
        : ' (near)'
      : '';
    return [
      {
        id: first.observation_id,
        text: `${toDateWords(first.period_end ?? '', 'month', locale)} ${values}${near}`,
      },
    ];
  });
  if (lines.length === 0) return <p className="around">{view.say(words.alone)}</p>;
  return (
    <p className="around">
      {lines.map(({ id, text }) => (
        <a key={id} href={view.to(pathOf.metric(group[0]?.metric.metric_id ?? ''))} data-observation={id}>
          {text}
        </a>
      ))}
    </p>
  );
}
