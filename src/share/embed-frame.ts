/** The script of an embed's page: tooltips, keyboard, height to the host, news for a pinned page. */

import { readMarks } from './embed-marks.ts';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed) {
  readMarks(embed);
  if (window.parent !== window) tellHeight(embed);
  const { live } = document.body.dataset;
  if (live !== undefined) void tellNews(embed, live);
}

// A height is no secret, and a sandboxed host has no origin to name: any parent may hear it.
function tellHeight(element: HTMLElement): void {
  let told = 0;
  const tell = () => {
    told = Math.ceil(element.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'reform-ledger:height', height: told }, '*');
  };
  new ResizeObserver(() => {
    if (Math.ceil(element.getBoundingClientRect().height) !== told) tell();
  }).observe(element);
  // Frames out of view are not laid out by themselves: the first height is measured by hand.
  tell();
  // A host whose script came late asks again; nobody but the parent is answered.
  addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    if ((event.data as { type?: unknown } | null)?.type === 'reform-ledger:ask') tell();
  });
}

/** Says under a pinned figure that the ledger has moved on, and which marks differ. */
async function tellNews(element: HTMLElement, live: string): Promise<void> {
  const chinese = element.lang.startsWith('zh');
  const id = element.dataset.figure ?? '';
  const at = `${live}${chinese ? '' : 'en/'}embed/${id}/`;
  try {
    const answer = await fetch(`${at}figure.json`);
    if (!answer.ok) return;
    const { version, html } = (await answer.json()) as { version: string; html: string };
    if (version === element.dataset.version) return;
    const then = marksOf(element);
    const now = marksOf(new DOMParser().parseFromString(html, 'text/html'));
    const changed = [...now].filter(([key, words]) => then.get(key) !== words);
    const gone = [...then.keys()].filter((key) => !now.has(key)).length;
    const list = changed
      .slice(0, 3)
      .map(([, words]) => words)
      .join(chinese ? '；' : '; ');
    const line = document.createElement('p');
    line.className = 'foot news';
    line.append(
      chinese
        ? `此图固定在版本${element.dataset.version}；台账已有新版本${version}：新增或改动${changed.length}处，删去${gone}处${list ? `（${list}）` : ''}。`
        : `This figure is pinned to version ${element.dataset.version}; the ledger has a newer one, ${version}: ${changed.length} new or changed, ${gone} gone${list ? ` (${list})` : ''}. `,
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
