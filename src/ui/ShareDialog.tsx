import './share-dialog.css';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../engine/database.ts';
import { type EmbedTheme, embedStyle, embedThemes, embedWidths } from '../share/embed-theme.ts';
import type { Locale } from '../text/locale.ts';
import { placeOf } from './address.ts';
import { Dialog, openDialog } from './Dialog.tsx';
import type { Shared } from './embed.ts';
import { filterQuery } from './filter-address.ts';
import type { FigureAnswer } from './filtered.ts';
import { fetchText, fromRoot, pageLocale } from './page-context.ts';
import { ShareForms } from './ShareForms.tsx';
import { say } from './share-words.ts';
import type { Sharing } from './sharing.ts';

/** The figure that is shared, as its page shows it. */
export interface SharedFigure {
  readonly id: string;
  readonly domain: string;
  /** Its answer to the page's filter, where there is one. */
  readonly answer: FigureAnswer | undefined;
  /** Of its place in the page, in CSS pixels. */
  readonly width: number;
}

/** Opens the sheet: one figure, every form it can leave in, shown as it will look. */
export function openShare(figure: SharedFigure): void {
  openDialog((onClose) => <ShareDialog figure={figure} onClose={onClose} />);
}

interface Knobs {
  readonly width: number | null;
  readonly language: Locale;
  readonly theme: EmbedTheme;
  readonly titled: boolean;
  readonly pinned: boolean;
}

function ShareDialog({ figure, onClose }: { figure: SharedFigure; onClose: () => void }) {
  const [knobs, setKnobs] = useState<Knobs>(() => ({
    width: null,
    language: pageLocale(),
    theme: 'auto',
    titled: true,
    pinned: false,
  }));
  const [status, setStatus] = useState('');
  const material = useMaterial(figure, knobs.language, setStatus);
  const embed = useMemo(
    () => (material ? toEmbed(material, figure, knobs) : null),
    [material, figure, knobs],
  );
  const sharing = useMemo(
    () => (material && embed ? toSharing(material, figure, knobs, embed) : null),
    [material, figure, knobs, embed],
  );
  const filtered = figure.answer !== undefined;
  return (
    <Dialog className="share-sheet" label={say('heading')} close={say('close')} onClose={onClose}>
      <h2>{say('heading')}</h2>
      <KnobFields
        knobs={knobs}
        filtered={filtered}
        keepsVersion={material?.shared.pinned ?? true}
        onChange={(changed) => setKnobs({ ...knobs, ...changed })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the sheet is scrolled by keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: no group of fields */}
      <div className="stage" role="group" aria-label={say('preview')} tabIndex={0}>
        <Preview embed={embed} width={knobs.width} />
      </div>
      {filtered ? <p>{say('filtered')}</p> : null}
      <div>{sharing ? <ShareForms sharing={sharing} onStatus={setStatus} /> : null}</div>
      <p role="status">{status}</p>
    </Dialog>
  );
}

interface KnobFieldsProps {
  readonly knobs: Knobs;
  readonly filtered: boolean;
  /** Whether the site keeps this very version. */
  readonly keepsVersion: boolean;
  readonly onChange: (changed: Partial<Knobs>) => void;
}

function KnobFields({ knobs, filtered, keepsVersion, onChange }: KnobFieldsProps) {
  const knob = (
    name: string,
    label: string,
    value: string | number,
    options: ReactNode,
    set: (value: string) => Partial<Knobs>,
  ) => (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => onChange(set(event.currentTarget.value))}>
        {options}
      </select>
    </label>
  );
  const widths = [...embedWidths, 900].map((width) => (
    <option key={width} value={width}>
      {`${width} px`}
    </option>
  ));
  const themes = embedThemes.map((theme) => (
    <option key={theme} value={theme}>
      {say(theme)}
    </option>
  ));
  return (
    <div className="knobs">
      {knob(
        'width',
        say('width'),
        knobs.width ?? '',
        <>
          <option value="">{say('fluid')}</option>
          {widths}
        </>,
        (value) => ({ width: Number(value) || null }),
      )}
      {filtered
        ? null
        : knob(
            'language',
            say('language'),
            knobs.language,
            <>
              <option value="zh">中文</option>
              <option value="en">English</option>
            </>,
            (value) => ({ language: value as Locale }),
          )}
      {knob('theme', say('theme'), knobs.theme, themes, (value) => ({ theme: value as EmbedTheme }))}
      <label>
        <input
          type="checkbox"
          name="titled"
          checked={knobs.titled}
          onChange={(event) => onChange({ titled: event.currentTarget.checked })}
        />
        {say('titled')}
      </label>
      {filtered
        ? null
        : knob(
            'version',
            say('version'),
            knobs.pinned ? 'pinned' : 'live',
            <>
              <option value="live">{say('live')}</option>
              <option value="pinned" disabled={!keepsVersion}>
                {say(keepsVersion ? 'pinned' : 'notPinned')}
              </option>
            </>,
            (value) => ({ pinned: value === 'pinned' }),
          )}
    </div>
  );
}

