import { useMemo, useState } from 'react';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { ReadingProgress } from '../../ui/ReadingProgress.tsx';
import { ArticleForm } from './ArticleForm.tsx';
import { Claims } from './Claims.tsx';
import { draft } from './draft-storage.ts';
import { ExportMenu } from './ExportMenu.tsx';
import {
  changeText,
  chosenText,
  emptyText,
  type OpenText,
  putText,
  removeText,
  type Shelf,
} from './open-texts.ts';
import { Review } from './Review.tsx';
import { decide, titleOf } from './read-article.ts';
import { Summary } from './Summary.tsx';
import { fetchSample } from './sample-article.ts';
import { TwoTexts } from './TwoTexts.tsx';
import { useFiles } from './use-files.ts';
import { useReading } from './use-reading.ts';
import { useShelf } from './use-shelf.ts';

const words = {
  text: { zh: '文章', en: 'Article' },
  reading: { zh: '正在读数字……', en: 'Reading its numbers…' },
  texts: { zh: '打开的文章', en: 'Open texts' },
  long: { zh: '文章太长：最多200万字。', en: 'Too long: at most two million characters.' },
  empty: {
    zh: '还没有文章。贴一篇进来，数字随即读出。',
    en: 'No article yet. Paste one, and its numbers are read at once.',
  },
};

const maxCharacters = 2_000_000;

interface RoomProps {
  readonly locale: Locale;
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
}

/** The room: texts, their numbers, and a person's word on each. Everything stays in this browser. */
export function Room({ locale, metrics, ledger }: RoomProps) {
  const [shelf, setShelf] = useShelf();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const { reader, take, isComing, growing } = useFiles(locale, setShelf, (fault) =>
    setFaults((now) => [...now, fault]),
  );
  const openText = chosenText(shelf);
  const { prose, log } = openText;
  const isGrowing = openText.name !== '' && openText.name === growing;

  const { reading, isReading } = useReading(openText, metrics, isComing, isGrowing);
  const outcome = useMemo(() => (reading ? decide(reading, log, metrics) : null), [reading, log, metrics]);

  const change = (next: (openText: OpenText) => OpenText) => setShelf((now) => changeText(now, next));
  const put = (text: string) => {
    if (text.length > maxCharacters) {
      setFaults([words.long[locale]]);
      return;
    }
    setFaults([]);
    change((now) => ({ ...now, prose: { ...now.prose, text: text.replace(/\r\n?/g, '\n') } }));
  };
  const bring = (files: readonly File[]) => {
    if (files.length === 0) return;
    setFaults([]);
    void take(files);
  };
  const trySample = async () => {
    try {
      const sample = await fetchSample();
      setShelf((now) => putText(now, { ...emptyText, prose: sample }));
    } catch (error) {
      setFaults([errorMessage(error, locale)]);
    }
  };

  return (
    <section
      className={over ? 'lab over' : 'lab'}
      aria-label={words.text[locale]}
      onDragOver={(event) => {
        event.preventDefault();
        reader.prepare();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        bring([...event.dataTransfer.files]);
      }}
    >
      {shelf.texts.length > 1 ? (
        <OpenTexts locale={locale} shelf={shelf} onChoose={(at) => setShelf((now) => ({ ...now, at }))} />
      ) : null}
      <ArticleForm
        locale={locale}
        prose={prose}
        file={openText.name}
        isGrowing={isGrowing}
        faults={faults}
        onText={put}
        onDate={(asOf) => change((now) => ({ ...now, prose: { ...now.prose, asOf } }))}
        onNearFiles={reader.prepare}
        onFiles={bring}
        onSample={() => void trySample()}
        onClear={() => {
          if (openText.name === growing) reader.cancel();
          const left = removeText(shelf);
          if (chosenText(left).prose.text === '') draft.remove();
          setShelf(left);
        }}
      />
      <ReadingProgress locale={locale} reader={reader} />
      {isReading ? <p role="status">{words.reading[locale]}</p> : null}
      {reading && outcome ? (
        <>
          <Summary locale={locale} reading={reading} outcome={outcome} />
          <ExportMenu locale={locale} reading={reading} outcome={outcome} openText={openText} />
          <Review
            key={`${shelf.at} ${openText.name}`}
            locale={locale}
            openText={openText}
            reading={reading}
            outcome={outcome}
            metrics={metrics}
            ledger={ledger}
            onChange={change}
          />
          <TwoTexts locale={locale} shelf={shelf} />
          <Claims locale={locale} prose={prose} metrics={metrics} observations={ledger} />
        </>
      ) : prose.text.trim() === '' ? (
        <p className="stand">{words.empty[locale]}</p>
      ) : null}
    </section>
  );
}

interface OpenTextsProps {
  readonly locale: Locale;
  readonly shelf: Shelf;
  readonly onChoose: (at: number) => void;
}

/** The open texts, one of which is in work. */
function OpenTexts({ locale, shelf, onChoose }: OpenTextsProps) {
  return (
    <ul className="open-texts" aria-label={words.texts[locale]}>
      {shelf.texts.map(({ name, prose }, at) => (
        <li key={name || prose.text.slice(0, 40)}>
          <button type="button" aria-pressed={at === shelf.at} onClick={() => onChoose(at)}>
            {name || titleOf(prose.text).slice(0, 30)}
          </button>
        </li>
      ))}
    </ul>
  );
}
