import { useEffect, useMemo, useRef, useState } from 'react';
import { isDecisionsCsv, parseDecisions } from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { TextDocument } from '../../documents/document.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { ReadingProgress } from '../../ui/ReadingProgress.tsx';
import { useDocumentReader } from '../../ui/read-files.ts';
import { ArticleForm } from './ArticleForm.tsx';
import { Claims } from './Claims.tsx';
import {
  changeDesk,
  type Desk,
  deskOf,
  deskOfLog,
  emptyDesk,
  emptyShelf,
  growDesk,
  putDesk,
  removeDesk,
  type Shelf,
  takeLog,
  toDesk,
} from './desk.ts';
import { draft, toStored } from './draft-storage.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Review } from './Review.tsx';
import { decide, titleOf } from './read-article.ts';
import { Summary } from './Summary.tsx';
import { fetchSample } from './sample-article.ts';
import { TwoTexts } from './TwoTexts.tsx';
import { restMs, shortText, useReading } from './use-reading.ts';

const words = {
  text: { zh: '文章', en: 'Article' },
  reading: { zh: '正在读数字……', en: 'Reading its numbers…' },
  desks: { zh: '打开的文章', en: 'Open texts' },
  long: { zh: '文章太长：最多200万字。', en: 'Too long: at most two million characters.' },
  noLog: {
    zh: '不是决定的文件；数据表请放到“探索”',
    en: 'no file of decisions; a table of data goes to Explore',
  },
  stopped: {
    zh: (pages: number) => `停在第${pages}页：读过的留在这里`,
    en: (pages: number) => `stopped behind page ${pages}: what was read stays here`,
  },
  noText: {
    zh: '先放进它所说的文章，再放决定',
    en: 'put in the text that it is of, then the decisions',
  },
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
  const [shelf, setShelf] = useState<Shelf>(emptyShelf);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const ready = useRef(false);
  const reader = useDocumentReader();
  // Files are being read; of one of them more pages follow.
  const [isComing, setComing] = useState(false);
  const [growing, setGrowing] = useState<string | null>(null);
  const desk = deskOf(shelf);
  const { prose, log } = desk;
  const isGrowing = desk.name !== '' && desk.name === growing;

  useEffect(() => {
    const known = draft.read();
    if (known) setShelf({ ...known, desks: known.desks.map((each) => ({ ...each, source: null })) });
    ready.current = true;
  }, []);
  useEffect(() => {
    if (!ready.current || prose.text === '') return;
    const write = () => draft.tryWrite(toStored(shelf));
    if (prose.text.length <= shortText) return write();
    // A long text is stored once keys rest, and when the page is left.
    const rest = setTimeout(write, restMs);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(rest);
      removeEventListener('pagehide', write);
    };
  }, [shelf, prose]);

  const { reading, isReading } = useReading(desk, metrics, isComing, isGrowing);
  const outcome = useMemo(() => (reading ? decide(reading, log, metrics) : null), [reading, log, metrics]);

  const change = (next: (desk: Desk) => Desk) => setShelf((now) => changeDesk(now, next));
  const put = (text: string) => {
    if (text.length > maxCharacters) {
      setFaults([words.long[locale]]);
      return;
    }
    setFaults([]);
    change((now) => ({ ...now, prose: { ...now.prose, text: text.replace(/\r\n?/g, '\n') } }));
  };
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setFaults([]);
    const logs = files.filter(({ name }) => /\.csv$/i.test(name));
    const texts = files.filter((file) => !logs.includes(file));
    if (texts.length > 0) await readTexts(texts);
    for (const file of logs) await takeDecisions(file);
  };
  const takeDecisions = async (file: File) => {
    const fault = (why: string) => setFaults((now) => [...now, `${file.name}: ${why}`]);
    try {
      const csv = await file.text();
      if (!isDecisionsCsv(csv)) return fault(words.noLog[locale]);
      const log = parseDecisions(csv);
      setShelf((now) => {
        const at = deskOfLog(now, file.name);
        if (now.desks[at]?.prose.text.trim() === '') {
          fault(words.noText[locale]);
          return now;
        }
        return changeDesk({ ...now, at }, (desk) => takeLog(desk, file.name, log));
      });
    } catch (error) {
      fault(errorMessage(error, locale));
    }
  };
  const readTexts = async (files: readonly File[]) => {
    const fault = (name: string, why: string) => setFaults((now) => [...now, `${name}: ${why}`]);
    let begun: { readonly name: string; readonly pages: number } | null = null;
    const put = (name: string, file: File, document: TextDocument) => {
      const desk = toDesk(name, file, document);
      const isMore = begun?.name === name;
      setShelf((now) => (isMore ? growDesk(now, desk) : putDesk(now, desk)));
    };
    setComing(true);
    await reader.read(
      files,
      (one) => {
        if ('problem' in one) fault(one.name, one.problem[locale]);
        else put(one.name, one.file, one.document);
        begun = null;
        setGrowing(null);
      },
      (part) => {
        if ('problem' in part) return;
        put(part.name, part.file, part.document);
        begun = { name: part.name, pages: part.document.pages.length };
        setGrowing(part.name);
      },
    );
    setComing(false);
    setGrowing(null);
    const stopped = begun as { readonly name: string; readonly pages: number } | null;
    if (stopped) fault(stopped.name, words.stopped[locale](stopped.pages));
  };
  const trySample = async () => {
    try {
      const sample = await fetchSample();
      setShelf((now) => putDesk(now, { ...emptyDesk, prose: sample }));
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
        void take([...event.dataTransfer.files]);
      }}
    >
      {shelf.desks.length > 1 ? (
        <ul className="desks" aria-label={words.desks[locale]}>
          {shelf.desks.map((each, at) => (
            <li key={each.name || each.prose.text.slice(0, 40)}>
              <button
                type="button"
                aria-pressed={at === shelf.at}
                onClick={() => setShelf((now) => ({ ...now, at }))}
              >
                {each.name || titleOf(each.prose.text).slice(0, 30)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ArticleForm
        locale={locale}
        prose={prose}
        file={desk.name}
        isGrowing={isGrowing}
        faults={faults}
        onText={put}
        onDate={(asOf) => change((now) => ({ ...now, prose: { ...now.prose, asOf } }))}
        onNearFiles={reader.prepare}
        onFiles={(files) => void take(files)}
        onSample={() => void trySample()}
        onClear={() => {
          if (desk.name === growing) reader.cancel();
          const left = removeDesk(shelf);
          if (deskOf(left).prose.text === '') draft.remove();
          setShelf(left);
        }}
      />
      <ReadingProgress locale={locale} reader={reader} />
      {isReading ? <p role="status">{words.reading[locale]}</p> : null}
      {reading && outcome ? (
        <>
          <Summary locale={locale} reading={reading} outcome={outcome} />
          <ExportMenu locale={locale} reading={reading} outcome={outcome} desk={desk} />
          <Review
            key={`${shelf.at} ${desk.name}`}
            locale={locale}
            desk={desk}
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
