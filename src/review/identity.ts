/** Who presents a review, and how its pages are marked: kept in the browser, carried by the deck. */

import { rasterFile } from './raster.ts';
import { isRecord } from './shape.ts';

/** A picture as PNG, in a `data:` address; pixels. */
export interface Logo {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

export interface Identity {
  readonly organisation: string;
  readonly presenter: string;
  readonly occasion: string;
  /** On every page: 内部资料. */
  readonly classification: string;
  /** #rrggbb of the bar over every page; empty: none. */
  readonly colour: string;
  readonly logo: Logo | null;
}

export const identityTexts = ['organisation', 'presenter', 'occasion', 'classification'] as const;

export const blankIdentity: Identity = {
  organisation: '',
  presenter: '',
  occasion: '',
  classification: '',
  colour: '',
  logo: null,
};

export function isIdentity(value: unknown): value is Identity {
  return (
    isRecord(value) &&
    identityTexts.every((name) => typeof value[name] === 'string') &&
    typeof value.colour === 'string' &&
    /^(#[0-9a-f]{6})?$/i.test(value.colour) &&
    (value.logo === null || isLogo(value.logo))
  );
}

function isLogo(value: unknown): value is Logo {
  return (
    isRecord(value) &&
    typeof value.png === 'string' &&
    /^data:image\/png;base64,[\w+/=]+$/.test(value.png) &&
    typeof value.width === 'number' &&
    typeof value.height === 'number' &&
    value.width > 0 &&
    value.height > 0
  );
}

/** The line on every page: 内部资料 · 某省公安厅. */
export function markOf({ classification, organisation }: Identity): string {
  return [classification, organisation].filter(Boolean).join(' · ');
}

/** The bytes of a logo's PNG. */
export function logoBytes({ png }: Logo): Uint8Array {
  return rasterFile({ src: png }).bytes;
}
