/** PDF with a text layer: pieces of text with their boxes, put in order by the page's layout. */

import { type DocumentProblem, maxCharacters, problem, type TextDocument } from '../document.ts';
import { PageLayout, type Piece, type PrintedPage } from '../layout/index.ts';
import { openPdf, type PdfDocument, type PdfLibrary, type PdfPage } from '../pdf-library.ts';
import { isGarbled, toPlainSigns } from '../signs.ts';
import type { DocumentFormat } from './format.ts';

const maxPages = 3000;
/** So many pages are a first part; each further one is so many times as long. */
const [firstPart, partGrowth] = [2, 4];

export const pdf: DocumentFormat = {
  isOf: ({ head }) => head.includes('%PDF-'),
  async read({ name, bytes }, { pdfFiles, signal, onProgress, onPart }): Promise<TextDocument> {
    const { pdfjs, pdf, close } = await openPdf(bytes, pdfFiles);
    try {
      if (pdf.numPages > maxPages)
        throw problem(
          `PDF太长：${pdf.numPages}页，至多${maxPages}页；请按篇分开`,
          `PDF too long: ${pdf.numPages} pages; at most ${maxPages}, part it into articles`,
        );
      const stated = await statedBy(pdf);
      const layout = new PageLayout();
      const read = (): TextDocument => ({ ...layout.layout(), ...stated, url: null });
      const tellPart = (): void => {
        const document = read();
        if (!textProblem(document)) onPart?.(name, document);
      };
      let characters = 0;
      let part = firstPart;
      for (let number = 1; number <= pdf.numPages; number++) {
        if (signal?.aborted && layout.length > 0) tellPart();
        signal?.throwIfAborted();
        const page = await pdf.getPage(number);
        const printed = await printedPage(pdfjs, page);
        layout.add(printed);
        page.cleanup();
        // Running lines are among these; what holds twice as many is no article in any case.
        for (const { text } of printed.pieces) characters += text.length;
        if (characters > 2 * maxCharacters) break;
        if (onPart && number === part) {
          part *= partGrowth;
          if (number * 1.5 < pdf.numPages) tellPart();
        }
        await onProgress?.(number, pdf.numPages);
      }
      const document = read();
      const fault = textProblem(document);
      if (fault) throw fault;
      return document;
    } finally {
      await close();
    }
  },
};

async function printedPage(pdfjs: PdfLibrary, page: PdfPage): Promise<PrintedPage> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, base] = pdfjs.Util.transform(view.transform, item.transform) as number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    // A slanted piece is a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const height = Math.hypot(c, d);
    return [
      {
        text: withoutHanBlanks(toPlainSigns(item.str.trim())),
        x,
        y: base - ascent * height,
        width: item.width,
        height,
      },
    ];
  });
  return { width: view.width, height: view.height, pieces };
}

/** A blank beside Han is how a line was justified; between words of Latin letters it stays. */
const withoutHanBlanks = (words: string): string =>
  words.replace(/ +/g, (blanks, at: number) =>
    isHan.test(words[at - 1] ?? '') || isHan.test(words[at + blanks.length] ?? '') ? '' : blanks,
  );
const isHan = /[\u2e80-\uffee]/;

/** The share of a font's size that stands above the line: so in all common Chinese fonts. */
const ascent = 0.88;

/** A scan has next to no text, a broken text layer no meaning. */
function textProblem({ text, pages }: TextDocument): DocumentProblem | null {
  if (text.replace(/\s/g, '').length < Math.min(20, pages.length * 4))
    return problem(
      `扫描件：${pages.length}页里没有文字层；请先做文字识别（OCR），或找可复制文字的版本`,
      `scan: ${pages.length} pages without a text layer; run OCR on it first, or find a version whose text can be copied`,
    );
  if (isGarbled(text))
    return problem(
      '文字层是乱码：字体没有对应的文字；请用浏览器或Word重新另存为PDF，或做文字识别（OCR）',
      'garbled text layer: its fonts name no characters; print it to PDF anew, or run OCR on it',
    );
  return null;
}

async function statedBy(pdf: PdfDocument): Promise<Pick<TextDocument, 'title' | 'published'>> {
  try {
    const { info } = await pdf.getMetadata();
    const { Title } = info as { Title?: unknown };
    return { title: typeof Title === 'string' && Title.trim() !== '' ? Title.trim() : null, published: null };
  } catch {
    return { title: null, published: null };
  }
}
