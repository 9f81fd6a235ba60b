/** Sentences in which a person put something right, as lines of `src/extract/corpus`: ⟦text|value|bound|unit⟧. */

import { sentenceAround } from '../text/clause.ts';
import type { Replay } from './replay.ts';
import type { Observation } from './schema.ts';

/** Every number of such a sentence is marked but the rejected ones; '' where nothing was put right. */
export function toCorpusLines(
  text: string,
  asOf: string,
  { observations, judgements }: Pick<Replay, 'observations' | 'judgements'>,
): string {
  const isRejected = ({ observation_id }: Observation): boolean =>
    judgements.get(observation_id)?.verdict === 'rejected';
  const isTaught = (row: Observation): boolean => {
    const judgement = judgements.get(row.observation_id);
    const isPutRight = judgement?.isAdded || Object.keys(judgement?.correction ?? {}).some(isMarked);
    return isPutRight || isRejected(row);
  };
  const spans = new Map(observations.filter(isTaught).map((row) => [sentenceStart(text, row), row]));
  const lines = [...spans].flatMap(([start, row]) => {
    const { before, quote, after } = sentenceAround(text, row.start ?? 0, row.end ?? 0);
    const sentence = before + quote + after;
    const inside = observations.filter(
      (one) => (one.start ?? 0) >= start && (one.end ?? 0) <= start + sentence.length && !isRejected(one),
    );
    return sentence.includes('\n') ? [] : [marked(sentence, start, inside).trim()];
  });
  return lines.length === 0 ? '' : [...(asOf ? [`@as-of ${asOf}`] : []), ...lines, ''].join('\n');
}

/** What a mark says: other fields of a correction teach nothing here. */
const isMarked = (field: string): boolean => ['value', 'low', 'high', 'bound', 'unit'].includes(field);

const sentenceStart = (text: string, { start, end }: Observation): number =>
  (start ?? 0) - sentenceAround(text, start ?? 0, end ?? 0).before.length;

function marked(sentence: string, from: number, rows: readonly Observation[]): string {
  let [line, at] = ['', 0];
  for (const { start, end, quote, value, low, high, bound, unit } of rows) {
    const size = bound === 'range' ? `${plain(low)}~${plain(high)}` : plain(value ?? low ?? high);
    line += `${sentence.slice(at, (start ?? 0) - from)}⟦${quote}|${size}|${bound}|${unit ?? '-'}⟧`;
    at = (end ?? 0) - from;
  }
  return line + sentence.slice(at);
}

/** At most ten significant digits. */
const plain = (size: number | null): string => (size === null ? '' : String(Number(size.toPrecision(10))));
