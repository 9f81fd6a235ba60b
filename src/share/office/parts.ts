/** An Open Packaging package: parts, what each is, what each points to; written as one ZIP. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { escapeXml, xmlHead } from './xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relation, by the last word of their address. */
const typed: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

const defaults: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

export class Parts {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #relations = new Map<string, Relation[]>();

  /** @param path from the package's root, without a slash in front; @throws `part written twice` */
  add(path: string, content: string | Uint8Array, type?: string): void {
    if (this.#bytes.has(path)) throw new Error(`part written twice: ${path}`);
    this.#bytes.set(path, typeof content === 'string' ? strToU8(content) : content);
    if (type) this.#types.set(path, type);
  }

  /** Points from one part (`''`: the package) to another; the answer is the id within the part. */
  relate(from: string, kind: string, to: string): string {
    const own = this.#relations.get(from) ?? [];
    const id = `rId${own.length + 1}`;
    own.push({ id, kind, target: to });
    this.#relations.set(from, own);
    return id;
  }

  /** Bytes of the ZIP; pictures and workbooks are compressed already and are stored as they are. */
  zip(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.#contentTypes()) };
    for (const [from, list] of this.#relations) files[relationsPath(from)] = strToU8(toRelations(from, list));
    for (const [path, bytes] of this.#bytes)
      files[path] = /\.(png|xlsx)$/.test(path) ? [bytes, { level: 0 }] : bytes;
    return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
  }

  #contentTypes(): string {
    const endings = new Set(['rels', ...[...this.#bytes.keys()].map((path) => path.split('.').at(-1) ?? '')]);
    const kinds = [...endings].map(
      (ending) => `<Default Extension="${ending}" ContentType="${defaults[ending]}"/>`,
    );
    const named = [...this.#types].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    );
    return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kinds.join('')}${named.join('')}</Types>`;
  }
}

function relationsPath(from: string): string {
  const cut = from.lastIndexOf('/') + 1;
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
}

function toRelations(from: string, list: readonly Relation[]): string {
  const each = list.map(
    ({ id, kind, target }) =>
      `<Relationship Id="${id}" Type="${typed[kind] ?? `${relations}/${kind}`}" Target="${escapeXml(toRelative(from, target))}"/>`,
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
