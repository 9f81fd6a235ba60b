/** The figures of a ledger: those that its `figures.json` asks for, or, without one, what follows from its rows. */

import { unknownMetrics } from '../dataset/ledger.ts';
import { type LedgerFiles, textOf } from '../dataset/ledger-files.ts';
import type { Ledger } from '../dataset/schema.ts';
import { drawable, type FigureEntry, figureProblems, openFigures } from './index.ts';
import { chooseFigures } from './kinds/choose.ts';

/** Opens the figures of the ledger whose names are open, and gives their entries. Throws one error that lists every problem. */
export function askFigures(files: LedgerFiles, tables: Ledger): readonly FigureEntry[] {
  const text = textOf(files, 'figures.json');
  const metrics = new Set(tables.metrics.map(({ metric_id }) => metric_id));
  const asked: unknown = text === null ? [...chooseFigures(tables), 'evidence'] : parseEntries(text);
  const problems = [...unknownMetrics(metrics), ...figureProblems(asked, metrics)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const entries = drawable(asked as readonly FigureEntry[], metrics);
  openFigures(entries);
  return entries;
}

function parseEntries(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`unreadable file: figures.json is no JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
