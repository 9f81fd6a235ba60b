import { useSyncExternalStore } from 'react';
import type { Deck } from '../../review/deck.ts';
import { blankIdentity } from '../../review/identity.ts';
import type { Sheet } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import { engineProgress, watchEngine } from './open-review-context.ts';
import { SheetView } from './SlideView.tsx';

const words = {
  preview: { zh: '预览', en: 'Preview' },
  busy: { zh: '正在算……', en: 'Working it out…' },
  engine: { zh: '正在取查询引擎，只取一次', en: 'Fetching the query engine, once' },
  more: { zh: '这一页分成几张：', en: 'This slide takes several sheets:' },
};

interface Props {
  readonly locale: Locale;
  readonly deck: Deck;
  /** Those of the chosen slide, and the one in sight. */
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet | undefined;
  readonly fault: string;
  readonly busy: boolean;
  /** Asks for another of the sheets, from 0. */
  readonly onPage: (at: number) => void;
}

/** The chosen slide as it will look. */
export function Preview({ locale, deck, sheets, sheet, fault, busy, onPage }: Props) {
  const engine = useSyncExternalStore(watchEngine, engineProgress);
  return (
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
            <button key={id} type="button" aria-pressed={sheet?.id === id} onClick={() => onPage(at)}>
              {at + 1}
            </button>
          ))}
        </p>
      ) : null}
    </section>
  );
}
