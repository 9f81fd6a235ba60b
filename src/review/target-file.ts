/** Targets as CSV, typed as people write them: 6亿, 90%, 2025年. */

import { parseCsv } from '../dataset/parse-csv.ts';
import type { Metric } from '../dataset/schema.ts';
import { readNumeral, round } from '../extract/numeral/index.ts';
import { parseStretch } from '../text/calendar.ts';
import { toCsv, withoutGuard } from '../text/csv.ts';
import { Fault, toFault } from '../text/error-message.ts';
import type { Locale, Text } from '../text/locale.ts';
import {
  type Baseline,
  type Direction,
  directions,
  directionTerms,
  type Lack,
  lacks,
  lackTerms,
  type OpenTarget,
  type Target,
} from './status.ts';

const needed = ['metric_id', 'value', 'by'] as const;
/** May be absent: what is asked for, and where the way begins. */
const optional = ['direction', 'baseline', 'baseline_day'] as const;
/** Of a target that cannot be measured: its own words, for want of what, and where the ledger has it. */
const open = ['words', 'lacks', 'observation_id'] as const;

export interface TargetFile {
  readonly targets: readonly Target[];
  readonly openTargets: readonly OpenTarget[];
}

/**
 * A number in a metric's plain unit as people type it: 600,000,000, 6亿, 六亿个, 90%.
 * `null` for what is none, and for a unit that is not the metric's.
 */
export function parseAmount(text: string, { unit_zh, unit_en }: Metric): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d),(?=\d)/g, '');
  const read = readNumeral(plain, 0, () => false);
  if (!read || read.upper !== null || read.vague || read.loose !== 'none') return null;
  const unit = plain.slice(read.end).trim();
  if (!['', unit_zh, unit_en].includes(unit)) return null;
  return round(read.value);
}

/**
 * A row's day may be a month or a year: its last day counts. A metric may be named by its id or its label.
 * `baselineFor` gives the start of a target whose row names none. A row with `words` that lacks a number or a day is a
 * target that cannot be measured.
 * @throws one error that lists every problem with its row.
 */
export function parseTargets(
  csv: string,
  metrics: readonly Metric[],
  baselineFor: (metric: Metric) => Baseline | undefined = () => undefined,
): TargetFile {
  const records = parseCsv(csv);
  const missing = needed.filter((name) => !records[0] || !(name in records[0]));
  if (missing.length > 0)
    throw new Fault({
      zh: `缺少列：${missing.join('、')}；表头应有${needed.join(',')}`,
      en: `missing column: ${missing.join(', ')}; the header is ${needed.join(',')}`,
    });
  const problems: Text[] = [];
  const openTargets: OpenTarget[] = [];
  const targets = records.flatMap((record, at): Target[] => {
    const one = parseOpenTarget(record, metrics);
    if (one) {
      openTargets.push(one);
      return [];
    }
    const row = at + 2;
    const read = parseTarget(record, metrics, ([kind, subject]) =>
      problems.push({
        zh: `第${row}行${kind.zh}：${subject.zh}`,
        en: `${kind.en} in row ${row}: ${subject.en}`,
      }),
    );
    if (!read) return [];
    const baseline = read.target.baseline ?? baselineFor(read.metric);
    return [{ ...read.target, ...(baseline ? { baseline } : {}) }];
  });
  if (problems.length > 0) throw toFault(problems);
  return { targets, openTargets };
}

/** `null` for a row that has no words of its own, or all that a target must have. */
function parseOpenTarget(
  record: Readonly<Record<string, string | null>>,
  metrics: readonly Metric[],
): OpenTarget | null {
  const { metric_id: named, words, lacks: lack, observation_id } = record;
  if (!words) return null;
  const metric = metrics.find((one) => isNamed(one, named ?? ''));
  const given = lacks.find((one) =>
    [one, lackTerms[one].zh, lackTerms[one].en].some((term) => term === lack),
  );
  const open: Lack | null =
    given ?? (metric ? (record.value ? (record.by ? null : 'date') : 'number') : 'metric');
  if (!open) return null;
  return {
    label: withoutGuard(named ?? ''),
    words: withoutGuard(words),
    lacks: open,
    ...(observation_id ? { observation_id } : {}),
  };
}

