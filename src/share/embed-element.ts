/**
 * The one script of a host page: `<reform-figure figure lang theme>` without a frame, and the heights of frames.
 * It takes everything from where it was itself loaded and listens to those frames alone.
 */

import { readMarks } from './embed-marks.ts';
import { drawingAt, embedStyle, roomy } from './embed-theme.ts';

interface Kept {
  readonly html: string;
  /** By width, where `html` has empty places for them: only the one that is seen is ever parsed. */
  readonly drawings?: readonly string[];
}

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const base = new URL('./', own);
// A pinned version keeps its pictures in one theme and its figures one by one.
const pinned = base.pathname.includes('/published/');
const isName = (text: string) => /^[a-z0-9-]+$/.test(text);

let sheet: CSSStyleSheet | undefined;
/** A host's policy on inline style does not reach a sheet made by script. */
function style(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host{display:block;margin:0}:host([hidden]){display:none}\n${embedStyle(true)}`);
  }
  return sheet;
}

const asked = new Map<string, Promise<unknown>>();
function ask<T>(path: string): Promise<T> {
  let answer = asked.get(path) as Promise<T> | undefined;
  answer ??= fetch(new URL(path, base)).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  asked.set(path, answer);
  return answer;
}

/** All figures of a language, each as soon as its line has come. */
function askAll(path: string): (id: string) => Promise<Kept> {
  const come = new Map<string, Kept>();
  const waiting = new Map<string, ((kept: Kept) => void)[]>();
  const take = (line: string) => {
    if (line === '') return;
    const kept = JSON.parse(line) as Kept & { id: string };
    come.set(kept.id, kept);
    for (const resolve of waiting.get(kept.id) ?? []) resolve(kept);
  };
  const whole = (async () => {
    const response = await fetch(new URL(path, base));
    if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    }
    take(rest);
  })();
  return async (id) => {
    const kept =
      come.get(id) ??
      (await Promise.race([
        new Promise<Kept>((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve])),
        whole.then(() => come.get(id)),
      ]));
    if (!kept) throw new Error(`unknown figure: ${id}`);
    return kept;
  };
}

const streams = new Map<string, (id: string) => Promise<Kept>>();

/** A figure by itself; on a page with more than three different ones, all of them in one answer. */
async function figureOf(id: string, way: string): Promise<Kept> {
  const there = new Set(
    [...document.querySelectorAll('reform-figure')].map((element) => element.getAttribute('figure')),
  );
  if (there.size <= 3 || pinned) return ask<Kept>(`${way}embed/${id}/figure.json`);
  const path = `${way}embed/figures.jsonl`;
  const stream = streams.get(path) ?? askAll(path);
  streams.set(path, stream);
  return stream(id);
}

/** What an element shows now: its markup, the drawings that may stand in it, and its width in CSS pixels. */
interface Shown {
  readonly made: HTMLElement;
  readonly drawings: readonly string[];
}
const shown = new WeakMap<Element, Shown>();
const widthOf = new WeakMap<Element, number>();

/** Parses a drawing into its place in the plate, once. */
function put({ made, drawings }: Shown, at: number): void {
  const place = made.querySelector('.plate')?.children[at];
  if (place && !place.firstChild) place.innerHTML = drawings[at] ?? '';
}

/** Marks the room and the drawing that the width asks for; no drawing but that one is ever parsed. */
function adapt(element: Element): void {
  const now = shown.get(element);
  if (!now) return;
  const width = widthOf.get(element) ?? 0;
  const at = drawingAt(width);
  put(now, at);
  now.made.classList.toggle('roomy', width >= roomy);
  [...(now.made.querySelector('.plate')?.children ?? [])].forEach((place, index) => {
    place.classList.toggle('on', index === at);
  });
}

// Widths are known before the figures have come: nothing is laid out twice.
const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    widthOf.set(target, contentRect.width);
    adapt(target);
  }
});

// Paper has a width of its own.
addEventListener('beforeprint', () => {
  for (const element of document.querySelectorAll('reform-figure')) {
    const now = shown.get(element);
    now?.drawings.forEach((_, at) => {
      put(now, at);
    });
  }
});

class ReformFigure extends HTMLElement {
  static observedAttributes = ['figure', 'lang', 'theme', 'no-title'];
  #turn = 0;

  connectedCallback(): void {
    widths.observe(this);
    void this.#draw();
  }

  disconnectedCallback(): void {
    widths.unobserve(this);
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const id = this.getAttribute('figure') ?? '';
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!root.firstChild) root.append(document.createElement('slot'));
    if (!isName(id)) return;
    const lang = this.lang || document.documentElement.lang || 'zh';
    const way = lang.startsWith('en') ? 'en/' : '';
    const theme = this.getAttribute('theme') ?? 'auto';
    try {
      if (document.readyState === 'loading') {
        await new Promise((ready) => document.addEventListener('DOMContentLoaded', ready, { once: true }));
      }
      const { html, drawings } = await figureOf(id, way);
      if (turn !== this.#turn) return;
      // Parsed in a document of its own, where nothing runs; a whole document for each would take twice as long.
      const parsed = document.createElement('template');
      parsed.innerHTML = html;
      const made = parsed.content.querySelector<HTMLElement>('.embed');
      if (!made) throw new Error(`unknown figure: ${id}`);
      for (const link of made.querySelectorAll('a')) {
        link.href = new URL(link.getAttribute('href') ?? '', base).href;
      }
      made.dataset.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
      if (this.hasAttribute('no-title')) made.dataset.title = 'off';
      shown.set(this, { made, drawings: drawings ?? [] });
      adapt(this);
      readMarks(made);
      root.adoptedStyleSheets = [style()];
      root.replaceChildren(document.adoptNode(made));
    } catch {
      if (turn === this.#turn) this.#picture(root, id, way ? 'en' : 'zh', theme);
    }
  }

  /** The prerendered picture, with what the host wrote inside the element as its description. */
  #picture(root: ShadowRoot, id: string, locale: string, theme: string): void {
    const slot = document.createElement('slot');
    if (this.querySelector('img')) {
      root.replaceChildren(slot);
      return;
    }
    const picture = document.createElement('img');
    picture.src = new URL(
      `picture/${id}.${locale}.${theme === 'dark' && !pinned ? 'dark' : 'light'}.png`,
      base,
    ).href;
    picture.alt = this.textContent?.trim() || (locale === 'en' ? 'Reform Ledger figure' : '改革台账图表');
    picture.style.maxWidth = '100%';
    root.replaceChildren(picture, slot);
  }
}

if (!customElements.get('reform-figure')) customElements.define('reform-figure', ReformFigure);

const least = 80;
const most = 4000;

// A sandboxed frame without an origin of its own says "null"; then its window alone vouches for it.
addEventListener('message', (event: MessageEvent<unknown>) => {
  const told = event.data as { type?: unknown; height?: unknown } | null;
  if (typeof told !== 'object' || told === null || told.type !== 'reform-ledger:height') return;
  if (typeof told.height !== 'number' || !Number.isFinite(told.height)) return;
  const frame = [...document.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow !== null && contentWindow === event.source,
  );
  if (!frame?.src.startsWith(base.href)) return;
  const sealed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  if (event.origin !== (sealed ? 'null' : base.origin)) return;
  const height = Math.max(least, Math.min(most, Math.ceil(told.height)));
  // A frame a little taller than needed stays: a page that is being read does not move for a few pixels.
  const now = frame.clientHeight;
  if (height <= now && now - height < 40) return;
  frame.style.height = `${height}px`;
});

/**
 * Frames that spoke before this script was there are asked again; so are frames out of view, which notice a new
 * width only when they are looked at.
 */
function askFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(base.href)) frame.contentWindow?.postMessage({ type: 'reform-ledger:ask' }, '*');
  }
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', askFrames);
else askFrames();
addEventListener('load', askFrames);
addEventListener('resize', askFrames);
