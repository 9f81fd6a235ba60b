/** A deck as the text of an official document: numbered levels of prose, figures in it, tables as attachments. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { Letter } from '../../review/letter.ts';
import type { Raster } from '../../review/raster.ts';
import { joinNotes } from '../../review/remarks.ts';
import type { Sheet, SheetBody, Sheets } from '../../review/slide-layout.ts';
import { citedPieces, type Piece, type Statement } from '../../review/statements.ts';
import { hanWidth } from '../../text/width.ts';
import { inUnits } from './chart-units.ts';

type Figure = SheetBody & { kind: 'figure' };

export type Block =
  /** 一、 is level 1, （一） level 2. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'prose'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'figure';
      /** Id of the sheet. */
      readonly sheet: string;
      readonly figure: Figure;
      readonly caption: string;
      readonly sources: readonly string[];
    }
  | { readonly kind: 'picture'; readonly picture: Raster; readonly alt: string; readonly caption: string };

export interface Attachment {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly table: WordTable;
  readonly notes: readonly string[];
  readonly statements: readonly Statement[];
}

export interface OfficialPlan {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
}

/** Titles that slides propose, as a document words them. */
const formal: ReadonlyMap<string, string> = new Map(
  Object.entries({
    目标与进度: '目标完成情况',
    台账本身有何变动: '数据更正情况',
    依据与存疑: '数据依据与存疑',
    来源: '数据来源',
  }),
);

/** Kinds of slides that stand behind the text and are not told in it. */
const behind: readonly string[] = ['ledger', 'evidence', 'sources'];

export function planOfficial(sheets: Sheets, { addressee }: Pick<Letter, 'addressee'>): OfficialPlan {
  const attachments: Attachment[] = [];
  const blocks: Block[] = [...openingOf(sheets)];
  let sections = 0;
  let parts = 0;
  let figures = 0;
  const section = (title: string) => {
    sections += 1;
    parts = 0;
    blocks.push({ kind: 'heading', level: 1, text: `${toHanNumber(sections)}、${title}` });
  };
  const prose = (text: string, statements: readonly Statement[]) => {
    if (text.trim() !== '') blocks.push({ kind: 'prose', pieces: citedPieces(sentence(text), statements) });
  };
  let last: string | undefined;
  for (const sheet of wholeSheets(sheets.sheets)) {
    const { body, takeaway, statements } = sheet;
    const title = formalTitle(sheet.title);
    if (sheet.composed === 'section') {
      section(title);
      prose(takeaway, statements);
      // The figures that follow are of this section.
      last = 'figure';
      continue;
    }
    if (body.kind === 'title' || sheet.composed === 'agenda') continue;
    if (body.kind === 'figure') {
      if (last !== 'figure') section('主要进展');
      parts += 1;
      figures += 1;
      const { subject, message } = partTitle(title, hanWidth(`（${toHanNumber(parts)}）`));
      blocks.push({ kind: 'heading', level: 2, text: `（${toHanNumber(parts)}）${subject}` });
      prose(referring(sentence(message) + takeaway, figures), statements);
      const caption = `图${figures}　${captionOf(body, title)}`;
      blocks.push({ kind: 'figure', sheet: sheet.id, figure: body, caption, sources: sheet.sources });
    } else if (body.kind === 'table' && sheet.composed === 'problems') {
      section(title);
      prose(takeaway, statements);
      body.table.rows.forEach((row, at) => {
        const [item = '', ...cells] = row;
        const told = cells.flatMap((cell, column) =>
          cell === '—'
            ? []
            : [`${body.table.columns[column + 1]}：${stripStop(cell.replace(/^[●▲■○] /, ''))}`],
        );
        prose(`${at + 1}.${item}。${told.join('；')}`, statements);
      });
    } else if (body.kind === 'table') {
      attachments.push({ sheet: sheet.id, title, table: body.table, notes: body.notes, statements });
      if (!behind.includes(sheet.composed ?? '')) {
        section(title);
        prose(`${sentence(takeaway)}详见附件${attachments.length}。`, statements);
      }
    } else if (!behind.includes(sheet.composed ?? '')) {
      section(title);
      if (body.kind === 'picture') figures += 1;
      prose(body.kind === 'picture' ? referring(takeaway, figures) : takeaway, statements);
      if (body.kind === 'picture') {
        const caption = `图${figures}　${body.alt || title}`;
        blocks.push({ kind: 'picture', picture: body.picture, alt: body.alt || title, caption });
      } else if (body.kind === 'text') for (const { text } of body.points) prose(text, statements);
      else if (body.kind === 'numbers')
        body.numbers.forEach((number, at) => {
          const own = ({ observation_id }: Statement) => Number(observation_id === number.observation_id);
          const ordered = statements.toSorted((a, b) => own(b) - own(a));
          prose(`${at + 1}.${number.sentence}`, ordered);
        });
    }
    last = body.kind;
  }
  if (addressee) prose('特此报告。', []);
  return { title: sheets.title, blocks, attachments };
}

