/** Any text → rows as the ledger holds them, and as they stand after what a person decided. */

import type { Decision } from '../../dataset/decision-log.ts';
import type { Judgement } from '../../dataset/judgements.ts';
import { toMatcher } from '../../dataset/match.ts';
import { type Replay, replay } from '../../dataset/replay.ts';
import type { Metric, Numeral, Observation } from '../../dataset/schema.ts';
import { toRows } from '../../dataset/tidy.ts';
import { findUnexplained, type Stray } from '../../dataset/unexplained.ts';
import { type Verdict as Arithmetic, auditText } from '../../extract/audit/index.ts';
import type { PartialExtraction } from '../../extract/growing-text.ts';
import { extract } from '../../extract/index.ts';

export interface Prose {
  readonly text: string;
  /** A year, month or day that the text speaks of; empty when it is not known. */
  readonly asOf: string;
}

export interface Reading {
  readonly prose: Prose;
  readonly article_id: string;
  readonly title: string;
  /** Statistics, in the order of the text. */
  readonly observations: readonly Observation[];
  /** Every numeral and what it is. */
  readonly numerals: readonly Numeral[];
  /** Why a careful reader would hesitate, by observation. */
  readonly doubts: ReadonlyMap<string, string>;
  /** What its numbers make of each other, in the order of the text. */
  readonly arithmetic: readonly Arithmetic[];
  /** Numerals that nothing explains: there are none unless the extractor has a fault. */
  readonly strays: readonly Stray[];
}

/** @param extraction of the text, where it has been read; of a text that grows, of its first `end` characters */
export function readArticle(
  prose: Prose,
  metrics: readonly Metric[],
  { end = prose.text.length, ...extraction }: PartialExtraction = extract({
    text: prose.text,
    asOf: prose.asOf || null,
  }),
): Reading {
  const { text, asOf } = prose;
  const title = titleOf(text);
  const article_id = 'text';
  const article = {
    article_id,
    title,
    subtitle: null,
    author: null,
    publisher: null,
    published: null,
    url: null,
    sha256: '',
    as_of: asOf || null,
    as_of_basis_zh: null,
    as_of_basis_en: null,
  };
  const { observations, numerals } = toRows(article, text, extraction, toMatcher(metrics));
  const doubts = new Map(
    numerals.flatMap(({ observation_id, reason }) =>
      observation_id && reason ? [[observation_id, reason]] : [],
    ),
  );
  return {
    prose,
    article_id,
    title,
    observations,
    numerals,
    doubts,
    arithmetic: auditText(text, extraction),
    strays: findUnexplained(text.slice(0, end), numerals),
  };
}

/** The first line that says something. */
export function titleOf(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  );
}

export interface Decided {
  /** As it stands after a correction. */
  readonly observation: Observation;
  readonly key: string;
  readonly verdict: Judgement['verdict'];
  readonly corrected: boolean;
  readonly doubt: string | null;
  /** Why a person rejected it; '' where they did not say. */
  readonly reason: string;
}

/** The numbers of a text, in its order, and each by its key. */
interface Numbers {
  readonly list: readonly Decided[];
  readonly at: (key: string) => Decided | undefined;
}

/** A reading with what a person decided. */
export interface Outcome extends Replay {
  readonly decided: readonly Decided[];
  readonly at: Numbers['at'];
  /** The same numbers before anything was decided on them. */
  readonly asRead: Numbers;
}

/** One decision more looks at the numbers that are decided: of thousands that are not, each stays the same object. */
export function decide(reading: Reading, log: readonly Decision[], metrics: readonly Metric[]): Outcome {
  const { prose, article_id } = reading;
  const replayed = replay(article_id, prose.text, reading, log, metrics);
  const { observations, judgements } = replayed;
  const read = numbersOf(reading, replayed);
  if (judgements.size === 0) return { ...replayed, decided: read.list, at: read.at, asRead: read };
  const decided = [...read.list];
  const judged = new Map<string, Decided>();
  for (const [key, judgement] of judgements) {
    const at = read.place(key);
    const row = observations[at];
    if (!row) continue;
    const one = withJudgement(reading, row, judgement);
    decided[at] = one;
    judged.set(key, one);
  }
  return { ...replayed, decided, at: (key) => judged.get(key) ?? read.at(key), asRead: read };
}

interface PlacedNumbers extends Numbers {
  /** Where in the list a number stands; -1 of none. */
  readonly place: (key: string) => number;
}

const numbersByReading = new WeakMap<Reading, { readonly marks: string; readonly numbers: PlacedNumbers }>();

/** The numbers that were read, and those that a person marked among them: the same until one more is marked. */
function numbersOf(reading: Reading, { read, judgements }: Replay): PlacedNumbers {
  const marks = [...judgements]
    .flatMap(([key, { isAdded, anchor }]) => (isAdded ? `${key} ${anchor.quote}` : []))
    .join('\n');
  const known = numbersByReading.get(reading);
  if (known?.marks === marks) return known.numbers;
  const numbers = toNumbers(reading, read);
  numbersByReading.set(reading, { marks, numbers });
  return numbers;
}

function toNumbers({ doubts }: Reading, rows: readonly Observation[]): PlacedNumbers {
  const list = rows.map((row) => undecided(row, doubts.get(row.observation_id) ?? null));
  // A text on which nothing is decided asks for no place.
  let places: ReadonlyMap<string, number> | null = null;
  const place = (key: string): number => {
    places ??= new Map(list.map((one, at) => [one.key, at]));
    return places.get(key) ?? -1;
  };
  return { list, place, at: (key) => list[place(key)] };
}

/** While more of a text comes, its first rows stay the same objects, and so does what is made of them. */
const undecidedByRow = new WeakMap<Observation, Decided>();

function undecided(observation: Observation, doubt: string | null): Decided {
  const known = undecidedByRow.get(observation);
  if (known && known.doubt === doubt) return known;
  const { observation_id: key } = observation;
  const fresh: Decided = { observation, key, verdict: null, corrected: false, doubt, reason: '' };
  undecidedByRow.set(observation, fresh);
  return fresh;
}

/** What was last made of each decided number of a reading: a row that is drawn anew stays the same object too. */
const judgedByReading = new WeakMap<
  Reading,
  Map<string, { readonly judged: string; readonly decided: Decided }>
>();

function withJudgement(reading: Reading, observation: Observation, judgement: Judgement): Decided {
  const known = judgedByReading.get(reading) ?? new Map();
  judgedByReading.set(reading, known);
  const { observation_id: key } = observation;
  const { verdict, correction, isAdded, reason } = judgement;
  const judged = JSON.stringify([verdict, correction, isAdded, reason]);
  const before = known.get(key);
  if (before?.judged === judged) return before.decided;
  const decided: Decided = {
    observation,
    key,
    verdict,
    corrected: Object.keys(correction).length > 0,
    doubt: reading.doubts.get(key) ?? null,
    reason,
  };
  known.set(key, { judged, decided });
  return decided;
}