interface Material {
  readonly language: Locale;
  readonly shared: Shared;
  /** The embed's markup, its addresses from the site's root. */
  readonly html: string;
  readonly rows: readonly Row[];
}

/** What the site holds of the figure in a language; null until it has come. */
function useMaterial(
  { id, answer }: SharedFigure,
  language: Locale,
  onStatus: (sentence: string) => void,
): Material | null {
  const [material, setMaterial] = useState<Material | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet tells its status to itself
  useEffect(() => {
    let current = true;
    const folder = `${language === 'en' ? 'en/' : ''}embed/${id}`;
    Promise.all([
      fetchJson<{ html: string }>(`${folder}/figure.json`),
      fetchJson<Shared>(`${folder}/share.json`),
      answer ? answer.rows : fetchRows(id),
    ]).then(
      ([{ html }, shared, rows]) => current && setMaterial({ language, html, shared, rows }),
      () => current && onStatus(say('noFigure')),
    );
    return () => {
      current = false;
    };
  }, [id, answer, language]);
  return material;
}

async function fetchJson<T>(path: string): Promise<T> {
  return JSON.parse(await fetchText(path)) as T;
}

/** The rows that the figure was built with. */
async function fetchRows(id: string): Promise<readonly Row[]> {
  const all =
    await fetchJson<Readonly<Record<string, { readonly rows: readonly Row[] }>>>('review/rows.json');
  return all[id]?.rows ?? [];
}

/** The embed as it will look; under a filter with the drawing that answers it. */
function toEmbed({ html }: Material, figure: SharedFigure, { theme, titled }: Knobs): HTMLElement {
  const embed = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('.embed');
  if (!embed) throw new Error(`nothing to show: ${figure.id}`);
  const { answer, width } = figure;
  if (answer) {
    const holder = document.createElement('div');
    holder.append(answer.draw(Math.max(320, width)));
    embed.querySelector('.plate')?.replaceChildren(holder);
    embed.querySelector('h2')?.replaceChildren(answer.title);
    embed.querySelector('.sub')?.replaceChildren(answer.subtitle);
  }
  for (const link of embed.querySelectorAll('a')) link.href = fromRoot(link.getAttribute('href') ?? '');
  embed.dataset.theme = theme;
  if (!titled) embed.dataset.title = 'off';
  return embed;
}

function toSharing(
  { language, shared, rows }: Material,
  { id, domain, answer }: SharedFigure,
  knobs: Knobs,
  embed: HTMLElement,
): Sharing {
  const pinned = shared.pinned && knobs.pinned;
  return {
    choice: {
      base: fromRoot(pinned ? `published/${shared.version}/` : ''),
      id,
      locale: language,
      theme: knobs.theme,
      titled: knobs.titled,
      width: knobs.width,
      height: shared.height,
      title: answer?.title ?? shared.title,
      alt: answer?.alt ?? shared.alt,
      page: answer
        ? `${placeOf(location.href)}${filterQuery(location.search)}#fig-${id}`
        : fromRoot(shared.page),
    },
    shared,
    domain,
    rows,
    drawings: [...embed.querySelectorAll('.plate svg')].map((svg) => svg.outerHTML),
    subtitle: answer?.subtitle ?? embed.querySelector('.sub')?.textContent ?? '',
    filtered: answer !== undefined,
    pinned,
  };
}

/** The embed with its own style, apart from the page's. */
function Preview({ embed, width }: { embed: HTMLElement | null; width: number | null }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current || !embed) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(embedStyle());
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(document.adoptNode(embed));
  }, [embed]);
  return <div ref={place} style={{ width: width === null ? '100%' : `${width}px` }} />;
}