/** The cover's lines in one sentence, then what its takeaway says. */
function openingOf({ sheets }: Sheets): readonly Block[] {
  const [cover] = sheets;
  if (cover?.body.kind !== 'title') return [];
  const text = [...cover.body.lines.slice(0, -1), '现将有关情况报告如下'].join('，');
  return [text, cover.takeaway]
    .filter(Boolean)
    .map((words) => ({ kind: 'prose', pieces: [[sentence(words), null]] }));
}

/** Tables that were cut for the slides stand together again; other sheets of one slide follow each other. */
function wholeSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const whole: Sheet[] = [];
  for (const sheet of sheets) {
    const first = whole.at(-1);
    const title = sheet.title.replace(/\s*[（(]\d+\/\d+[）)]$/, '');
    const continues = first && /-\d+$/.test(sheet.id) && sheet.id.replace(/-\d+$/, '') === first.id;
    if (!continues) whole.push({ ...sheet, title });
    else whole[whole.length - 1] = { ...first, body: joined(first.body, sheet.body) };
  }
  return whole;
}

function joined(a: SheetBody, b: SheetBody): SheetBody {
  if (a.kind === 'table' && b.kind === 'table')
    return {
      ...a,
      table: { ...a.table, rows: [...a.table.rows, ...b.table.rows] },
      notes: joinNotes([...a.notes, ...b.notes], 'zh'),
    };
  if (a.kind === 'numbers' && b.kind === 'numbers') return { ...a, numbers: [...a.numbers, ...b.numbers] };
  return a;
}

function sentence(text: string): string {
  return text === '' || /[。！？：；]$/.test(text) ? text : `${text}。`;
}

/** A heading ends without a full stop; the days of a comparison stand in its text. */
function formalTitle(title: string): string {
  return formal.get(title) ?? stripStop(title.replace(/：\d{4}年\d+月\d+日至.*$/, ''));
}

/** Characters of a head on one line. */
const headWidth = 26;

/**
 * A title that one line does not hold: its subject is the head, and its message is told under it, a number with what is
 * counted. 造林面积：2023年23.5万公顷，其中新封山育林最多 is told as 造林面积2023年23.5万公顷，其中新封山育林最多.
 * @param taken characters before it
 */
function partTitle(title: string, taken: number): { readonly subject: string; readonly message: string } {
  if (hanWidth(title) + taken <= headWidth) return { subject: title, message: '' };
  const [, subject = title, told = ''] = /^(.+?)：(.+)$/.exec(title) ?? [];
  const isDated = /^(?:截至)?\d{4}年/.test(told) && !/等\d+项$/.test(subject);
  return { subject, message: isDated ? subject + told : told };
}

/** The figure may stand behind the paragraphs that follow: the words say which one is theirs. */
function referring(text: string, figure: number): string {
  return text === '' ? `见图${figure}。` : `${stripStop(text)}（见图${figure}）。`;
}

function stripStop(text: string): string {
  return text.replace(/[。．.]$/, '');
}

/**
 * What a chart draws over time, else what the title is of, with the unit; of a drawing what its marks mean too:
 * 主要指标的增减（单位：%） of 主要指标的增减：最高…，最低….
 */
export function captionOf({ chart, subtitle }: Pick<Figure, 'chart' | 'subtitle'>, title: string): string {
  const subject = title.replace(/：[^：]*$/, '');
  if (!chart) return `${subject}${subtitle ? `（${stripStop(subtitle)}）` : ''}`;
  const names = chart.kind === 'line' ? chart.series.map(({ name }) => name) : [];
  // Ticks of decades carry their unit.
  const unit = chart.logarithmic ? '' : inUnits(chart, 'zh').unit;
  return `${[1, 2].includes(names.length) ? names.join('、') : subject}${unit ? `（单位：${unit}）` : ''}`;
}

const digits = '零一二三四五六七八九';

/** 1 to 99 as levels are numbered: 一, 十, 十一, 二十三. */
export function toHanNumber(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}
