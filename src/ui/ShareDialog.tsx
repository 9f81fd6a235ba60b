import './share-dialog.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { markupOf } from '../charts/svg-markup.ts';
import { embedStyle } from '../share/embed-theme.ts';
import { markup } from '../text/trusted.ts';
import { placeOf } from './address.ts';
import { Dialog, openDialog } from './Dialog.tsx';
import type { Shared } from './embed.ts';
import { filterQuery } from './filter-address.ts';
import type { FigureAnswer } from './filtered.ts';
import { fromRoot, pageLedger, pageLocale } from './page-context.ts';
import { type PublishedFigure, usePublishedFigure } from './published-figure.ts';
import { ShareForms } from './ShareForms.tsx';
import { SettingFields, type ShareSettings } from './ShareSettings.tsx';
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

function ShareDialog({ figure, onClose }: { figure: SharedFigure; onClose: () => void }) {
  const [settings, setSettings] = useState<ShareSettings>(() => ({
    width: null,
    language: pageLocale(),
    theme: 'auto',
    titled: true,
    pinned: false,
  }));
  const [status, setStatus] = useState('');
  const published = usePublishedFigure(figure, settings.language, () => setStatus(say('noFigure')));
  const embed = useMemo(
    () => (published ? toEmbed(published, figure, settings) : null),
    [published, figure, settings],
  );
  const sharing = useMemo(
    () => (published && embed ? toSharing(published, figure, settings, embed) : null),
    [published, figure, settings, embed],
  );
  const filtered = figure.answer !== undefined;
  return (
    <Dialog className="share-sheet" label={say('heading')} close={say('close')} onClose={onClose}>
      <h2>{say('heading')}</h2>
      <SettingFields
        settings={settings}
        filtered={filtered}
        keepsVersion={published?.shared.pinned ?? true}
        onChange={(changed) => setSettings({ ...settings, ...changed })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the sheet is scrolled by keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: no group of fields */}
      <div className="stage" role="group" aria-label={say('preview')} tabIndex={0}>
        <Preview embed={embed} width={settings.width} />
      </div>
      {pageLedger() ? <p>{say('notHosted')}</p> : filtered ? <p>{say('filtered')}</p> : null}
      <div>{sharing ? <ShareForms sharing={sharing} onStatus={setStatus} /> : null}</div>
      <p role="status">{status}</p>
    </Dialog>
  );
}

/** The embed as it will look; under a filter with the drawing that answers it. */
function toEmbed(
  { html }: PublishedFigure,
  figure: SharedFigure,
  { theme, titled }: ShareSettings,
): HTMLElement {
  const embed = new DOMParser()
    .parseFromString(markup(html), 'text/html')
    .querySelector<HTMLElement>('.embed');
  if (!embed) throw new Error(`nothing to show: ${figure.id}`);
  const { answer, width } = figure;
  if (answer) {
    const holder = document.createElement('div');
    holder.append(answer.draw(Math.max(320, width)));
    embed.querySelector('.plate')?.replaceChildren(holder);
    embed.querySelector('h2')?.replaceChildren(answer.title);
    embed.querySelector('.sub')?.replaceChildren(answer.subtitle);
    // Of the links only the one into the ledger is sure to be of these rows.
    const links = [...embed.querySelectorAll('.foot a')].slice(-1);
    embed.querySelector('.foot')?.replaceChildren(answer.away.source, ' ', ...links);
  }
  for (const link of embed.querySelectorAll('a')) link.href = fromRoot(link.getAttribute('href') ?? '');
  embed.dataset.theme = theme;
  if (!titled) embed.dataset.title = 'off';
  return embed;
}

function toSharing(
  { language, shared: whole, rows }: PublishedFigure,
  { id, domain, answer }: SharedFigure,
  settings: ShareSettings,
  embed: HTMLElement,
): Sharing {
  const shared = answer ? answered(whole, answer) : whole;
  const pinned = shared.pinned && settings.pinned;
  // A ledger of the reader's own is in this browser alone.
  const hosted = pageLedger() === null;
  return {
    choice: {
      base: fromRoot(pinned ? `published/${shared.version}/` : ''),
      id,
      locale: language,
      theme: settings.theme,
      titled: settings.titled,
      width: settings.width,
      height: shared.height,
      title: shared.title,
      alt: shared.alt,
      page: !hosted
        ? ''
        : answer
          ? `${placeOf(location.href)}${filterQuery(location.search)}#fig-${id}`
          : fromRoot(shared.page),
    },
    shared,
    domain,
    rows,
    drawings: [...embed.querySelectorAll('.plate svg')].map(markupOf),
    subtitle: answer?.subtitle ?? embed.querySelector('.sub')?.textContent ?? '',
    markup: embed.outerHTML,
    hosted,
    filtered: answer !== undefined,
    pinned,
  };
}

/** What is said of the figure under its filter; of a row the site's own words, which know its place in the text. */
function answered(whole: Shared, { title, alt, away: { source, provenance } }: FigureAnswer): Shared {
  const known = new Map(whole.provenance.stated.map((row) => [row.observation_id, row]));
  const stated = provenance.stated.map((row) => known.get(row.observation_id) ?? row);
  return { ...whole, title, alt, source, provenance: { ...provenance, version: whole.version, stated } };
}

/** The embed with its own style, apart from the page's. */
function Preview({ embed, width }: { embed: HTMLElement | null; width: number | null }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current || !embed) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(embedStyle('place'));
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(document.adoptNode(embed));
  }, [embed]);
  return <div ref={place} style={{ width: width === null ? '100%' : `${width}px` }} />;
}
