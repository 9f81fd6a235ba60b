/** The share sheet: one figure, every form it can leave in, shown as it will look. */

import type { Row } from '../../engine/database.ts';
import { escapeHtml } from '../../share/embed.ts';
import {
  type EmbedChoice,
  elementCode,
  frameCode,
  headCode,
  markdownCode,
  pictureTag,
} from '../../share/embed-code.ts';
import { type EmbedTheme, embedStyle, embedThemes, embedWidths } from '../../share/embed-theme.ts';
import type { Locale } from '../../text/locale.ts';
import type { Shared } from '../embed.ts';
import '../share-dialog.css';
import { placeOf } from '../address.ts';
import { filterQuery } from '../filter-address.ts';
import { fromRoot, locale as pageLocale } from '../page-context.ts';
import { type Chosen, pictureActs, richActs, tableActs } from './share-forms.ts';
import { say, weight } from './share-words.ts';
import { shownRows } from './shown-rows.ts';

interface Kept {
  readonly html: string;
}

let dialog: HTMLDialogElement | null = null;

/** Opens the sheet for the figure whose block is `block`. */
export async function openShare(block: HTMLElement): Promise<void> {
  const id = block.dataset.figure ?? '';
  dialog?.remove();
  dialog = document.createElement('dialog');
  dialog.className = 'share-sheet';
  dialog.setAttribute('aria-label', say('heading'));
  document.body.append(dialog);
  const sheet = dialog;
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  const filtered = block.querySelector('.w-exact svg') !== null;
  const form = document.createElement('form');
  form.method = 'dialog';
  form.innerHTML = frameOf(filtered);
  sheet.append(form);
  sheet.showModal();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sheet.close();
  });
  let turn = 0;
  const refresh = async () => {
    turn += 1;
    const own = turn;
    const language = (value(form, 'language') || pageLocale) as Locale;
    try {
      const [kept, shared, rows] = await Promise.all([
        fetchJson<Kept>(`${way(language)}embed/${id}/figure.json`),
        fetchJson<Shared>(`${way(language)}embed/${id}/share.json`),
        rowsOf(id, block),
      ]);
      if (own === turn) show(form, block, { ...kept, ...shared }, rows, language, filtered);
    } catch {
      if (own === turn) status(form, say('noFigure'));
    }
  };
  form.addEventListener('change', () => void refresh());
  await refresh();
}

const way = (language: Locale) => (language === 'en' ? 'en/' : '');

/** What the figure shows now: under a filter its own answer, otherwise the one that the site was built with. */
async function rowsOf(id: string, block: HTMLElement): Promise<readonly Row[]> {
  const own = shownRows.get(block);
  if (own) return own;
  const all =
    await fetchJson<Readonly<Record<string, { readonly rows: readonly Row[] }>>>('review/rows.json');
  return all[id]?.rows ?? [];
}

const answers = new Map<string, Promise<unknown>>();
function fetchJson<T>(path: string): Promise<T> {
  let answer = answers.get(path) as Promise<T> | undefined;
  answer ??= fetch(fromRoot(path)).then((response) => {
    if (!response.ok) throw new Error(`file not found: ${path} (${response.status})`);
    return response.json() as Promise<T>;
  });
  answer.catch(() => answers.delete(path));
  answers.set(path, answer);
  return answer;
}

function frameOf(filtered: boolean): string {
  const option = (name: string, text: string, chosen = false) =>
    `<option value="${name}"${chosen ? ' selected' : ''}>${text}</option>`;
  const widths = [
    option('', say('fluid')),
    ...[...embedWidths, 900].map((width) => option(String(width), `${width} px`)),
  ];
  const themes = embedThemes.map((theme) => option(theme, say(theme)));
  const languages = [option('zh', '中文', pageLocale === 'zh'), option('en', 'English', pageLocale === 'en')];
  const knob = (name: string, text: string, options: readonly string[]) =>
    `<label>${text}<select name="${name}">${options.join('')}</select></label>`;
  return `<button class="close" aria-label="${say('close')}">×</button><h2>${say('heading')}</h2><div class="knobs">${knob('width', say('width'), widths)}${filtered ? '' : knob('language', say('language'), languages)}${knob('theme', say('theme'), themes)}<label><input type="checkbox" name="titled" checked>${say('titled')}</label>${filtered ? '' : `<label data-part="version">${say('version')}<select name="version">${option('live', say('live'))}${option('pinned', say('pinned'))}</select></label>`}</div><div class="stage" role="group" aria-label="${say('preview')}" tabindex="0"><div></div></div>${filtered ? `<p>${say('filtered')}</p>` : ''}<div data-part="forms"></div><p role="status"></p>`;
}

