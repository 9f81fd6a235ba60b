/** A deck as a file: JSON with the ledger it was composed on, so that the next review knows what changed. */

import { domains } from '../dataset/vocabulary.ts';
import { noFilter } from '../figures/kit/filter.ts';
import { isDay } from '../text/calendar.ts';
import { locales } from '../text/locale.ts';
import { type Body, type Deck, deckFormat, deckVersion, type Snapshot, templates } from './deck.ts';

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
        ? `unknown deck version: ${file.version}; this page reads version ${deckVersion}, open the file with a newer one`
        : `unknown deck version: ${file.version}; this page reads version ${deckVersion} and no earlier one was published, save the file again where it came from`,
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemsOf(deck: unknown): readonly string[] {
  if (!isRecord(deck)) return ['no deck in it'];
  const problems: string[] = [];
  const need = (holds: boolean, words: string) => {
    if (!holds) problems.push(words);
  };
  need(deck.format === deckFormat, 'no format');
  need(deck.version === deckVersion, `version ${String(deck.version)}`);
  for (const name of ['id', 'title', 'dataset']) need(typeof deck[name] === 'string', `no ${name}`);
  need(isOneOf(deck.locale, locales), `unknown language: ${String(deck.locale)}`);
  need(isOneOf(deck.template, templates), `unknown template: ${String(deck.template)}`);
  for (const name of ['since', 'asOf'])
    need(isDayText(deck[name]), `${name} is no day: ${String(deck[name])}`);
  need(Array.isArray(deck.slides), 'no slides');
  need(Array.isArray(deck.targets), 'no targets');
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
      isDayText(target.by);
    need(whole, 'a target without metric, value or day');
  }
  return problems;
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
      : [`unknown content: ${isRecord(slide.body) ? String(slide.body.kind) : 'none'}`]),
  ];
}

function isBody(body: unknown): body is Body {
  if (!isRecord(body)) return false;
  switch (body.kind) {
    case 'title':
    case 'status':
    case 'evidence':
    case 'ledger':
    case 'sources':
      return true;
    case 'numbers':
      return Array.isArray(body.metrics) && body.metrics.every((id) => typeof id === 'string');
    case 'figure':
      return typeof body.figure === 'string' && (body.filter === undefined || isFilter(body.filter));
    case 'changes':
      return (
        isDayText(body.from) &&
        isDayText(body.to) &&
        (body.domain === undefined || isOneOf(body.domain, domains))
      );
    case 'text':
      return typeof body.text === 'string';
    default:
      return false;
  }
}

function isFilter(filter: unknown): boolean {
  if (!isRecord(filter)) return false;
  const { domains: chosen, from, to, theme, review } = filter;
  return (
    Object.keys(filter).every((name) => name in noFilter) &&
    Array.isArray(chosen) &&
    chosen.every((domain) => isOneOf(domain, domains)) &&
    [from, to].every((day) => day === null || isDayText(day)) &&
    [theme, review].every((word) => word === null || typeof word === 'string')
  );
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

function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}

function isOneOf<T extends string>(value: unknown, words: readonly T[]): value is T {
  return words.some((word) => word === value);
}

/**
 * A deck of another dataset version carried over to this one: the ledger it was composed on becomes the earlier
 * one, where it is known.
 */
export function toCurrent({ deck, ledger }: DeckFile, dataset: string): Deck {
  if (deck.dataset === dataset) return deck;
  return { ...deck, dataset, ...(ledger ? { earlier: ledger } : {}) };
}
