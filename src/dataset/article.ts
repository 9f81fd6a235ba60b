/** An article as its text gives it away: its row, its identifier, and whether it is one. */

import type { TextDocument } from '../documents/document.ts';
import { findIssueDay } from '../text/issue-day.ts';
import type { Text } from '../text/locale.ts';
import { titleIn } from '../text/title-line.ts';
import type { Article } from './schema.ts';

/** A row of `articles.csv`; the hash of the text is computed, never typed. */
export type ArticleRow = Omit<Article, 'sha256'>;

export interface SourceText {
  readonly article: ArticleRow;
  /** As published. */
  readonly text: string;
}

/** What a file says of its article beside the text. */
export type Stated = Pick<TextDocument, 'published' | 'url'>;

/** The row that the head of a text gives; dated as the text prints it, else as its file states it, else by `asOf`. */
export function articleFrom(
  article_id: string,
  text: string,
  asOf: string | null = null,
  { published, url }: Stated = { published: null, url: null },
): ArticleRow {
  const head = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const printed = findIssueDay(text);
  return {
    article_id,
    title: (titleIn(head) || article_id).slice(0, 80),
    subtitle: null,
    author: null,
    publisher: /来源[:：]\s*([^\s，。；|｜]{2,20})/.exec(head.slice(0, 8).join('\n'))?.[1] ?? null,
    url,
    ...datesOf(printed?.day ?? published ?? asOf, printed?.words ?? null),
    ...(printed || !published ? {} : statedBasis),
  };
}

const statedBasis = {
  as_of_basis_zh: '网页的说明里写有。',
  as_of_basis_en: 'The page states it beside its text.',
};

type Dates = Pick<Article, 'published' | 'as_of' | 'as_of_basis_zh' | 'as_of_basis_en'>;

/** @param words the printed words that give the day; `null` where a person does */
export function datesOf(day: string | null, words: string | null): Dates {
  const basis = words
    ? { as_of_basis_zh: `原文印有“${words}”。`, as_of_basis_en: `The text prints “${words}”.` }
    : { as_of_basis_zh: '由编者给出。', as_of_basis_en: 'Given by the editor.' };
  return {
    published: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    as_of: day,
    ...(day === null ? { as_of_basis_zh: null, as_of_basis_en: null } : basis),
  };
}

/** A file's name as an article_id that none of `taken` is: letters, digits, Han and hyphens. */
export function articleIdOf(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'text';
  let id = words;
  for (let count = 2; taken.has(id); count += 1) id = `${words}-${count}`;
  return id;
}

/** What keeps a text from being read: fewer than one sign in ten, or than ten in all, is Chinese. */
export function proseProblem(text: string): Text | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) return { zh: '里面没有字', en: 'is empty' };
  return han < 10 || han * 10 < letters
    ? {
        zh: `${letters}个字符里只有${han}个汉字`,
        en: `holds ${han} Chinese characters among ${letters} signs`,
      }
    : null;
}
