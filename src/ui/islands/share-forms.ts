/** The forms that are made where the reader is: pictures, rich text, tables. */

import type { Row } from '../../engine/database.ts';
import { type EmbedChoice, richCode, tableCode } from '../../share/embed-code.ts';
import type { Drawing } from '../../share/formats/drawing.ts';
import { drawingFormats, tableFormats } from '../../share/formats/index.ts';
import { type FileColumn, type FileTable, toFileTable } from '../../share/formats/table.ts';
import { cardCreditOf, creditOf, type Picture, sizeOf, toCard, toPicture } from '../../share/picture.ts';
import { toTexts } from '../../share/png-text.ts';
import { toJsonLd, toTextFragment } from '../../share/provenance.ts';
import type { Shared } from '../embed.ts';
import { say, weight } from './share-words.ts';

export interface Chosen {
  readonly choice: EmbedChoice;
  readonly shared: Shared;
  readonly block: HTMLElement;
  /** The figure's rows, as its SQL answers them. */
  readonly rows: readonly Row[];
  /** The figure's drawings as markup, narrow to wide. */
  readonly drawings: readonly string[];
  readonly subtitle: string;
  readonly filtered: boolean;
  readonly status: (sentence: string) => void;
}

const family = 'system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

export function pictureActs(chosen: Chosen): HTMLElement {
  const { bytes } = chosen.shared;
  const { id, locale } = chosen.choice;
  const section = open(
    say('picture'),
    `PNG ${weight(bytes.png)}, SVG ${weight(bytes.svg)}`,
    say('pictureHint'),
  );
  const name = `${id}.${locale}`;
  for (const format of Object.values(drawingFormats)) {
    const label = format.name[locale];
    const take = async (scale: number, size: string) =>
      save(await format.write(drawingOf(chosen, scale), locale), `${name}${size}.${format.extension}`);
    for (const scale of format.scales) {
      act(section, `${label} ${scale}×`, chosen, () => take(scale, `@${scale}x`));
    }
    if (format.scales.length === 0) act(section, label, chosen, () => take(1, ''));
  }
  const shown = document.createElement('p');
  shown.className = 'cards';
  for (const { label, width, height, kept } of cardsOf(chosen)) {
    act(section, label, chosen, async () =>
      save(
        kept
          ? await fetchPicture(kept)
          : await drawingFormats.png.write(
              {
                markup: toCard(chosen.drawings, cardOf(chosen), width, height),
                width,
                height,
                scale: 1,
                texts: textsOf(chosen),
              },
              locale,
            ),
        `${name}.${width}x${height}.png`,
      ),
    );
    if (kept) shown.append(thumbnail(kept, label, width, height));
  }
  act(section, say('copyPicture'), chosen, async () => {
    // The promise goes in whole: a browser may forget the click while the picture is made.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(chosen) })]);
    return say('copied') + say('picture');
  });
  act(section, say('copySvg'), chosen, async () => {
    await navigator.clipboard.writeText(drawingOf(chosen, 1).markup);
    return `${say('copied')}SVG`;
  });
  if (shown.childElementCount > 0) section.append(shown);
  return section;
}

/** The two cards; `kept` is the address where one lies ready: it was drawn from more widths than the sheet has. */
function cardsOf({ choice, filtered }: Chosen) {
  const { base, id, locale, theme, titled } = choice;
  const ready = !filtered && titled;
  const pinned = base.includes('/published/');
  const picture = (kind: string) => `${base}picture/${id}.${locale}.${kind}.png`;
  const dark = theme === 'dark';
  return [
    {
      label: say('social'),
      width: 1200,
      height: 630,
      kept: ready && !(pinned && dark) ? picture(dark ? 'dark' : 'light') : null,
    },
    {
      label: say('cover'),
      width: 900,
      height: 383,
      kept: ready && !pinned && !dark ? picture('cover') : null,
    },
  ];
}

async function fetchPicture(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`picture not found: ${address} (${answer.status})`);
  return answer.blob();
}

/** What a card will look like; its words are in the preview above. */
function thumbnail(address: string, label: string, width: number, height: number): HTMLImageElement {
  const image = new Image(width, height);
  image.loading = 'lazy';
  image.src = address;
  image.alt = label;
  return image;
}

export function richActs(chosen: Chosen): HTMLElement {
  const section = open(say('rich'), '', say('richHint'));
  // The title stands beside the picture as words: inside it would be said twice.
  const bare: Chosen = { ...chosen, choice: { ...chosen.choice, titled: false } };
  const toHtml = async () => {
    const picture = await toDataAddress(await toPng(bare));
    return new Blob(
      [richCode(chosen.choice, picture, drawingOf(bare, 2).width, chosen.subtitle, chosen.shared.source)],
      { type: 'text/html' },
    );
  };
  act(section, say('copy'), chosen, async () => {
    const html = toHtml();
    const plain = new Blob([`${chosen.choice.title}\n${chosen.shared.source} ${chosen.choice.page}`], {
      type: 'text/plain',
    });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
    return sized(say('copied') + say('rich'), await html);
  });
  // Known when it is made: the sheet does not wait for it.
  const note = section.querySelector('small');
  toHtml().then(
    (file) => note?.replaceChildren(weight(file.size)),
    () => undefined,
  );
  return section;
}

