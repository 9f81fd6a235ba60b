/** What is shared of a figure, and the pictures and tables made of it where the reader is. */

import { domainOf, wholeDomain } from '../dataset/domains.ts';
import type { Row } from '../engine/database.ts';
import { toStandalonePage } from '../share/embed.ts';
import type { EmbedChoice } from '../share/embed-code.ts';
import { embedStyle } from '../share/embed-theme.ts';
import type { Drawing } from '../share/formats/drawing.ts';
import { drawingFormats } from '../share/formats/index.ts';
import { type FileColumn, type FileTable, toFileTable } from '../share/formats/table.ts';
import { cardCreditOf, creditOf, type Picture, sizeOf, toCard, toPicture } from '../share/picture.ts';
import { toTexts } from '../share/png-text.ts';
import { toJsonLd } from '../share/provenance.ts';
import { Fault } from '../text/error-message.ts';
import { markup as trusted } from '../text/trusted.ts';
import type { Shared } from './embed.ts';
import { say } from './share-words.ts';

/** A figure as it is chosen to be shared. */
export interface Sharing {
  readonly choice: EmbedChoice;
  readonly shared: Shared;
  readonly domain: string;
  /** The figure's rows, as its SQL answers them. */
  readonly rows: readonly Row[];
  /** The figure's drawings as markup, narrow to wide. */
  readonly drawings: readonly string[];
  readonly subtitle: string;
  /** The embed's markup, as the sheet shows it. */
  readonly markup: string;
  /** Whether it has an address that others can open. */
  readonly hosted: boolean;
  /** Whether a filter of the page narrows it. */
  readonly filtered: boolean;
  /** Whether its codes stay with this version. */
  readonly pinned: boolean;
}

const family = 'system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

/**
 * The rows the figure shows now, in the columns of its SQL. Every row says which figure, version and query it is
 * of, and which words of which page it states.
 */
export function tableOf({ rows, choice, shared: { provenance } }: Sharing): FileTable {
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
        source_url: words?.url || null,
        sql: provenance.sql.trim(),
        ...row,
      };
    }),
  );
}

export function drawingOf(sharing: Sharing, scale: number): Drawing {
  const { drawings, choice } = sharing;
  const wanted = (choice.width ?? 648) - 48;
  // The widest drawing that fits; text is then never smaller than it was drawn.
  const drawing = drawings.findLast((each) => sizeOf(each).width <= wanted) ?? drawings[0] ?? '';
  const markup = toPicture(drawing, pictureOf(sharing));
  const { width, height } = sizeOf(markup);
  const grown = (choice.width ?? width) / width;
  return { markup, width: width * grown, height: height * grown, scale, texts: textsOf(sharing) };
}

/** The picture that is copied: sharp on a fine screen. */
export function toPng(sharing: Sharing): Promise<Blob> {
  return drawingFormats.png.write(drawingOf(sharing, 2), sharing.choice.locale);
}

export interface Card {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Where it lies ready, drawn from more widths than the sheet has; null when it is made here. */
  readonly ready: string | null;
}

/** The two cards. */
export function cardsOf({ choice, filtered, hosted }: Sharing): readonly Card[] {
  const { base, id, locale, theme, titled } = choice;
  const whole = hosted && !filtered && titled;
  const pinned = base.includes('/published/');
  const picture = (kind: string) => `${base}picture/${id}.${locale}.${kind}.png`;
  const dark = theme === 'dark';
  return [
    {
      label: say('social'),
      width: 1200,
      height: 630,
      ready: whole && !(pinned && dark) ? picture(dark ? 'dark' : 'light') : null,
    },
    {
      label: say('cover'),
      width: 900,
      height: 383,
      ready: whole && !pinned && !dark ? picture('cover') : null,
    },
  ];
}

/** A card's bytes. Throws `picture not found: …`. */
export async function toCardPng(sharing: Sharing, { width, height, ready }: Card): Promise<Blob> {
  if (ready === null) {
    const markup = toCard(sharing.drawings, cardOf(sharing), width, height);
    return drawingFormats.png.write(
      { markup, width, height, scale: 1, texts: textsOf(sharing) },
      sharing.choice.locale,
    );
  }
  const answer = await fetch(ready);
  if (!answer.ok)
    throw new Fault({
      zh: `没有取到图片：${ready}（${answer.status}）`,
      en: `picture not found: ${ready} (${answer.status})`,
    });
  return answer.blob();
}

/** The figure as one file that asks for nothing: links, which would lead into this browser, are words there. */
export function toPage({ markup, choice, shared }: Sharing): Blob {
  const body = new DOMParser().parseFromString(trusted(markup), 'text/html').body;
  for (const link of body.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const jsonLd = toJsonLd({ ...shared.provenance, title: choice.title, alt: choice.alt });
  const page = toStandalonePage(choice, body.innerHTML, embedStyle('window'), jsonLd);
  return new Blob([page], { type: 'text/html' });
}

function pictureOf({ choice, shared, subtitle }: Sharing): Picture {
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

function cardOf(sharing: Sharing): Picture {
  const pen = document.createElement('canvas').getContext('2d');
  return {
    ...pictureOf(sharing),
    source: cardCreditOf(sharing.shared.source, sharing.choice.locale),
    accent: sharing.domain === wholeDomain ? 'ink' : domainOf(sharing.domain).token,
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

function textsOf(sharing: Sharing): Readonly<Record<string, string>> {
  return toTexts(sharing.choice.title, sharing.choice.alt, pictureOf(sharing).jsonLd);
}
