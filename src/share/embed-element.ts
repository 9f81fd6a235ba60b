/**
 * The one script of a host page: `<reform-figure figure lang theme>` without a frame, and the heights of frames.
 * It takes everything from where it was itself loaded and listens to those frames alone.
 */

import { name_en, name_zh } from '../../data/ledger.json';
import { markup } from '../text/trusted.ts';
import { followHeights } from './embed-frame-heights.ts';
import { readMarks } from './embed-marks.ts';
import { embedStyle } from './embed-theme.ts';
import { tellNews } from './embed-version-notice.ts';
import { drawingAt, embedWidths, manyFile, roomyWidth } from './embed-widths.ts';

interface Kept {
  /** With the drawings of every width, or of the one that was asked for. */
  readonly html: string;
}

// A host's own element may be named `currentScript`: then nothing is known of this script's place, and it rests.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const base = new URL('./', own || location.href);
// A pinned version keeps its pictures in one theme and its figures one by one.
const pinned = base.pathname.includes('/published/');
const isName = (text: string) => /^[a-z0-9-]+$/.test(text);

let sheet: CSSStyleSheet | undefined;
/** A host's policy on inline style does not reach a sheet made by script. */
function style(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:host{display:block;margin:0}:host([hidden]){display:none!important}\n${embedStyle('script')}`,
    );
  }
  return sheet;
}

/** What a picture shows when its host says nothing of it. */
const fallback = (locale: string): string => (locale === 'en' ? `${name_en} figure` : `${name_zh}图表`);

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

/** A figure by itself; on a page with more than three different ones, all of them at that width in one answer. */
async function figureOf(id: string, way: string, at: number): Promise<Kept> {
  const there = new Set(
    [...document.querySelectorAll('reform-figure')].map((element) => element.getAttribute('figure')),
  );
  if (there.size <= 3 || pinned) return ask<Kept>(`${way}embed/${id}/figure.json`);
  const path = `${way}embed/${manyFile(at)}`;
  const stream = streams.get(path) ?? askAll(path);
  streams.set(path, stream);
  return stream(id);
}

// What is drawn is known by its element, and which of the drawings it shows.
const drawnAt = new WeakMap<Element, number>();

const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const before = drawnAt.get(target);
    if (target instanceof ReformFigure && before !== undefined && contentRect.width > 0) {
      target.adapt(contentRect.width, before);
    }
  }
});

/** Marks the drawing to be seen; says whether it is there. */
function mark(made: HTMLElement, at: number): boolean {
  const places = [...made.querySelectorAll('.plate > div')];
  const own = places.find((place) => place.querySelector(`svg[width="${embedWidths[at]}"]`));
  if (!own) return false;
  for (const place of places) place.classList.toggle('on', place === own);
  return true;
}

class ReformFigure extends HTMLElement {
  static observedAttributes = ['figure', 'lang', 'theme', 'no-title'];
  #turn = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style()];
      root.append(document.createElement('slot'));
    }
    widths.observe(this);
    void this.#draw();
  }

  disconnectedCallback(): void {
    widths.unobserve(this);
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) void this.#draw();
  }

  /** Shows the drawing for another width; one that never came is fetched, and the old one stands until then. */
  adapt(width: number, before: number): void {
    const made = this.shadowRoot?.querySelector<HTMLElement>('.embed');
    if (!made) return;
    made.classList.toggle('roomy', width >= roomyWidth);
    const at = drawingAt(width);
    if (at === before) return;
    if (mark(made, at)) drawnAt.set(this, at);
    else void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const id = this.getAttribute('figure') ?? '';
    const root = this.shadowRoot;
    if (!root || !isName(id)) return;
    const lang = this.lang || document.documentElement.lang || 'zh';
    const way = lang.startsWith('en') ? 'en/' : '';
    const theme = this.getAttribute('theme') ?? 'auto';
    try {
      // Then every element of the page is there: they are counted, and measured without a layout between two.
      await (document.readyState === 'loading'
        ? new Promise((ready) => document.addEventListener('DOMContentLoaded', ready, { once: true }))
        : null);
      const width = this.clientWidth;
      const at = drawingAt(width);
      const { html } = await figureOf(id, way, at);
      if (turn !== this.#turn) return;
      // Parsed in a document of its own, where nothing runs; a whole document for each would take twice as long.
      const parsed = document.createElement('template');
      parsed.innerHTML = markup(html);
      const made = parsed.content.querySelector<HTMLElement>('.embed');
      if (!made) throw new Error(`unknown figure: ${id}`);
      for (const link of made.querySelectorAll('a')) {
        link.href = new URL(link.getAttribute('href') ?? '', base).href;
      }
      made.dataset.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
      if (this.hasAttribute('no-title')) made.dataset.title = 'off';
      made.classList.toggle('roomy', width >= roomyWidth);
      mark(made, at);
      drawnAt.set(this, at);
      readMarks(made);
      root.replaceChildren(document.adoptNode(made));
      if (pinned) void tellNews(made, new URL('../../', base).href);
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
    // What stands there for pages without script is markup, no words.
    const words = this.cloneNode(true) as HTMLElement;
    words.querySelector('noscript')?.remove();
    picture.alt = words.textContent.trim() || fallback(locale);
    picture.style.maxWidth = '100%';
    root.replaceChildren(picture, slot);
  }
}

/** Every copied code brings this script along: a page runs it once. */
const loaders = Symbol.for('reform-ledger loaders');
const page = window as unknown as { [loaders]?: Set<string> };
page[loaders] ??= new Set();
if (own && !page[loaders].has(base.href)) {
  page[loaders].add(base.href);
  if (!customElements.get('reform-figure')) customElements.define('reform-figure', ReformFigure);
  followHeights(base.href);
}
