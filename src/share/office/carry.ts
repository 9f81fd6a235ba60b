/**
 * A file's origin, carried as custom properties: they come back from PowerPoint, WPS and LibreOffice, which drops custom
 * XML parts. A shape or a bookmark that was made of rows has the number of its place in its name.
 */

import { type CarriedOrigin, type Origin, type Place, parseOrigin } from '../../review/origin.ts';
import { fromLinkText, toLinkText } from '../link-text.ts';
import { type OpenPackage, readPart } from './open-package.ts';
import type { Parts } from './parts.ts';
import { findAll } from './read-xml.ts';
import { xmlHead } from './xml.ts';

/** The places of a file, numbered as they are written. */
export class Places {
  readonly list: Place[] = [];

  /** The number of a place, from 0. */
  add(place: Place): number {
    return this.list.push(place) - 1;
  }
}

/** 图 4 #12: the name of a shape with the number of its place. */
export function markName(name: string, place: number | undefined): string {
  return place === undefined ? name : `${name} #${place}`;
}

export function placeOfName(name: string): number | null {
  const [, number] = / #(\d+)$/.exec(name) ?? [];
  return number === undefined ? null : Number(number);
}

const bookmarkHead = 'reform_ledger_';

export const bookmarkName = (place: number): string => bookmarkHead + place;

/** Runs between the two ends of a bookmark. @param id once in the document, as the place is */
export function toBookmark(place: number, runs: string): string {
  return `<w:bookmarkStart w:id="${place}" w:name="${bookmarkName(place)}"/>${runs}<w:bookmarkEnd w:id="${place}"/>`;
}

export function placeOfBookmark(name: string): number | null {
  return name.startsWith(bookmarkHead) ? Number(name.slice(bookmarkHead.length)) : null;
}

const path = 'docProps/custom.xml';
const propertyName = 'Reform Ledger ';
/** Office programs show and edit 255 characters of a property. */
const mostCharacters = 250;

/** The custom properties that carry an origin. */
export function toProperties(
  origin: Origin,
  { list }: Places,
): readonly { readonly name: string; readonly value: string }[] {
  const carried: CarriedOrigin = { ...origin, places: list };
  const pieces = toLinkText(carried).match(new RegExp(`.{1,${mostCharacters}}`, 'g')) ?? [];
  return pieces.map((value, at) => ({ name: `${propertyName}${at + 1}`, value }));
}

export function addOrigin(parts: Parts, origin: Origin, places: Places): void {
  const properties = toProperties(origin, places).map(
    ({ name, value }, at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  parts.add(
    path,
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`,
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
  parts.relate('', 'custom-properties', path);
}

/** `null` for a file that was not made here, or has lost its properties. */
export function readOrigin({ files }: OpenPackage): CarriedOrigin | null {
  if (!files[path]) return null;
  const pieces = findAll(readPart(files, path), 'property')
    .filter(({ attributes }) => attributes.name?.startsWith(propertyName))
    .map(({ attributes, children }) => ({
      at: Number(attributes.name?.slice(propertyName.length)),
      text: children[0]?.text ?? '',
    }))
    .toSorted((a, b) => a.at - b.at);
  if (pieces.length === 0) return null;
  try {
    return parseOrigin(fromLinkText(pieces.map(({ text }) => text).join('')));
  } catch {
    return null;
  }
}
