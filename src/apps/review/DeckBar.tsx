import type { Deck } from '../../review/deck.ts';
import { acceptAll, isProposed } from '../../review/edit-deck.ts';
import type { Locale } from '../../text/locale.ts';
import type { DeckHook } from './use-deck.ts';

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
};

interface Props extends Pick<DeckHook, 'change' | 'undo' | 'redo' | 'kept'> {
  readonly locale: Locale;
  readonly deck: Deck;
  readonly onClose: () => void;
}

/** The deck's title, what can be taken back, and whether it is kept. */
export function DeckBar({ locale, deck, change, undo, redo, kept, onClose }: Props) {
  return (
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
  );
}