export function tableActs(chosen: Chosen): HTMLElement {
  const { block, choice, shared } = chosen;
  const section = open(say('table'), '', say('tableHint'));
  const weigh = async () => {
    const { size } = await tableFormats.csv.write(tableOf(chosen), choice.locale);
    section.querySelector('small')?.replaceChildren(`CSV ${weight(size)}`);
  };
  void weigh();
  for (const format of Object.values(tableFormats)) {
    act(section, format.name[choice.locale], chosen, async () =>
      save(await format.write(tableOf(chosen), choice.locale), `${choice.id}.${format.extension}`),
    );
  }
  act(section, say('copyHtml'), chosen, async () => {
    const words = (part: string) =>
      [...block.querySelectorAll<HTMLTableRowElement>(`[data-part="rows"] ${part} tr`)].map((row) =>
        [...row.cells].map((cell) => cell.textContent ?? ''),
      );
    const code = tableCode(choice.title, shared.source, words('thead')[0] ?? [], words('tbody'));
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([code], { type: 'text/html' }),
        'text/plain': new Blob([code], { type: 'text/plain' }),
      }),
    ]);
    return say('copied') + say('table');
  });
  return section;
}

/**
 * The rows the figure shows now, in the columns of its SQL. Every row says which figure, version and query it is
 * of, and which words of which page it states.
 */
function tableOf({ rows, choice, shared: { provenance } }: Chosen): FileTable {
  const columns = Object.keys(rows[0] ?? {}).map((name): FileColumn => {
    const cells = rows.map((row) => row[name]).filter((cell) => cell !== null);
    const numeric = cells.length > 0 && cells.every((cell) => typeof cell === 'number');
    return { name, type: numeric ? 'number' : 'string' };
  });
  const stated = new Map(provenance.stated.map((each) => [each.observation_id, each]));
  const more = ['figure', 'dataset_version', 'quote', 'publisher', 'source_title', 'source_url', 'sql'];
  const added = more.filter((name) => !columns.some((column) => column.name === name));
  return toFileTable(
    choice.id,
    [...columns, ...added.map((name) => ({ name, type: 'string' as const }))],
    rows.map((row) => {
      const words = stated.get(String(row.observation_id ?? row.event_id ?? ''));
      return {
        figure: choice.id,
        dataset_version: provenance.version,
        quote: words?.quote || null,
        publisher: words?.publisher ?? null,
        source_title: words?.title ?? null,
        source_url: words?.url ? toTextFragment(words.url, words.quote) : null,
        sql: provenance.sql.trim(),
        ...row,
      };
    }),
  );
}

function drawingOf(chosen: Chosen, scale: number): Drawing {
  const { drawings, choice } = chosen;
  const wanted = (choice.width ?? 648) - 48;
  // The widest drawing that fits; text is then never smaller than it was drawn.
  const drawing = drawings.findLast((each) => sizeOf(each).width <= wanted) ?? drawings[0] ?? '';
  const markup = toPicture(drawing, pictureOf(chosen));
  const { width, height } = sizeOf(markup);
  const grown = (choice.width ?? width) / width;
  return { markup, width: width * grown, height: height * grown, scale, texts: textsOf(chosen) };
}

/** The picture that is copied: sharp on a fine screen. */
function toPng(chosen: Chosen): Promise<Blob> {
  return drawingFormats.png.write(drawingOf(chosen, 2), chosen.choice.locale);
}

function pictureOf({ choice, shared, subtitle }: Chosen): Picture {
  const zh = choice.locale === 'zh';
  return {
    // A picture has one theme for all its readers: light where it cannot be their own.
    theme: choice.theme === 'dark' ? 'dark' : 'light',
    lang: zh ? 'zh-CN' : 'en',
    title: choice.titled ? choice.title : '',
    subtitle,
    alt: choice.alt,
    source: creditOf(shared.source, shared.version, choice.locale),
    jsonLd: toJsonLd({ ...shared.provenance, title: choice.title, alt: choice.alt }),
    fonts: family,
  };
}

function cardOf(chosen: Chosen): Picture {
  const pen = document.createElement('canvas').getContext('2d');
  return {
    ...pictureOf(chosen),
    source: cardCreditOf(chosen.shared.source, chosen.choice.locale),
    accent: [...chosen.block.classList].find((name) => ['po', 'im', 'tr'].includes(name)) ?? 'ink',
    ...(pen
      ? {
          widthOf: (text: string, size = 12, bold = false) => {
            pen.font = `${bold ? 700 : 400} ${size}px ${family}`;
            return pen.measureText(text).width;
          },
        }
      : {}),
  };
}

function textsOf(chosen: Chosen): Readonly<Record<string, string>> {
  return toTexts(chosen.choice.title, chosen.choice.alt, pictureOf(chosen).jsonLd);
}

function open(name: string, note: string, hint: string): HTMLElement {
  const section = document.createElement('section');
  section.className = 'form';
  const heading = document.createElement('h3');
  heading.textContent = name;
  const small = document.createElement('small');
  small.textContent = note;
  const acts = document.createElement('p');
  acts.className = 'acts';
  const what = document.createElement('p');
  what.className = 'hint';
  what.textContent = hint;
  section.append(heading, small, what, acts);
  return section;
}

function act(
  section: HTMLElement,
  label: string,
  { status }: Chosen,
  run: () => Promise<string> | string,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      status(await run());
    } catch (error) {
      status(say('failed') + (error instanceof Error ? error.message : String(error)));
    } finally {
      button.disabled = false;
    }
  });
  section.querySelector('.acts')?.append(button);
}

function save(file: Blob, name: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return sized(say('saved') + name, file);
}

/** What was taken, and how heavy it is: known only when it is made. */
function sized(sentence: string, file: Blob): string {
  return `${sentence} · ${weight(file.size)}`;
}

function toDataAddress(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(new Error('picture not read'));
    reader.readAsDataURL(file);
  });
}