function show(
  form: HTMLFormElement,
  block: HTMLElement,
  shared: Shared & Kept,
  rows: readonly Row[],
  language: Locale,
  filtered: boolean,
): void {
  const width = Number(value(form, 'width')) || null;
  const theme = value(form, 'theme') as EmbedTheme;
  const titled = (form.elements.namedItem('titled') as HTMLInputElement).checked;
  const pin = form.querySelector<HTMLOptionElement>('option[value="pinned"]');
  if (pin) {
    pin.disabled = !shared.pinned;
    pin.textContent = say(shared.pinned ? 'pinned' : 'notPinned');
  }
  const pinned = shared.pinned && value(form, 'version') === 'pinned';
  const choice: EmbedChoice = {
    base: fromRoot(pinned ? `published/${shared.version}/` : ''),
    id: block.dataset.figure ?? '',
    locale: language,
    theme,
    titled,
    width,
    height: shared.height,
    title: filtered ? textOf(block, 'title') : shared.title,
    alt: filtered ? (block.querySelector('.w-exact desc')?.textContent ?? shared.alt) : shared.alt,
    page: filtered
      ? `${placeOf(location.href)}${filterQuery(location.search)}#${block.id}`
      : fromRoot(shared.page),
  };
  const shown = preview(form, block, shared, choice, filtered);
  const chosen: Chosen = {
    choice,
    shared,
    block,
    rows,
    drawings: [...shown.querySelectorAll('.plate svg')].map((svg) => svg.outerHTML),
    subtitle: filtered ? textOf(block, 'subtitle') : (shown.querySelector('.sub')?.textContent ?? ''),
    filtered,
    status: (sentence) => status(form, sentence),
  };
  const forms = form.querySelector('[data-part="forms"]');
  // Buttons of the sheet keep their place under the finger: only what they hold is made anew.
  forms?.replaceChildren(
    ...(filtered
      ? []
      : [
          codeForm(chosen, say('frame'), say('frameHint'), [['', frameCode(choice)]], shared.bytes.frame),
          codeForm(
            chosen,
            say('element'),
            say('elementHint'),
            [['', elementCode(choice)], ...(pinned ? [] : [[say('headHint'), headCode(choice)] as const])],
            shared.bytes.element,
          ),
        ]),
    richActs(chosen),
    pictureActs(chosen),
    ...(filtered
      ? []
      : [
          codeForm(
            chosen,
            say('pictureCode'),
            say('pictureCodeHint'),
            [
              ['HTML', pictureTag(choice)],
              [say('markdown'), markdownCode(choice, shared.source)],
            ],
            shared.bytes.png,
          ),
        ]),
    tableActs(chosen),
    codeForm(chosen, say('link'), say('linkHint'), [['', choice.page]]),
  );
}

/** The embed's own markup and style, at the chosen width; under a filter, the drawing as it stands. */
function preview(
  form: HTMLFormElement,
  block: HTMLElement,
  shared: Shared & Kept,
  choice: EmbedChoice,
  filtered: boolean,
): HTMLElement {
  const stage = form.querySelector<HTMLElement>('.stage > div');
  const made = new DOMParser().parseFromString(shared.html, 'text/html').querySelector<HTMLElement>('.embed');
  if (!stage || !made) throw new Error(`nothing to show: ${choice.id}`);
  if (filtered) {
    const plate = made.querySelector('.plate');
    const drawing = block.querySelector('.w-exact svg')?.cloneNode(true);
    const holder = document.createElement('div');
    if (drawing) holder.append(drawing);
    plate?.replaceChildren(holder);
    plate?.classList.replace('plate', 'plate-exact');
    const title = made.querySelector('h2');
    if (title) title.textContent = choice.title;
    const sub = made.querySelector('.sub');
    if (sub) sub.textContent = textOf(block, 'subtitle');
    plate?.classList.replace('plate-exact', 'plate');
  }
  for (const link of made.querySelectorAll('a')) link.href = fromRoot(link.getAttribute('href') ?? '');
  made.dataset.theme = choice.theme;
  if (!choice.titled) made.dataset.title = 'off';
  stage.style.width = choice.width === null ? '100%' : `${choice.width}px`;
  const root = stage.shadowRoot ?? stage.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedStyle());
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(document.adoptNode(made));
  return made;
}

/** @param codes each with the words before it, which may be none */
function codeForm(
  { status: tell }: Chosen,
  name: string,
  hint: string,
  codes: readonly (readonly [string, string])[],
  bytes?: number,
): HTMLElement {
  const section = document.createElement('section');
  section.className = 'form';
  section.innerHTML = `<h3>${escapeHtml(name)}</h3>${bytes === undefined ? '' : `<small>${weight(bytes)}</small>`}<p class="hint">${escapeHtml(hint)}</p>`;
  for (const [before, code] of codes) {
    const part = document.createElement('div');
    part.innerHTML = `${before ? `<p class="hint">${escapeHtml(before)}</p>` : ''}<pre tabindex="0"><code>${escapeHtml(code)}</code></pre><p class="acts"><button type="button">${say('copy')}</button></p>`;
    part.querySelector('button')?.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code);
        tell(say('copied') + name);
      } catch (error) {
        tell(say('failed') + String(error instanceof Error ? error.message : error));
      }
    });
    section.append(part);
  }
  return section;
}

function status(form: HTMLFormElement, sentence: string): void {
  const line = form.querySelector('[role="status"]');
  if (line) line.textContent = sentence;
}

function value(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field.value : '';
}

function textOf(block: HTMLElement, name: string): string {
  return block.querySelector(`[data-part="${name}"]`)?.textContent ?? '';
}
