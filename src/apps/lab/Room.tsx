import { useEffect, useMemo, useRef, useState } from 'react';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { decodeText } from '../../text/decode.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { Arithmetic, keyedChecks } from './Arithmetic.tsx';
import { ArticleForm, isDate } from './ArticleForm.tsx';
import { draft } from './draft-storage.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { MarkedText } from './MarkedText.tsx';
import { NumberCard } from './NumberCard.tsx';
import { NumberTable } from './NumberTable.tsx';
import {
  type Correction,
  type Decisions,
  decide,
  type Prose,
  readArticle,
  type Verdict,
} from './read-article.ts';
import { Summary } from './Summary.tsx';
import { fetchSample } from './sample-article.ts';
import { ToLedger } from './ToLedger.tsx';
import { useRested } from './use-rested.ts';

const words = {
  text: { zh: '文章', en: 'Article' },
  long: { zh: '文章太长：最多200万字。', en: 'Too long: at most two million characters.' },
  empty: {
    zh: '还没有文章。贴一篇进来，数字随即读出。',
    en: 'No article yet. Paste one, and its numbers are read at once.',
  },
  none: { zh: '文中没有统计数。', en: 'There is no statistic in the text.' },
  choose: { zh: '点一个数字看它怎样读出。', en: 'Choose a number to see how it was read.' },
  arithmetic: { zh: '数字之间', en: 'Arithmetic' },
  numbers: { zh: '统计数', en: 'Statistics' },
  reading: { zh: '原文', en: 'The text' },
};

const maxCharacters = 2_000_000;
// What is longer takes long enough to read that it waits until typing rests.
const shortText = 10_000;
const restMs = 250;
interface RoomProps {
  readonly locale: Locale;
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
}

/** The room: a text, its numbers, and a person's word on each. Everything stays in this browser. */
export function Room({ locale, metrics, ledger }: RoomProps) {
  const [prose, setProse] = useState<Prose>({ text: '', asOf: '' });
  const [decisions, setDecisions] = useState<Decisions>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const [over, setOver] = useState(false);
  const ready = useRef(false);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const kept = draft.read();
    if (kept) {
      setProse(kept.prose);
      setDecisions(kept.decisions);
    }
    ready.current = true;
  }, []);
  useEffect(() => {
    if (ready.current && prose.text !== '') draft.tryWrite({ prose, decisions });
  }, [prose, decisions]);

  const given = useRested(prose, prose.text.length > shortText ? restMs : 0);
  const reading = useMemo(
    () => (given.text.trim() === '' || !isDate(given.asOf) ? null : readArticle(given, metrics)),
    [given, metrics],
  );
  const decided = useMemo(
    () => (reading ? decide(reading, decisions, metrics) : []),
    [reading, decisions, metrics],
  );
  const checks = useMemo(() => (reading ? keyedChecks(reading.arithmetic) : []), [reading]);
  const checked = useMemo(
    () => new Set(checks.find(({ key }) => key === opened)?.spans.map(({ start }) => start)),
    [checks, opened],
  );
  const current = decided.find(({ key }) => key === chosen) ?? null;

  const put = (text: string, asOf = prose.asOf) => {
    if (text.length > maxCharacters) {
      setFault(words.long[locale]);
      return;
    }
    setFault('');
    setProse({ text: text.replace(/\r\n?/g, '\n'), asOf });
  };
  const take = async (file: File) => {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in decoded) setFault(`${file.name}: ${decoded.problem}`);
    else {
      setDecisions({});
      setChosen(null);
      put(decoded.text);
    }
  };
  const trySample = async () => {
    try {
      const { text, asOf } = await fetchSample();
      setDecisions({});
      put(text, asOf);
    } catch (error) {
      setFault(errorMessage(error));
    }
  };
  const judge = (key: string, verdict: Verdict | null) =>
    setDecisions((now) => ({
      ...now,
      // Taking a word back takes the correction back with it.
      [key]: { verdict, correction: verdict === null ? {} : (now[key]?.correction ?? {}) },
    }));
  const correct = (key: string, correction: Correction) =>
    setDecisions((now) => ({ ...now, [key]: { verdict: 'accepted', correction } }));
  const choose = (key: string) => {
    setChosen(key);
    // Beside the text on a wide page; under it on a phone.
    if (innerWidth < 900) requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }));
  };

  return (
    <section
      className={over ? 'lab over' : 'lab'}
      aria-label={words.text[locale]}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void take(file);
      }}
    >
      <ArticleForm
        locale={locale}
        prose={prose}
        fault={fault}
        onText={put}
        onDate={(asOf) => setProse({ ...prose, asOf })}
        onFile={(file) => void take(file)}
        onSample={() => void trySample()}
        onClear={() => {
          draft.remove();
          setDecisions({});
          setChosen(null);
          setProse({ text: '', asOf: '' });
        }}
      />
      {reading ? (
        <>
          <Summary locale={locale} reading={reading} decided={decided} />
          <ExportMenu locale={locale} reading={reading} decided={decided} />
          <ToLedger locale={locale} prose={prose} />
          <div className="lab-workspace">
            <div className="lab-text">
              <h2>{words.reading[locale]}</h2>
              <MarkedText
                locale={locale}
                reading={reading}
                decided={decided}
                chosen={chosen}
                checked={checked}
                onChoose={choose}
              />
            </div>
            <div className="lab-card" ref={card}>
              {current ? (
                <NumberCard
                  key={current.key}
                  locale={locale}
                  decided={current}
                  rows={decided}
                  metrics={metrics}
                  ledger={ledger}
                  onVerdict={(verdict) => judge(current.key, verdict)}
                  onCorrect={(correction) => correct(current.key, correction)}
                />
              ) : (
                <p className="told">{words.choose[locale]}</p>
              )}
            </div>
          </div>
          <h2>{words.arithmetic[locale]}</h2>
          <Arithmetic
            locale={locale}
            text={reading.prose.text}
            checks={checks}
            opened={opened}
            onOpen={setOpened}
          />
          <h2>{words.numbers[locale]}</h2>
          {decided.length === 0 ? (
            <p>{words.none[locale]}</p>
          ) : (
            <NumberTable
              locale={locale}
              decided={decided}
              metrics={metrics}
              chosen={chosen}
              onChoose={setChosen}
              onVerdict={judge}
            />
          )}
        </>
      ) : prose.text.trim() === '' ? (
        <p className="stand">{words.empty[locale]}</p>
      ) : null}
    </section>
  );
}
