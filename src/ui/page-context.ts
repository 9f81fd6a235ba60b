/** Where this page stands, as the prerender wrote it. */

import { Fault } from '../text/error-message.ts';
import type { Locale } from '../text/locale.ts';
import { absolute } from './address.ts';

export function pageLocale(): Locale {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}

/** The absolute address of a path given from the site's root. */
export function fromRoot(path: string): string {
  return absolute(document.baseURI, document.documentElement.dataset.root ?? '', path);
}

/** The id of the ledger that the page carries with it: a person's own, kept in this browser; `null` on a hosted site. */
export function pageLedger(): string | null {
  return document.documentElement.dataset.ledger ?? null;
}

/** Markup of a file of the site, whose links are written from the site's root, with links that hold on this page. */
export function fromRootLinks(markup: string): string {
  return markup.replace(/ href="(?![a-z]+:)([^"]*)"/g, (_, path: string) => ` href="${fromRoot(path)}"`);
}

/** The absolute address of the site's root, which the pages of a person's own ledgers stand below too. */
export function siteRoot(): string {
  const ledger = pageLedger();
  const root = fromRoot('');
  return ledger ? root.slice(0, -`my/${ledger}/`.length) : root;
}

/**
 * Refuses what was fetched for a page and is of another version of the tables: numbers of two versions are never mixed.
 * @throws `newer site: …`
 */
export function assertVersion(version: string): void {
  if (version !== document.documentElement.dataset.version)
    throw new Fault({
      zh: '网站有了新的版本，数据已更新；请重新载入，写下的内容仍在',
      en: 'newer site: its data has changed since this page came; reload, what you wrote stays',
    });
}

/** A file of the site as text. Throws `file not found: <path>`. */
export async function fetchText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await fetch(fromRoot(path), signal ? { signal } : {});
  if (!answer.ok)
    throw new Fault({
      zh: `没有取到文件：${path}（${answer.status}）`,
      en: `file not found: ${path} (${answer.status})`,
    });
  return answer.text();
}
