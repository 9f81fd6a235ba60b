/** What a file that leaves the room carries of its deck and its ledger, so that it is known when it comes home. */

import type { Deck } from './deck.ts';
import { toDeck } from './deck-file.ts';
import type { LedgerData } from './ledger-data.ts';
import { isOneOf, isRecord } from './shape.ts';
import type { Sheets } from './slide-layout.ts';
import { type Snapshot, toSnapshot } from './snapshot.ts';

export const placeParts = ['chart', 'picture', 'table', 'rows', 'number'] as const;

/** A part of a file that was made of rows. `rows` is the table beside a figure. */
export interface Place {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly part: (typeof placeParts)[number];
  /** Of a chart that is one of several: its place among them, from 0. */
  readonly panel?: number;
  /** Of a number, which is put in only where it still says what was written. */
  readonly observation_id?: string;
  readonly words?: string;
  /** Rows that the file has room for; absent: all. */
  readonly most?: number;
}

export interface Origin {
  readonly deck: Deck;
  /** The observations that the file shows, as they stood when it was written. */
  readonly ledger: Snapshot;
}

/** As read from a file: its places in the order of their marks. */
export interface CarriedOrigin extends Origin {
  readonly places: readonly Place[];
}

/** A deck that travels within an address or a file: pictures, logo and the ledger of the last review stay behind, which are long. */
export function toLightDeck({ earlier: _, identity, slides, ...rest }: Deck): Deck {
  return {
    ...rest,
    ...(identity ? { identity: { ...identity, logo: null } } : {}),
    slides: slides.map((slide) =>
      slide.body.kind === 'picture' ? { ...slide, body: { ...slide.body, picture: null } } : slide,
    ),
  };
}

export function toOrigin(deck: Deck, { sheets }: Sheets, data: LedgerData): Origin {
  const shown = new Set(
    sheets.flatMap(({ statements }) => statements.map(({ observation_id }) => observation_id)),
  );
  const observations = data.observations.filter(({ observation_id }) => shown.has(observation_id));
  return {
    deck: toLightDeck(deck),
    ledger: toSnapshot(observations, data.version),
  };
}

/** Any value as an origin; `null` for what is none. */
export function parseOrigin(value: unknown): CarriedOrigin | null {
  if (!isRecord(value) || !isRecord(value.ledger) || !isRecord(value.ledger.rows)) return null;
  if (!Array.isArray(value.places) || !value.places.every(isPlace)) return null;
  try {
    return { deck: toDeck(value.deck), ledger: value.ledger as unknown as Snapshot, places: value.places };
  } catch {
    return null;
  }
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.sheet === 'string' && isOneOf(value.part, placeParts);
}
