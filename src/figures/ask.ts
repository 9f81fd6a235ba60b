/** The figures of a ledger: those that its `figures.json` asks for, or, without one, what follows from its rows. */

import type { ChartChoice } from '../charts/result-choice.ts';
import { type AnswerEntry, byRule, readAnswer } from '../dataset/answers.ts';
import { unknownMetrics } from '../dataset/ledger.ts';
import { type LedgerFiles, textOf } from '../dataset/ledger-files.ts';
import type { Ledger } from '../dataset/schema.ts';
import { Fault, toFault } from '../text/error-message.ts';
import { drawable, type FigureEntry, figureProblems, openFigures } from './index.ts';
import { chooseFigures } from './kinds/choose.ts';
import type { QueryEntry } from './kinds/index.ts';

/** Opens the figures of the ledger whose names are open, and gives their entries. Throws one error that lists every problem. */
export function askFigures(files: LedgerFiles, tables: Ledger): readonly FigureEntry[] {
  const text = textOf(files, 'figures.json');
  const metrics = new Set(tables.metrics.map(({ metric_id }) => metric_id));
  const chosen = () => [...chooseFigures(tables), 'evidence'];
  const given: unknown = text === null ? [byRule] : parseEntries(text);
  const asked = !Array.isArray(given)
    ? given
    : given.flatMap((entry) =>
        entry === byRule ? chosen() : entry?.kind === 'query' ? withCells(files, entry) : [entry],
      );
  const problems = [...unknownMetrics(metrics), ...figureProblems(asked, metrics)];
  if (problems.length > 0) throw toFault(problems);
  const entries = drawable(asked as readonly FigureEntry[], metrics);
  openFigures(entries);
  return entries;
}

/** An answer with its rows; what is wrong with one was said when the dataset was made. */
function withCells(files: LedgerFiles, entry: AnswerEntry): QueryEntry {
  return { ...entry, chart: entry.chart as ChartChoice, cells: readAnswer(files, entry).cells };
}

function parseEntries(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new Fault(
      {
        zh: `文件读不了：figures.json不是JSON，${message}；它应有的内容见data/figures.json`,
        en: `unreadable file: figures.json is no JSON: ${message}; data/figures.json shows what it holds`,
      },
      { cause: error },
    );
  }
}