function isNamed({ metric_id, label_zh, label_en }: Metric, name: string): boolean {
  return [metric_id, label_zh, label_en].includes(name);
}

type Problem = readonly [kind: Text, subject: Text];

function parseTarget(
  record: Readonly<Record<string, string | null>>,
  metrics: readonly Metric[],
  report: (problem: Problem) => void,
): { readonly target: Target; readonly metric: Metric } | null {
  const cell = (name: string) => withoutGuard(record[name] ?? '');
  const [named, amount, by] = needed.map(cell) as [string, string, string];
  const [asked, from, since] = optional.map(cell) as [string, string, string];
  const metric = metrics.find((one) => isNamed(one, named));
  const given = (text: string): Text => ({ zh: text || '空', en: text || 'empty' });
  const told = (subject: string, way: Text): Text => ({
    zh: `${given(subject).zh}；${way.zh}`,
    en: `${given(subject).en}; ${way.en}`,
  });
  if (!metric) report([{ zh: '不认识的指标', en: 'unknown metric' }, given(named)]);
  // Without its metric a number is still read, so that every problem is told at once.
  const unit = metric ?? ({ unit_zh: '', unit_en: '' } as Metric);
  const value = parseAmount(amount, unit);
  const own = metric ? [`3300万${metric.unit_zh}`] : [];
  const ways = ['33000000', '3300万', ...own];
  if (value === null)
    report([
      { zh: '没有数', en: 'no number' },
      told(amount, {
        zh: `可写${ways.join('、')}，或在words列写目标的原话`,
        en: `write ${[ways.slice(0, -1).join(', '), ...ways.slice(-1)].join(' or ')}, or give the target’s own words under words`,
      }),
    ]);
  const stretch = parseStretch(by);
  if (!stretch)
    report([
      { zh: '没有日期', en: 'no day' },
      told(by, { zh: '可写2025、2025-12或2025-12-31', en: 'write 2025, 2025-12 or 2025-12-31' }),
    ]);
  const direction = asked === '' ? 'reach' : directionOf(asked);
  if (!direction)
    report([
      { zh: '不认识的要求', en: 'unknown direction' },
      told(asked, {
        zh: `可写${directions.map((one) => directionTerms[one].zh).join('、')}`,
        en: `write ${directions.join(', ')}`,
      }),
    ]);
  const start = from === '' ? null : parseAmount(from, unit);
  const day = parseStretch(since)?.last;
  if (from !== '' && (start === null || !day))
    report([
      { zh: '没有基线', en: 'no baseline' },
      told(`${from} ${since}`, {
        zh: '请写一个数，并在baseline_day列写它的日期',
        en: 'give a number and, as baseline_day, its day',
      }),
    ]);
  if (!metric || value === null || !stretch || !direction) return null;
  const baseline = start !== null && day ? { baseline: { value: start, day } } : {};
  const kind = direction === 'reach' ? {} : { direction };
  return { metric, target: { metric_id: metric.metric_id, value, by: stretch.last, ...kind, ...baseline } };
}

function directionOf(text: string): Direction | undefined {
  return directions.find((one) =>
    [one, directionTerms[one].zh, directionTerms[one].en].includes(text as never),
  );
}

export function printTargets({ targets, openTargets }: TargetFile, locale: Locale): string {
  const measured = targets.map(({ direction = 'reach', baseline, ...target }) => ({
    ...target,
    direction,
    baseline: baseline?.value,
    baseline_day: baseline?.day,
  }));
  const others = openTargets.map(({ label, lacks, ...target }) => ({
    ...target,
    metric_id: label,
    lacks: lackTerms[lacks][locale],
  }));
  const columns = [...needed, ...optional, ...(others.length > 0 ? open : [])];
  return toCsv(columns, [...measured, ...others], { bom: true, guard: true });
}
