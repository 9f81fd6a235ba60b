import { statedValue } from '../dataset/change.ts';
import { domainOf, partDomains } from '../dataset/domains.ts';
import type { Fact } from '../review/ledger-data.ts';
import { type Verdict, verdictOn } from '../review/verdict.ts';
import { timeOfDay } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
import { pathOf } from '../ui/address.ts';
import { ledgerIn, type View } from '../ui/view.ts';
import { Standing } from './Standing.tsx';

const words = {
  region: { zh: '各领域到哪一步', en: 'Where each domain stands' },
  none: {
    zh: '这一判断所依据的数不在筛选范围内。',
    en: 'The numbers behind this verdict are outside the filter.',
  },
} satisfies Record<string, Text>;

/** One sentence a domain and its series on one time axis; nothing where no domain has a number. */
export function Verdicts({ view }: { view: View }) {
  const ledger = ledgerIn(view.site);
  const rows = partDomains.flatMap((domain) => {
    const verdict = verdictOn(ledger, domain);
    return verdict ? [{ domain, verdict, rests: restsOf(verdict).join(' ') }] : [];
  });
  const days = rows.flatMap(({ verdict }) => verdict.facts.map(yearOf));
  const span: Span = [Math.floor(Math.min(...days)), Math.ceil(Math.max(...days))];
  if (rows.length === 0) return null;
  return (
    <section className="verdicts" aria-label={view.say(words.region)}>
      {rows.map(({ domain, verdict, rests }, at) => (
        <div key={domain} className={domainOf(domain).token}>
          <p className="of">
            <a href={view.to(pathOf.domain(domain))}>{view.say(domainOf(domain).name)}</a>
          </p>
          <p className="says" data-rests={rests}>
            <Standing view={view} verdict={verdict} named />
          </p>
          <p className="says none" data-unless={rests} hidden>
            {view.say(words.none)}
          </p>
          <Strip verdict={verdict} span={span} years={at === rows.length - 1} rests={rests} />
        </div>
      ))}
    </section>
  );
}

/** The observations that a verdict speaks of. */
function restsOf({ later, since, ruleBreak }: Verdict): readonly string[] {
  return [since?.earlier, later, ruleBreak?.newer].flatMap((row) => row?.observation_id ?? []);
}

/** A fact's day in years of the calendar, with their parts. */
function yearOf({ period_end }: Fact): number {
  return 1970 + timeOfDay(period_end) / 31_556_952_000;
}

type Span = readonly [first: number, last: number];

const width = 240;
const height = 34;
const margin = 5;

/** The metric's numbers by time: joined where they compare, hollow where they only nearly do; heights from zero. */
function Strip({
  verdict,
  span,
  years,
  rests,
}: {
  verdict: Verdict;
  span: Span;
  years: boolean;
  rests: string;
}) {
  const { facts, metric, since } = verdict;
  const [first, last] = span;
  const top = Math.max(...facts.map((fact) => statedValue(fact) ?? 0), 1e-9);
  const x = (year: number) =>
    Number((margin + ((year - first) / Math.max(1, last - first)) * (width - 2 * margin)).toFixed(1));
  const y = (value: number) => Number((height - margin - (value / top) * (height - 2 * margin)).toFixed(1));
  const points = facts.map((fact) => ({
    fact,
    near: fact.comparability === 'near',
    at: [x(yearOf(fact)), y(statedValue(fact) ?? 0)] as const,
  }));
  const line = since ? points.filter(({ near }) => !near).map(({ at }) => at.join(' ')) : [];
  const foot = years ? 14 : 0;
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} ${height + foot}`}
      width={width}
      height={height + foot}
      aria-hidden="true"
      data-metric={metric.metric_id}
      data-rests={rests}
    >
      <path className="base" d={`M${x(first)} ${height - 0.5}H${x(last)}`} />
      {line.length > 1 ? <path className="run" d={`M${line.join('L')}`} /> : null}
      {points.map(({ fact, near, at: [cx, cy] }) => (
        <circle key={fact.observation_id} cx={cx} cy={cy} r={2.5} className={near ? 'near' : undefined} />
      ))}
      {years ? (
        <>
          <text x={x(first)} y={height + foot - 2}>
            {first}
          </text>
          <text x={x(last)} y={height + foot - 2} textAnchor="end">
            {last}
          </text>
        </>
      ) : null}
    </svg>
  );
}
