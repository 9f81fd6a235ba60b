import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { boxesOf, placeAt, type Run, runsOf, type TextDocument } from '../../documents/document.ts';
import type { Locale } from '../../text/locale.ts';
import { usePaintedPage } from '../../ui/read-files.ts';
import { isSame } from './reading-pieces.ts';
import { useInTurn } from './use-in-turn.ts';

const words = {
  zh: {
    page: (at: number, of: number) => `第${at}页，共${of}页`,
    back: '上一页',
    next: '下一页',
    painting: '正在画这一页……',
  },
  en: {
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    back: 'Page before',
    next: 'Next page',
    painting: 'Painting this page…',
  },
};

export interface Source {
  readonly file: File;
  readonly document: TextDocument;
}

interface PageViewProps {
  readonly locale: Locale;
  readonly source: Source;
  /** The chosen number’s place in the document’s text; `null` where none is, or its place is lost. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** A place in the document’s text that was clicked. */
  readonly onPlace: (at: number) => void;
  /** Words of the document’s text that were selected on the page, half-open. */
  readonly onSelect: (start: number, end: number) => void;
}

/** A page of the file as it is printed, the chosen number framed; a click chooses what is printed there. */
export function PageView({ locale, source, span, onPlace, onSelect }: PageViewProps) {
  const say = words[locale];
  const { document } = source;
  const boxes = span ? boxesOf(document, span.start, span.end) : [];
  const framed = boxes[0]?.page;
  const [page, setPage] = useState(framed ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of the same page brings it back too
  useEffect(() => {
    if (framed !== undefined) setPage(framed);
  }, [framed, span?.start]);
  const size = document.pages[page] ?? { width: 595, height: 842 };
  const isOfd = /\.ofd$/i.test(source.file.name);
  return (
    <figure className="page-view">
      <figcaption>
        <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          {say.back}
        </button>
        <span role="status">{say.page(page + 1, document.pages.length)}</span>
        <button type="button" disabled={page + 1 >= document.pages.length} onClick={() => setPage(page + 1)}>
          {say.next}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the numbers are buttons of the text beside; a place of a page has no key */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        className="sheet"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        onMouseUp={({ currentTarget }) => {
          const words = selectedLetters(currentTarget);
          if (words) onSelect(words.start, words.end);
        }}
        onClick={({ currentTarget, clientX, clientY }) => {
          if (getSelection()?.isCollapsed === false) return;
          const { left, top, width } = currentTarget.getBoundingClientRect();
          const scale = size.width / width;
          const at = placeAt(document, page, (clientX - left) * scale, (clientY - top) * scale);
          if (at !== null) onPlace(at);
        }}
      >
        {isOfd ? null : (
          <Painted
            file={source.file}
            page={page}
            width={size.width}
            words={say.painting}
            label={say.page(page + 1, document.pages.length)}
          />
        )}
        <Letters document={document} page={page} isPainted={!isOfd} />
        {boxes
          .filter((box) => box.page === page)
          .map((box) => (
            <span
              key={box.start}
              className="frame"
              style={{
                left: `${(box.x / size.width) * 100}%`,
                top: `${(box.y / size.height) * 100}%`,
                width: `${(box.width / size.width) * 100}%`,
                height: `${(box.height / size.height) * 100}%`,
              }}
            />
          ))}
      </div>
    </figure>
  );
}

/** Wide enough for a sharp page at the width that the room gives it. */
const paintedWidth = 1400;

function Painted(props: {
  readonly file: File;
  readonly page: number;
  readonly width: number;
  readonly words: string;
  readonly label: string;
}) {
  const { file, page, width } = props;
  const bitmap = usePaintedPage(file, page, paintedWidth / width);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!bitmap || !canvas.current) return;
    canvas.current.width = bitmap.width;
    canvas.current.height = bitmap.height;
    canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={props.label} hidden={!bitmap} />
      {bitmap ? null : <p className="told">{props.words}</p>}
    </>
  );
}

/** What is selected among the letters of a page, half-open in the document's text. */
function selectedLetters(sheet: Element): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const placeOf = (node: Node, offset: number): number | null => {
    const run = node.parentElement?.closest<SVGTextElement>('text[data-start]');
    return run && sheet.contains(run) ? Number(run.dataset.start) + offset : null;
  };
  const [start, end] = [placeOf(startContainer, startOffset), placeOf(endContainer, endOffset)];
  return start !== null && end !== null && end > start ? { start, end } : null;
}

interface LettersProps {
  readonly document: TextDocument;
  readonly page: number;
  /** They lie on the painted page, unseen, to be selected; a page of OFD is its letters and their places alone. */
  readonly isPainted: boolean;
}

/** So many pieces are laid out at once: each is stretched to its width, which takes its time. */
const fewLetters = 100;

function Letters({ document, page, isPainted }: LettersProps) {
  const { width, height } = document.pages[page] ?? { width: 595, height: 842 };
  const runs = useMemo(() => runsOf(document, page), [document, page]);
  const parts = Math.ceil(runs.length / fewLetters);
  const drawn = useInTurn(parts, 1);
  return (
    <svg className={isPainted ? 'unpainted' : ''} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {Array.from({ length: drawn }, (_, part) => {
        const own = runs.slice(part * fewLetters, (part + 1) * fewLetters);
        const words = own.map(({ start, end }) => document.text.slice(start, end));
        return <LetterRuns key={own[0]?.start} runs={own} words={words} />;
      })}
    </svg>
  );
}

interface LetterRunsProps {
  readonly runs: readonly Run[];
  /** Of each run. */
  readonly words: readonly string[];
}

/** Drawn again when they are others: a document that grows says of its first pages what it said before. */
const LetterRuns = memo(
  ({ runs, words }: LetterRunsProps) => (
    <>
      {runs.map((run, at) => (
        <text
          key={run.start}
          data-start={run.start}
          x={run.x}
          y={run.y + 0.88 * run.height}
          fontSize={run.height}
          textLength={run.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {words[at]}
        </text>
      ))}
    </>
  ),
  (one, other) => isSame(one, other),
);
