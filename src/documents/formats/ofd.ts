/** OFD (GB/T 33190-2016), in which Chinese offices sign and send: text codes with their boxes, in millimetres. */

import { problem } from '../document.ts';
import { PageLayout, type Piece, type PrintedPage } from '../layout/index.ts';
import { isGarbled, toPlainSigns } from '../signs.ts';
import { unzip } from '../unzip.ts';
import { childOf, elementsOf, findAll, parseXml, textOf, type XmlElement } from '../xml.ts';
import type { DocumentFormat } from './format.ts';

const pointsPerMillimetre = 72 / 25.4;

export const ofd: DocumentFormat = {
  isOf: ({ entries }) => entries.includes('OFD.xml'),
  async read({ bytes }, { signal, onProgress }) {
    const files = unzip(bytes, (name) => name.endsWith('.xml'));
    const part = (path: string): XmlElement => {
      const own = files[path];
      if (!own)
        throw problem(`OFD缺少部件：${path}；请重新导出`, `missing part of OFD: ${path}; export it anew`);
      return parseXml(new TextDecoder().decode(own), path);
    };
    const main = childOf(part('OFD.xml'), 'DocBody');
    const root = pathFrom('', wordsIn(childOf(main, 'DocRoot')));
    const document = part(root);
    const listed = childOf(document, 'Pages');
    const size = childOf(childOf(childOf(document, 'CommonData'), 'PageArea'), 'PhysicalBox');
    const layout = new PageLayout();
    const all = listed ? elementsOf(listed) : [];
    for (const { attributes } of all) {
      signal?.throwIfAborted();
      layout.add(printedPage(part(pathFrom(root, attributes.BaseLoc ?? '')), wordsIn(size)));
      await onProgress?.(layout.length, all.length);
    }
    const { text, runs, pages } = layout.layout();
    if (text.trim() === '')
      throw problem(
        `扫描件：OFD的${pages.length}页里没有文字；请先做文字识别（OCR）`,
        `scan: no text on the ${pages.length} pages of the OFD; run OCR on it first`,
      );
    if (isGarbled(text))
      throw problem('OFD里的文字是乱码：请用阅读器另存为PDF', 'garbled OFD: save it as PDF in its reader');
    const info = childOf(main, 'DocInfo');
    return {
      text,
      runs,
      pages,
      title: wordsIn(childOf(info, 'Title')) || null,
      published: null,
      url: null,
    };
  },
};

const wordsIn = (element: XmlElement | undefined): string => (element ? textOf(element).trim() : '');

/** A location is from the package's root when it begins with a slash, else from the file that names it. */
function pathFrom(file: string, location: string): string {
  const folder = location.startsWith('/') ? [] : file.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...folder, ...location.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '').trim().split(/\s+/).filter(Boolean).map(Number);

function printedPage(page: XmlElement, usualSize: string): PrintedPage {
  const area = wordsIn(childOf(childOf(page, 'Area'), 'PhysicalBox')) || usualSize;
  const [, , width = 210, height = 297] = numbersIn(area);
  return {
    width: width * pointsPerMillimetre,
    height: height * pointsPerMillimetre,
    pieces: findAll(page, 'TextObject').flatMap(piecesOf),
  };
}

/**
 * The signs of a text object. A code stands at X Y within the object's boundary, each further sign DeltaX on; where
 * no delta is given the signs are as wide as the font is high.
 */
function piecesOf(object: XmlElement): readonly Piece[] {
  const [left = 0, top = 0] = numbersIn(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.attributes.CTM);
  const size = Number(object.attributes.Size ?? 0);
  // A slanted piece is a watermark; nothing is painted that is not visible.
  if (Math.abs(b) > Math.abs(a) * 0.1 || object.attributes.Visible === 'false') return [];
  const height = size * Math.hypot(c, d) * pointsPerMillimetre;
  const scale = Number(object.attributes.HScale ?? 1) * Math.hypot(a, b);
  return elementsOf(object)
    .filter(({ name }) => name === 'TextCode')
    .flatMap((code) => {
      const signs = [...textOf(code)];
      const deltas = deltasOf(code.attributes.DeltaX, signs.length - 1);
      let x = Number(code.attributes.X ?? 0);
      const y = Number(code.attributes.Y ?? 0);
      return signs.map((sign, at): Piece => {
        const usual = sign >= '\u2e80' ? size : size / 2;
        const width = Math.min(deltas[at] ?? usual, usual * 1.05);
        const place = { x: left + a * x + c * y + e, base: top + b * x + d * y + f };
        x += deltas[at] ?? usual;
        return {
          text: toPlainSigns(sign),
          x: place.x * pointsPerMillimetre,
          y: place.base * pointsPerMillimetre - 0.88 * height,
          width: width * scale * pointsPerMillimetre,
          height,
        };
      });
    });
}

/** 3.5 g 4 3.2 → 3.5 3.2 3.2 3.2 3.2: `g n v` repeats a value. */
function deltasOf(text: string | undefined, most: number): readonly number[] {
  const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const deltas: number[] = [];
  for (let at = 0; at < words.length && deltas.length < most; at++) {
    if (words[at] !== 'g') deltas.push(Number(words[at]));
    else {
      const times = Math.min(Number(words[at + 1]), most);
      for (let time = 0; time < times; time++) deltas.push(Number(words[at + 2]));
      at += 2;
    }
  }
  return deltas;
}
