/** What a pinned figure says when the ledger has a newer version. */

import { markup } from '../text/trusted.ts';

/**
 * Says under a pinned figure that the ledger has moved on, and which marks differ.
 * @param live the address of the living site's root
 */
export async function tellNews(element: HTMLElement, live: string): Promise<void> {
  const chinese = element.lang.startsWith('zh');
  const id = element.dataset.figure ?? '';
  const at = `${live}${chinese ? '' : 'en/'}embed/${id}/`;
  try {
    const answer = await fetch(`${at}figure.json`);
    if (!answer.ok) return;
    const { version, html } = (await answer.json()) as { version: string; html: string };
    if (version === element.dataset.version) return;
    const then = marksOf(element);
    const now = marksOf(new DOMParser().parseFromString(markup(html), 'text/html'));
    const changed = [...now].filter(([key, words]) => then.get(key) !== words);
    const gone = [...then.keys()].filter((key) => !now.has(key)).length;
    const list = changed
      .slice(0, 3)
      .map(([, words]) => words)
      .join(chinese ? '；' : '; ');
    const lost = gone === 0 ? '' : chinese ? `，删去${gone}处` : `, ${gone} gone`;
    const line = document.createElement('p');
    line.className = 'foot news';
    line.append(
      chinese
        ? `此图固定在版本${element.dataset.version}；台账已有新版本${version}：新增或改动${changed.length}处${lost}${list ? `（${list}）` : ''}。`
        : `This figure is pinned to version ${element.dataset.version}; the ledger has a newer one, ${version}: ${changed.length} new or changed${lost}${list ? ` (${list})` : ''}. `,
    );
    const link = document.createElement('a');
    link.href = at;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = chinese ? '看最新的图' : 'See the current figure';
    line.append(link);
    element.querySelector('.inner')?.append(line);
  } catch {
    // The live site may be gone or out of reach; a pinned figure stands without it.
  }
}

function marksOf(root: ParentNode): Map<string, string> {
  return new Map(
    [...root.querySelectorAll('[data-observation]')].map((mark) => [
      mark.getAttribute('data-observation') ?? '',
      mark.getAttribute('aria-label') ?? '',
    ]),
  );
}
