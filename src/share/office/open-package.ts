/** An office file of someone else's: its parts, what each is, what each points to. Nothing in it is trusted. */

import { strFromU8 } from 'fflate';
import { openZip, type ZipDoor, ZipProblem } from '../../archive/open-zip.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { type Element, readXml } from './read-xml.ts';

export interface PartRelation {
  readonly id: string;
  /** Its whole address; `kindOf` gives the last word. */
  readonly type: string;
  /** A path from the package's root; as written where it leads outside. */
  readonly target: string;
  readonly external: boolean;
}

export interface OpenPackage {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Content types by ending, and by path. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

const door: ZipDoor = {
  noun: { zh: '文件', en: 'file' },
  maxBytes: 64 << 20,
  maxEntries: 5000,
  maxEntryBytes: 256 << 20,
  maxUnpackedBytes: 256 << 20,
  again: { zh: '请在办公软件里打开后重新保存', en: 'open it in an office program and save it again' },
  smaller: { zh: '请先压缩其中的图片', en: 'compress its pictures first' },
};

const faults = {
  protected: {
    zh: '文件有密码或是旧格式：读不出；请在办公软件里去掉密码，另存为PPTX或DOCX',
    en: 'protected file: it has a password or the form of Office 97; open it, take the password off and save it as PPTX or DOCX',
  },
  macros: {
    zh: '文件带宏：不打开；请另存为不带宏的PPTX或DOCX',
    en: 'file with macros: it is not opened; save it as PPTX or DOCX without macros',
  },
  strict: {
    zh: '文件是“严格的Open XML”：请在PowerPoint或Word里另存为普通的PPTX或DOCX',
    en: 'file in Strict Open XML: save it as an ordinary PPTX or DOCX',
  },
  damaged: (why: string): Text => ({
    zh: `文件读不出：${why}；可能不完整，请在办公软件里打开后重新保存`,
    en: `unreadable file: ${why}; it may be cut off, open it in an office program and save it again`,
  }),
};

/**
 * @throws a sentence in the reader's language for a file that is protected, has macros, is in Strict Open XML, is
 *   damaged, or would unpack to too much
 */
export function openPackage(bytes: Uint8Array, locale: Locale): OpenPackage {
  try {
    return open(bytes);
  } catch (error) {
    const fault = error instanceof ZipProblem ? error.words : faults.damaged(errorMessage(error, 'en'));
    throw new Error(fault[locale], { cause: error });
  }
}

function open(bytes: Uint8Array): OpenPackage {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new ZipProblem(faults.protected);
  const files = openZip(bytes, door).unpack(() => true);
  const types = readPart(files, '[Content_Types].xml').children.map(({ attributes }) => attributes);
  const typed = (key: string, toPath: (name: string) => string) =>
    new Map(
      types.flatMap(({ [key]: name, ContentType = '' }) =>
        name === undefined ? [] : [[toPath(name), ContentType] as const],
      ),
    );
  const defaults = typed('Extension', (ending) => ending.toLowerCase());
  const overrides = typed('PartName', (path) => path.replace(/^\//, ''));
  if ([...defaults.values(), ...overrides.values()].some((type) => /macroEnabled|vbaProject/i.test(type)))
    throw new ZipProblem(faults.macros);
  if (relationsOf({ files }, '').some(({ type }) => type.startsWith('http://purl.oclc.org/')))
    throw new ZipProblem(faults.strict);
  return { files, defaults, overrides };
}

/** The root of a part. @throws `part not there: …`, or what `readXml` throws */
export function readPart(files: OpenPackage['files'], path: string): Element {
  return readXml(textOfPart(files, path));
}

/** @throws `part not there: …` */
export function textOfPart(files: OpenPackage['files'], path: string): string {
  const bytes = files[path];
  if (!bytes) throw new Error(`part not there: ${path}`);
  return strFromU8(bytes);
}

export function typeOf({ defaults, overrides }: OpenPackage, path: string): string {
  return overrides.get(path) ?? defaults.get(path.split('.').at(-1)?.toLowerCase() ?? '') ?? '';
}

/** The last word of a relation's type: `slideLayout`. */
export function kindOf({ type }: PartRelation): string {
  return type.split('/').at(-1) ?? '';
}

/** Path of the part that holds a part's relations; `''` is the package. */
export function relationsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function relationsOf({ files }: Pick<OpenPackage, 'files'>, part: string): readonly PartRelation[] {
  const path = relationsPath(part);
  if (!files[path]) return [];
  return readPart(files, path).children.map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: external ? target : resolvePath(part, target),
      external,
    };
  });
}

/** Where a relation of `from` leads, from the package's root. */
function resolvePath(from: string, target: string): string {
  const path = target.startsWith('/')
    ? target.slice(1)
    : `${from.split('/').slice(0, -1).join('/')}/${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return decodeURI(steps.join('/'));
}
