import { useState } from 'react';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { FileField } from '../../ui/FileField.tsx';
import { dropDeck, type Shelved, shelved, shelvedFile } from './deck-storage.ts';
import { fileName } from './ExportMenu.tsx';

const words = {
  kept: { zh: '已有的汇报', en: 'Reviews kept here' },
  none: {
    zh: '这台电脑上还没有汇报。选一个模板，或打开一份汇报文件。',
    en: 'No review is kept on this computer yet. Choose a template or open a review’s file.',
  },
  file: { zh: '打开汇报文件', en: 'Open a review’s file' },
  drop: { zh: '删除', en: 'Delete' },
  sure: { zh: '确认删除', en: 'Really delete' },
  save: { zh: '存为文件', en: 'Save as a file' },
  next: { zh: '做下一次', en: 'Next review' },
  copy: { zh: '复制', en: 'Duplicate' },
};

interface Props {
  readonly locale: Locale;
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
  readonly onNext: (id: string) => void;
  readonly onCopy: (id: string) => void;
  /** What a chosen file holds. */
  readonly onText: (text: string) => void;
}

/** The decks kept on this computer, and the way in for one that lies in a file. */
export function KeptDecks({ locale, busy, onOpen, onNext, onCopy, onText }: Props) {
  const [kept, setKept] = useState<readonly Shelved[]>(shelved);
  return (
    <section className="kept">
      <h2>{words.kept[locale]}</h2>
      {kept.length === 0 ? <p className="stand">{words.none[locale]}</p> : null}
      <ul aria-label={words.kept[locale]} hidden={kept.length === 0}>
        {kept.map((deck) => (
          <KeptDeck
            key={deck.id}
            locale={locale}
            busy={busy}
            deck={deck}
            onOpen={onOpen}
            onNext={onNext}
            onCopy={onCopy}
            onDrop={() => {
              dropDeck(deck.id);
              setKept(shelved());
            }}
          />
        ))}
      </ul>
      <FileField
        label={words.file[locale]}
        accept=".json,application/json"
        onFiles={([file]) => void file.text().then(onText)}
      />
    </section>
  );
}

interface DeckProps extends Omit<Props, 'onText'> {
  readonly deck: Shelved;
  readonly onDrop: () => void;
}

function KeptDeck({ locale, busy, deck, onOpen, onNext, onCopy, onDrop }: DeckProps) {
  const { id, title, saved } = deck;
  const [dropping, setDropping] = useState(false);
  const save = () =>
    saveFile(new Blob([shelvedFile(id)], { type: 'application/json' }), `${fileName(title)}.json`);
  return (
    <li>
      <button type="button" className="plain" onClick={() => onOpen(id)}>
        {title}
      </button>
      <time dateTime={saved}>{new Date(saved).toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB')}</time>
      <button type="button" className="small" disabled={busy} onClick={() => onNext(id)}>
        {words.next[locale]}
      </button>
      <button type="button" className="small" onClick={() => onCopy(id)}>
        {words.copy[locale]}
      </button>
      <button type="button" className="small" onClick={save}>
        {words.save[locale]}
      </button>
      <button
        type="button"
        className="small"
        onBlur={() => setDropping(false)}
        onClick={() => (dropping ? onDrop() : setDropping(true))}
      >
        {dropping ? words.sure[locale] : words.drop[locale]}
      </button>
    </li>
  );
}
