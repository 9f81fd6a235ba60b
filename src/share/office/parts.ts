/** An Open Packaging package: parts, what each is, what each points to; written as one ZIP. */

import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { kindOf, type OpenPackage, relationsOf, relationsPath } from './open-package.ts';
import { applyChanges, readXml, withinOf } from './read-xml.ts';
import { escapeXml, xmlHead } from './xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relation, by the last word of their address. */
const typed: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

const ownDefaults = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Relation {
  readonly id: string;
  /** The last word of its type's address, or the whole address. */
  readonly kind: string;
  readonly target: string;
  /** Leads out of the file. */
  readonly external?: boolean;
}

export class Parts {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map<string, string>(Object.entries(ownDefaults));
  readonly #relations = new Map<string, Relation[]>();

  /** @param path from the package's root, without a slash in front; @throws `part written twice` */
  add(path: string, content: string | Uint8Array, type?: string): void {
    if (this.#bytes.has(path)) throw new Error(`part written twice: ${path}`);
    this.#bytes.set(path, typeof content === 'string' ? strToU8(content) : content);
    if (type) this.#types.set(path, type);
  }

  /** A path that no part has yet: the one that is asked for, or with a number behind it. */
  free(path: string): string {
    if (!this.#bytes.has(path)) return path;
    const dot = path.lastIndexOf('.');
    for (let at = 2; ; at++) {
      const next = `${path.slice(0, dot)}-${at}${path.slice(dot)}`;
      if (!this.#bytes.has(next)) return next;
    }
  }

  /**
   * Takes a part of another package over as it is, with all that it leads to.
   * @param leaves kinds of relation that are not followed; what points there goes without
   */
  adopt(source: OpenPackage, path: string, leaves: ReadonlySet<string>): void {
    const bytes = source.files[path];
    if (!bytes) throw new Error(`part not there: ${path}`);
    if (this.#bytes.has(path)) return;
    const all = relationsOf(source, path);
    const own = all
      .filter((one) => !leaves.has(kindOf(one)) && (one.external || source.files[one.target]))
      .map(({ id, type, target, external }) => ({ id, kind: type, target, external }));
    const lost = all.map(({ id }) => id).filter((id) => own.every((one) => one.id !== id));
    this.add(
      path,
      lost.length > 0 ? withoutLinks(strFromU8(bytes), lost) : bytes,
      source.overrides.get(path),
    );
    const ending = endingOf(path);
    if (!this.#defaults.has(ending)) this.#defaults.set(ending, source.defaults.get(ending) ?? '');
    if (own.length > 0) this.#relations.set(path, own);
    for (const { target, external } of own) if (!external) this.adopt(source, target, leaves);
  }

  /** Points from one part (`''`: the package) to another; the answer is the id within the part. */
  relate(from: string, kind: string, to: string): string {
    const own = this.#relations.get(from) ?? [];
    const ids = new Set(own.map((relation) => relation.id));
    let at = own.length + 1;
    while (ids.has(`rId${at}`)) at += 1;
    const id = `rId${at}`;
    own.push({ id, kind, target: to });
    this.#relations.set(from, own);
    return id;
  }

  /** Bytes of the ZIP; pictures and workbooks are compressed already and are stored as they are. */
  zip(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.#contentTypes()) };
    for (const [from, list] of this.#relations) files[relationsPath(from)] = strToU8(toRelations(from, list));
    for (const [path, bytes] of this.#bytes)
      files[path] = /\.(png|jpe?g|gif|xlsx)$/i.test(path) ? [bytes, { level: 0 }] : bytes;
    return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
  }

  #contentTypes(): string {
    const endings = new Set(['rels', ...[...this.#bytes.keys()].map(endingOf)]);
    const kinds = [...endings].map(
      (ending) => `<Default Extension="${ending}" ContentType="${this.#defaults.get(ending)}"/>`,
    );
    const named = [...this.#types].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    );
    return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kinds.join('')}${named.join('')}</Types>`;
  }
}

const endingOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? '';

/** A part without the links (`a:hlinkClick`) by these relations: one that leads nowhere spoils the file. */
function withoutLinks(xml: string, ids: readonly string[]): string {
  const links = withinOf(readXml(xml)).filter(
    ({ name, attributes }) => name.startsWith('a:hlink') && ids.includes(attributes['r:id'] ?? ''),
  );
  return applyChanges(
    xml,
    links.map(({ start, end }) => [start, end, '']),
  );
}

function toRelations(from: string, list: readonly Relation[]): string {
  const each = list.map(
    ({ id, kind, target, external }) =>
      `<Relationship Id="${id}" Type="${kind.includes('/') ? escapeXml(kind) : (typed[kind] ?? `${relations}/${kind}`)}" Target="${escapeXml(external ? target : encodeURI(toRelative(from, target)))}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** `../media/image1.png` for a slide; of paths from the package's root. */
function toRelative(from: string, target: string): string {
  const [here, there] = [from.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
