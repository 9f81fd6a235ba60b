/** Verify: the text's fingerprint, and its numbers extracted anew beside the published ones. */

import { parseCsv } from '../../dataset/parse-csv.ts';
import { extract } from '../../extract/index.ts';
import { fetchText } from '../open-ledger.ts';
import { locale, part } from '../page-context.ts';

const words = {
  hashSame: { zh: 'SHA-256与发布的一致', en: 'SHA-256 is the published one' },
  hashOther: { zh: 'SHA-256与发布的不同', en: 'SHA-256 differs from the published one' },
  pageSame: {
    zh: '本页所排文字与原文文件逐字相同',
    en: 'This page’s text is the file’s, character for character',
  },
  pageOther: { zh: '本页所排文字与原文文件不同', en: 'This page’s text differs from the file' },
  same: {
    zh: (count: number) => `重新提取${count}处数字，与发布的CSV逐条一致`,
    en: (count: number) => `${count} numerals extracted again, each as published`,
  },
  other: {
    zh: (count: number) => `有${count}处与发布的CSV不同`,
    en: (count: number) => `${count} differ from the published CSV`,
  },
  published: { zh: '发布的', en: 'Published' },
  again: { zh: '重新提取的', en: 'Extracted again' },
  position: { zh: '位置', en: 'Position' },
  failed: { zh: '没有验证成', en: 'Not verified' },
} as const;

export function wake(element: HTMLElement): void {
  const button = element.querySelector('button');
  const report = part(element, 'report');
  button?.addEventListener('click', async () => {
    button.disabled = true;
    try {
      report.replaceChildren(...(await verify(element.dataset.article ?? '')));
    } catch (error) {
      report.replaceChildren(line(false, `${words.failed[locale]}: ${String(error)}`));
    } finally {
      button.disabled = false;
    }
  });
}

async function verify(id: string): Promise<HTMLElement[]> {
  const [text, articles, numerals, observations] = await Promise.all([
    fetchText(`data/articles/${id}.txt`),
    fetchText('data/articles.csv').then(parseCsv),
    fetchText('data/numerals.csv').then(parseCsv),
    fetchText('data/observations.csv').then(parseCsv),
  ]);
  const article = articles.find((row) => row.article_id === id);
  if (!article) throw new Error(`unknown article: ${id}`);
  const hash = await sha256(text);
  const page = document.querySelector(`[data-text="${CSS.escape(id)}"]`)?.textContent ?? '';
  const again = numeralsOf(text, article.as_of ?? null);
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const published = new Map(
    numerals
      .filter((row) => row.article_id === id)
      .map((row) => [`${row.start}`, said({ ...byId.get(row.observation_id ?? ''), ...row })]),
  );
  const differing = [...new Set([...published.keys(), ...again.keys()])]
    .filter((start) => published.get(start) !== again.get(start))
    .sort((a, b) => Number(a) - Number(b));
  const sameHash = hash === article.sha256;
  const samePage = page.replace(/\s/g, '') === text.replace(/\s/g, '');
  return [
    line(sameHash, `${words[sameHash ? 'hashSame' : 'hashOther'][locale]}  ${hash}`),
    line(samePage, words[samePage ? 'pageSame' : 'pageOther'][locale]),
    line(
      differing.length === 0,
      differing.length === 0 ? words.same[locale](again.size) : words.other[locale](differing.length),
    ),
    ...(differing.length > 0 ? [difference(differing, published, again)] : []),
  ];
}

/** Every numeral by where it starts: its kind, its characters, and what a statistic was read as. */
function numeralsOf(text: string, asOf: string | null): Map<string, string> {
  const { findings, skipped } = extract({ text, asOf });
  return new Map([...findings, ...skipped].map((found) => [`${found.start}`, said(found)]));
}

/** A numeral as one line, the same from the extractor and from the published rows. */
function said(found: object): string {
  const { kind, text, value, low, high, bound, unit } = found as Readonly<Record<string, unknown>>;
  if (kind !== 'statistic') return `${kind} ${text}`;
  return [kind, text, ...[value, low, high, bound, unit].map((cell) => cell ?? '—')].join(' ');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function line(good: boolean, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = good ? 'verdict good' : 'verdict bad';
  made.textContent = `${good ? '✓' : '✗'} ${text}`;
  return made;
}

function difference(
  starts: readonly string[],
  published: ReadonlyMap<string, string>,
  again: ReadonlyMap<string, string>,
): HTMLElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of [words.position, words.published, words.again]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name[locale];
    head.append(cell);
  }
  for (const start of starts) {
    const row = table.insertRow();
    for (const value of [start, published.get(start) ?? '—', again.get(start) ?? '—']) {
      row.insertCell().textContent = value;
    }
  }
  return table;
}
