/** Targets as CSV: metric_id, value, by. */

import { parseCsv } from '../dataset/parse-csv.ts';
import type { Metric } from '../dataset/schema.ts';
import { parseStretch } from '../text/calendar.ts';
import { toCsv } from '../text/csv.ts';
import type { Target } from './status.ts';

const columns = ['metric_id', 'value', 'by'] as const;

/**
 * A row's day may be a month or a year: its last day counts. A metric may be named by its id or its label.
 * @throws one error that lists every problem with its row.
 */
export function parseTargets(csv: string, metrics: readonly Metric[]): readonly Target[] {
  const records = parseCsv(csv);
  const missing = columns.filter((name) => !records[0] || !(name in records[0]));
  if (missing.length > 0)
    throw new Error(`missing column: ${missing.join(', ')}; the header is ${columns.join(',')}`);
  const problems: string[] = [];
  const targets = records.flatMap((record, at): Target[] => {
    const row = at + 2;
    const named = record.metric_id ?? '';
    const metric = metrics.find(
      ({ metric_id, label_zh, label_en }) => named === metric_id || named === label_zh || named === label_en,
    );
    const value = Number((record.value ?? '').replace(/,/g, ''));
    const stretch = parseStretch(record.by ?? '');
    const before = problems.length;
    if (!metric) problems.push(`unknown metric in row ${row}: ${named || 'empty'}`);
    if (!record.value || !Number.isFinite(value))
      problems.push(`no number in row ${row}: ${record.value ?? 'empty'}; write plain units, 33000000`);
    if (!stretch)
      problems.push(`no day in row ${row}: ${record.by ?? 'empty'}; write 2025, 2025-12 or 2025-12-31`);
    if (problems.length > before || !metric || !stretch) return [];
    return [{ metric_id: metric.metric_id, value, by: stretch.last }];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return targets;
}

export function printTargets(targets: readonly Target[]): string {
  return toCsv(
    columns,
    targets.map(({ metric_id, value, by }) => ({ metric_id, value, by })),
    { bom: true, guard: true },
  );
}
