/** The figures of a ledger: those that its `figures.json` asks for, or, without one, what follows from its rows. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownMetrics } from '../src/dataset/ledger.ts';
import type { Ledger } from '../src/dataset/schema.ts';
import { drawable, type FigureEntry, figureProblems, openFigures } from '../src/figures/index.ts';
import { chooseFigures } from '../src/figures/kinds/choose.ts';
import type { LedgerFolder } from './ledger-folder.ts';

/** Opens the figures in this process and gives their entries. Throws one error that lists every problem. */
export function askFigures({ folder }: LedgerFolder, tables: Ledger): readonly FigureEntry[] {
  const file = join(folder, 'figures.json');
  const metrics = new Set(tables.metrics.map(({ metric_id }) => metric_id));
  const asked: unknown = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : [...chooseFigures(tables), 'evidence'];
  const problems = [...unknownMetrics(metrics), ...figureProblems(asked, metrics)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const entries = drawable(asked as readonly FigureEntry[], metrics);
  openFigures(entries);
  return entries;
}
