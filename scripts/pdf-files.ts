/** What pdf.js fetches while it reads, as the site serves it from its own origin. */

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Chinese fonts that a file does not carry are read by these tables. */
const isChinese = (name: string): boolean =>
  /^(Adobe-(GB1|CNS1)|GB|UniGB|UniCNS|B5|ETen|HK|CNS|[HV]\.)/.test(name);
/** Every system has letters; these two are signs alone. */
const isSigns = (name: string): boolean => /^Foxit(Symbol|Dingbats)\.pfb$/.test(name);
const isDecoder = (name: string): boolean => name.endsWith('.wasm');

const folders = { cmaps: isChinese, standard_fonts: isSigns, wasm: isDecoder };

/** By their paths from the site's root; `pdf/` is what `openPdf` is given. */
export const pdfFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = Object.fromEntries(
  Object.entries(folders).flatMap(([folder, isOurs]) =>
    readdirSync(join(pdfjs, folder))
      .filter(isOurs)
      .map((name) => [`pdf/${folder}/${name}`, () => readFile(join(pdfjs, folder, name))]),
  ),
);
