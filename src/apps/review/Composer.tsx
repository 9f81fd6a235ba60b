import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Deck } from '../../review/deck.ts';
import {
  acceptAll,
  addSlide,
  blankSlide,
  copySlide,
  isProposed,
  moveSlide,
  placeSlide,
  removeSlide,
  setDates,
} from '../../review/edit-deck.ts';
import { blankIdentity } from '../../review/identity.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSheets } from '../../review/to-sheets.ts';
import type { Locale } from '../../text/locale.ts';
import { AddSlide } from './AddSlide.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { engineProgress, watchEngine } from './open-review-context.ts';
import { SlideFields } from './SlideFields.tsx';
import { SlideList } from './SlideList.tsx';
import { SheetView } from './SlideView.tsx';
import { Targets } from './Targets.tsx';
import { Tasks } from './Tasks.tsx';
import { useDeck } from './use-deck.ts';
import { useSheetNumbers } from './use-sheet-numbers.ts';
import { useSheets } from './use-sheets.ts';

const words = {
  back: { zh: '全部汇报', en: 'All reviews' },
  title: { zh: '汇报的标题', en: 'Title of the review' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  acceptAll: { zh: '采纳全部建议', en: 'Accept every proposal' },
  kept: { zh: '已存在这台电脑', en: 'Kept on this computer' },
  changed: { zh: '正在存……', en: 'Keeping…' },
  failed: {
    zh: '这台电脑没有让网页保存，请存为文件。',
    en: 'This browser refuses to keep it: save it as a file.',
  },
  preview: { zh: '预览', en: 'Preview' },
  busy: { zh: '正在算……', en: 'Working it out…' },
  engine: { zh: '正在取查询引擎，只取一次', en: 'Fetching the query engine, once' },
  more: { zh: '这一页分成几张：', en: 'This slide takes several sheets:' },
  targets: { zh: '目标', en: 'Targets' },
  tasks: { zh: '任务台账', en: 'Task ledger' },
  identity: { zh: '单位与标志', en: 'Organisation and logo' },
  dates: { zh: '日期', en: 'Dates' },
  since: { zh: '上次评估', en: 'Last review' },
  asOf: { zh: '本次截至', en: 'This review, as of' },
  moved: { zh: '移到第', en: 'Moved to place ' },
  removed: { zh: '已删去：', en: 'Removed: ' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly start: Deck;
  readonly told: string;
  /** The slide to begin presenting with, from 0; `null` stays at the desk. */
  readonly presentAt: number | null;
  readonly onClose: () => void;
}

/** One deck on the desk: its slides, the chosen one as it will look, its words, and the ways out of the room. */
export function Composer({ locale, context, start, told, presentAt, onClose }: Props) {
  const { deck, change, undo, redo, kept } = useDeck(start, context);
  const [chosen, setChosen] = useState<string | null>(start.slides[0]?.id ?? null);
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState(told);
  const slide = deck.slides.find(({ id }) => id === chosen) ?? deck.slides[0] ?? null;
  const { sheets, fault, busy } = useSheets(deck, slide?.id ?? null, context);
  const numbers = useSheetNumbers(deck, context);
  const engine = useSyncExternalStore(watchEngine, engineProgress);
  const sheet = sheets[Math.min(page, sheets.length - 1)];

  useEffect(() => {
    // Undoing may take the chosen slide away.
    if (slide && slide.id !== chosen) setChosen(slide.id);
  }, [slide, chosen]);

  const present = async (from: (sheets: Sheets) => number) => {
    const [sheets, { toShow }, { openStage }] = await Promise.all([
      toSheets(deck, context),
      import('./present/to-show.tsx'),
      import('./present/stage.ts'),
    ]);
    const address = (tail: string) => `${location.pathname}${location.search}#deck=${deck.id}${tail}`;
    openStage(toShow(sheets), {
      start: from(sheets),
      onSlide: (at) => history.replaceState(null, '', address(`&slide=${at + 1}`)),
      onEnd: () => history.replaceState(null, '', address('')),
    });
  };
  const presentNow = useRef(present);
  presentNow.current = present;
  useEffect(() => {
    if (presentAt !== null) void presentNow.current(() => presentAt);
  }, [presentAt]);

  const choose = (id: string) => {
    setChosen(id);
    setPage(0);
  };
  const say = (id: string, moved: Deck) => {
    const at = moved.slides.findIndex((one) => one.id === id) + 1;
    setSaid(locale === 'zh' ? `${words.moved.zh}${at}页` : `${words.moved.en}${at}`);
  };
  const remove = (id: string) => {
    const at = deck.slides.findIndex((one) => one.id === id);
    const next = deck.slides[at + 1] ?? deck.slides[at - 1];
    setSaid(words.removed[locale] + (deck.slides[at]?.title.text ?? ''));
    change((now) => removeSlide(now, id));
    if (next) choose(next.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const again = (key === 'z' && event.shiftKey) || key === 'y';
    if (!back && !again) return;
    event.preventDefault();
    if (back) undo?.();
    else redo?.();
  };

  return (
    // The keys of undo work wherever the focus is in the room.
    <section className="composer" aria-label={deck.title} onKeyDown={onKey}>
      <div className="deck-bar">
        <button type="button" className="plain" onClick={onClose}>
          {`← ${words.back[locale]}`}
        </button>
        <input
          className="deck-title"
          aria-label={words.title[locale]}
          value={deck.title}
          onChange={({ target: { value } }) => change((now) => ({ ...now, title: value }), 'deck title')}
        />
        <span className="do">
          <button type="button" disabled={!undo} onClick={() => undo?.()} aria-keyshortcuts="Control+Z">
            {words.undo[locale]}
          </button>
          <button type="button" disabled={!redo} onClick={() => redo?.()} aria-keyshortcuts="Control+Shift+Z">
            {words.redo[locale]}
          </button>
          {deck.slides.some(isProposed) ? (
            <button type="button" onClick={() => change(acceptAll)}>
              {words.acceptAll[locale]}
            </button>
          ) : null}
        </span>
        <span className={kept === 'failed' ? 'kept-state failed' : 'kept-state'} data-kept={kept}>
          {words[kept][locale]}
        </span>
      </div>
      <ExportMenu
        locale={locale}
        context={context}
        deck={deck}
        onPresent={async () => {
          // Full screen may only be asked for while the click is fresh.
          await document.documentElement.requestFullscreen?.().catch(() => undefined);
          await present(({ sheets: all }) => all.findIndex(({ id }) => id === (sheet?.id ?? slide?.id)));
        }}
      />
      <p className="told said" role="status">
        {said}
      </p>
      <div className="desk">
        <div className="shelf">
          <SlideList
            locale={locale}
            deck={deck}
            context={context}
            numbers={numbers}
            chosen={slide?.id ?? null}
            onChoose={choose}
            onMove={(id, by) => {
              change((now) => moveSlide(now, id, by));
              say(id, moveSlide(deck, id, by));
            }}
            onPlace={(id, to) => {
              change((now) => placeSlide(now, id, to));
              say(id, placeSlide(deck, id, to));
            }}
            onCopy={(id) => {
              const copied = copySlide(deck, id);
              const copy = copied.slides[copied.slides.findIndex((one) => one.id === id) + 1];
              change((now) => copySlide(now, id));
              if (copy) choose(copy.id);
            }}
            onRemove={remove}
          />
          <AddSlide
            locale={locale}
            deck={deck}
            onAdd={(body) => {
              const added = blankSlide(deck, body);
              change((now) => addSlide(now, added, slide?.id ?? null));
              choose(added.id);
            }}
          />
        </div>
        <div className="stage">
          <section className="preview" aria-label={words.preview[locale]} aria-busy={busy}>
            {fault ? (
              <p className="fault" role="alert">
                {fault}
              </p>
            ) : null}
            {busy && engine ? (
              <p className="told engine">
                {words.engine[locale]}
                <progress
                  aria-label={words.engine[locale]}
                  {...(engine.total ? { value: engine.loaded, max: engine.total } : {})}
                />
              </p>
            ) : null}
            {sheet ? (
              <SheetView sheet={sheet} locale={deck.locale} identity={deck.identity ?? blankIdentity} />
            ) : null}
            {!sheet && busy ? <p className="told">{words.busy[locale]}</p> : null}
            {sheets.length > 1 ? (
              <p className="pages">
                {words.more[locale]}
                {sheets.map(({ id }, at) => (
                  <button key={id} type="button" aria-pressed={sheet?.id === id} onClick={() => setPage(at)}>
                    {at + 1}
                  </button>
                ))}
              </p>
            ) : null}
          </section>
          {slide ? (
            <SlideFields
              key={slide.id}
              locale={locale}
              context={context}
              deck={deck}
              slide={slide}
              change={change}
            />
          ) : null}
          <details className="of-deck" open={slide?.body.kind === 'status' || undefined}>
            <summary>{words.targets[locale]}</summary>
            <Targets locale={locale} context={context} deck={deck} change={change} />
          </details>
          <details
            className="of-deck"
            open={slide?.body.kind === 'tasks' || slide?.body.kind === 'problems' || undefined}
          >
            <summary>{words.tasks[locale]}</summary>
            <Tasks locale={locale} context={context} deck={deck} change={change} />
          </details>
          <details className="of-deck">
            <summary>{words.identity[locale]}</summary>
            <IdentityFields locale={locale} deck={deck} change={change} />
          </details>
          <details className="of-deck">
            <summary>{words.dates[locale]}</summary>
            <div className="row-of-fields">
              {(['since', 'asOf'] as const).map((name) => (
                <label key={name}>
                  {words[name][locale]}
                  <input
                    type="date"
                    value={deck[name]}
                    onChange={({ target: { value } }) => {
                      if (value)
                        change((now) =>
                          name === 'since' ? setDates(now, value, now.asOf) : setDates(now, now.since, value),
                        );
                    }}
                  />
                </label>
              ))}
            </div>
          </details>
        </div>
      </div>
    </section>
  );
}
