/** A deck as a file: JSON with the ledger it was composed on, so that the next review knows what changed. */

import { domains } from '../dataset/domains.ts';
import { locales } from '../text/locale.ts';
import { type Deck, deckFormat, deckVersion } from './deck.ts';
import { isIdentity } from './identity.ts';
import { isDayText, isOneOf, isRecord } from './shape.ts';
import { type Body, slideKinds } from './slides/index.ts';
import type { Snapshot } from './snapshot.ts';
import { directions, lacks } from './status.ts';
import { taskStates, taskStatuses, taskTexts } from './tasks.ts';
import { templates } from './templates.ts';

export interface DeckFile {
  readonly deck: Deck;
  /** The observations of the deck's dataset when the file was written. */
  readonly ledger: Snapshot | null;
}

export function printDeck(deck: Deck, ledger: Snapshot | null): string {
  return `${JSON.stringify({ format: deckFormat, version: deckVersion, deck, ledger }, null, 1)}\n`;
}

/**
 * @throws `unreadable deck: …`, `unknown deck version: …` or `broken deck: …` with every problem, each with the way out.
 */
export function parseDeck(text: string): DeckFile {
  const file = parseJson(text);
  if (!isRecord(file) || file.format !== deckFormat)
    throw new Error(
      `unreadable deck: not a file of a review; give one that was saved here, its format is “${deckFormat}”`,
    );
  if (file.version !== deckVersion)
    throw new Error(
      Number(file.version) > deckVersion
        ? `unknown deck version: ${shown(file.version)}; this page reads version ${deckVersion}, open the file with a newer one`
        : `unknown deck version: ${shown(file.version)}; this page reads version ${deckVersion} and no earlier one was published, save the file again where it came from`,
    );
  return { deck: toDeck(file.deck), ledger: isSnapshot(file.ledger) ? file.ledger : null };
}

/**
 * Any value as a deck.
 * @throws `broken deck: …` with every problem at once.
 */
export function toDeck(value: unknown): Deck {
  const problems = problemsOf(value);
  if (problems.length > 0)
    throw new Error(`broken deck: ${problems.join('; ')}; save the file again where it came from`);
  return value as Deck;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('unreadable deck: the file is no JSON; it may have been cut off, save it again');
  }
}

/** A value of any kind as a sentence may hold it. */
function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none')).slice(0, 60);
}

function problemsOf(deck: unknown): readonly string[] {
  if (!isRecord(deck)) return ['no deck in it'];
  const problems: string[] = [];
  const need = (holds: boolean, words: string) => {
    if (!holds) problems.push(words);
  };
  need(deck.format === deckFormat, 'no format');
  need(deck.version === deckVersion, `version ${shown(deck.version)}`);
  for (const name of ['id', 'title', 'dataset']) need(typeof deck[name] === 'string', `no ${name}`);
  need(isOneOf(deck.locale, locales), `unknown language: ${shown(deck.locale)}`);
  need(isOneOf(deck.template, templates), `unknown template: ${shown(deck.template)}`);
  for (const name of ['since', 'asOf'])
    need(isDayText(deck[name]), `${name} is no day: ${shown(deck[name])}`);
  need(deck.domain === undefined || isOneOf(deck.domain, domains), `unknown domain: ${shown(deck.domain)}`);
  need(Array.isArray(deck.slides), 'no slides');
  need(Array.isArray(deck.targets), 'no targets');
  need(deck.identity === undefined || isIdentity(deck.identity), 'the identity cannot be read');
  need(
    deck.firsthand === undefined || typeof deck.firsthand === 'boolean',
    `firsthand is neither true nor false: ${shown(deck.firsthand)}`,
  );
  need(deck.tasks === undefined || Array.isArray(deck.tasks), 'the tasks are no list');
  need(deck.earlier === undefined || isSnapshot(deck.earlier), 'the earlier ledger cannot be read');
  const slides = Array.isArray(deck.slides) ? deck.slides : [];
  slides.forEach((slide: unknown, at) => {
    for (const problem of slideProblems(slide)) problems.push(`slide ${at + 1}: ${problem}`);
  });
  const ids = slides.flatMap((slide: unknown) => (isRecord(slide) ? [slide.id] : []));
  need(new Set(ids).size === ids.length, 'two slides have one id');
  for (const target of Array.isArray(deck.targets) ? deck.targets : []) {
    const whole =
      isRecord(target) &&
      typeof target.metric_id === 'string' &&
      typeof target.value === 'number' &&
      isDayText(target.by) &&
      (target.direction === undefined || isOneOf(target.direction, directions)) &&
      (target.baseline === undefined || isBaseline(target.baseline));
    need(whole, 'a target without metric, value or day, or of an unknown kind');
  }
  const { openTargets = [] } = deck;
  need(
    Array.isArray(openTargets) && openTargets.every(isOpenTarget),
    'a target that cannot be measured, without words or reason',
  );
  for (const task of Array.isArray(deck.tasks) ? deck.tasks : [])
    need(isTask(task), 'a task without words, or of an unknown status');
  return problems;
}

function isOpenTarget(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.label === 'string' &&
    typeof value.words === 'string' &&
    isOneOf(value.lacks, lacks) &&
    (value.observation_id === undefined || typeof value.observation_id === 'string')
  );
}

function isTask(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value.history)) return false;
  const isWhole = ['id', ...taskTexts].every((name) => typeof value[name] === 'string');
  const isRecorded = value.history.every(
    (record: unknown) =>
      isRecord(record) &&
      isDayText(record.day) &&
      isOneOf(record.status, taskStatuses) &&
      typeof record.progress === 'string',
  );
  return isWhole && isRecorded && isOneOf(value.state, taskStates);
}

function slideProblems(slide: unknown): readonly string[] {
  if (!isRecord(slide)) return ['empty'];
  const isLine = (line: unknown) =>
    isRecord(line) &&
    typeof line.text === 'string' &&
    isOneOf(line.origin, ['proposed', 'edited', 'accepted'] as const);
  return [
    ...(typeof slide.id === 'string' && slide.id !== '' ? [] : ['no id']),
    ...(isLine(slide.title) ? [] : ['no title']),
    ...(isLine(slide.takeaway) ? [] : ['no takeaway']),
    ...(typeof slide.notes === 'string' ? [] : ['no notes']),
    ...(isBody(slide.body)
      ? []
      : [`unknown content: ${isRecord(slide.body) ? shown(slide.body.kind) : 'none'}`]),
  ];
}

function isBody(body: unknown): body is Body {
  return isRecord(body) && (slideKinds.find(({ kind }) => kind === body.kind)?.isBody(body) ?? false);
}

function isBaseline(value: unknown): boolean {
  return isRecord(value) && typeof value.value === 'number' && isDayText(value.day);
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    isRecord(value) &&
    typeof value.dataset === 'string' &&
    isRecord(value.rows) &&
    Object.values(value.rows).every(
      (row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'),
    )
  );
}

/**
 * A deck of another dataset version carried over to this one: the ledger it was composed on becomes the earlier
 * one, where it is known.
 */
export function toCurrent({ deck, ledger }: DeckFile, dataset: string): Deck {
  if (deck.dataset === dataset) return deck;
  return { ...deck, dataset, ...(ledger ? { earlier: ledger } : {}) };
}
