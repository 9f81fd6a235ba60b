import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { anchorOf } from '../../documents/anchor.ts';
import type { Locale } from '../../text/locale.ts';
import { Arithmetic, keyedChecks } from './Arithmetic.tsx';
import type { Desk } from './desk.ts';
import { MarkedText } from './MarkedText.tsx';
import { NumberCard } from './NumberCard.tsx';
import { NumberTable } from './NumberTable.tsx';
import { PageView } from './PageView.tsx';
import { numberAt, spanInSource } from './place.ts';
import { ReviewBar, type Selected } from './ReviewBar.tsx';
import { type Correction, type Decided, type Reading, toMarked, type Verdict } from './read-article.ts';
import { type Filter, nextOpen, queueOf, stepFrom } from './review-queue.ts';

const words = {
  none: { zh: '文中没有统计数。', en: 'There is no statistic in the text.' },
  choose: { zh: '点一个数字看它怎样读出。', en: 'Choose a number to see how it was read.' },
  arithmetic: { zh: '数字之间', en: 'Arithmetic' },
  numbers: { zh: '统计数', en: 'Statistics' },
  reading: { zh: '原文', en: 'The text' },
  printed: { zh: '原页', en: 'As printed' },
  lost: {
    zh: '这个数字在原页上的位置找不到了：文字改动太大。',
    en: 'This number’s place on the page is lost: the text was changed too much.',
  },
};

interface ReviewProps {
  readonly locale: Locale;
  readonly desk: Desk;
  readonly reading: Reading;
  readonly decided: readonly Decided[];
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
  readonly onChange: (change: (desk: Desk) => Desk) => void;
}

/** The numbers of a text, looked at one by one: their sentence, their page, and a person's word on each. */
export function Review({ locale, desk, reading, decided, metrics, ledger, onChange }: ReviewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [editing, setEditing] = useState(false);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [past, setPast] = useState<readonly Desk[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const { text } = reading.prose;

  const checks = useMemo(() => keyedChecks(reading.arithmetic), [reading]);
  const broken = useMemo(
    () =>
      new Set(
        checks
          .filter(({ state }) => state === 'broken')
          .flatMap(({ spans }) => spans.map(({ start }) => start)),
      ),
    [checks],
  );
  const checked = useMemo(
    () => new Set(checks.find(({ key }) => key === opened)?.spans.map(({ start }) => start)),
    [checks, opened],
  );
  const queue = useMemo(() => queueOf(decided, filter, broken), [decided, filter, broken]);
  const current = decided.find(({ key }) => key === chosen) ?? null;

  const change = (next: (desk: Desk) => Desk) => {
    setPast((steps) => [...steps, desk]);
    onChange(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onChange((now) => ({ ...now, decisions: last.decisions, added: last.added }));
  };
  const judge = (key: string, verdict: Verdict | null) =>
    change((now) => ({
      ...now,
      // Taking a word back takes the correction back with it.
      decisions: {
        ...now.decisions,
        [key]: { verdict, correction: verdict === null ? {} : (now.decisions[key]?.correction ?? {}) },
      },
    }));
  const correct = (key: string, correction: Correction) =>
    change((now) => ({
      ...now,
      decisions: { ...now.decisions, [key]: { verdict: 'accepted', correction } },
    }));
  const choose = (key: string | null) => {
    setEditing(false);
    setChosen(key);
  };
  const chooseInText = (key: string) => {
    choose(key);
    // Beside the text on a wide page; under it on a phone.
    if (innerWidth < 900) requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }));
  };
  const chooseOnPage = (at: number) => {
    const number = desk.source && numberAt(desk.source, text, decided, at);
    if (number) choose(number.key);
  };
  const select = (start: number, end: number) => {
    const quote = text.slice(start, end).trim();
    const from = text.indexOf(quote, start);
    const isThere = decided.some(
      ({ observation }) => observation.start === from && observation.quote === quote,
    );
    setSelected(isThere ? null : { start: from, quote, isNumber: toMarked(from, quote) !== null });
  };
  const add = () => {
    if (!selected) return;
    const { start, quote } = selected;
    const anchor = anchorOf(text, start, start + quote.length);
    change((now) => ({ ...now, added: [...now.added, anchor] }));
    setSelected(null);
  };

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.target as Element).closest('input, select, textarea')) return;
    const key = event.key.toLowerCase();
    const here = chosen ?? queue[0]?.key ?? null;
    const go = (to: string | null) => {
      byKey.current = true;
      choose(to ?? here);
    };
    if (key === 'arrowdown' || key === 'arrowup') go(stepFrom(queue, here, key === 'arrowdown' ? 1 : -1));
    else if (key === 'z') undo();
    else if (here === null) return;
    else if (key === 'a' || key === 'r') {
      judge(here, key === 'a' ? 'accepted' : 'rejected');
      go(nextOpen(queue, here));
    } else if (key === 'u') judge(here, null);
    else if (key === 'c') {
      choose(here);
      setEditing(true);
    } else return;
    event.preventDefault();
  };
  // What was reached by a key can be worked on by the next one.
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>('tr[aria-current="true"] button')?.focus();
  });

  const span =
    current && desk.source
      ? spanInSource(desk.source, text, current.observation.start ?? 0, current.observation.end ?? 0)
      : null;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons hold the focus that keys go to */}
      <div className="lab-workspace" onKeyDown={onKey}>
        <div className="lab-main">
          <ReviewBar
            locale={locale}
            decided={decided}
            filter={filter}
            onFilter={setFilter}
            selected={selected}
            onAdd={add}
            onUndo={past.length > 0 ? undo : null}
          />
          <div className="lab-text">
            <h2>{words.reading[locale]}</h2>
            <MarkedText
              locale={locale}
              reading={reading}
              decided={decided}
              chosen={chosen}
              checked={checked}
              onChoose={chooseInText}
              onSelect={select}
            />
          </div>
          {desk.source ? (
            <div className="lab-page">
              <h2>{words.printed[locale]}</h2>
              {current && !span ? <p className="told">{words.lost[locale]}</p> : null}
              <PageView locale={locale} source={desk.source} span={span} onPlace={chooseOnPage} />
            </div>
          ) : null}
          <div ref={table}>
            <h2>{words.numbers[locale]}</h2>
            {decided.length === 0 ? (
              <p>{words.none[locale]}</p>
            ) : (
              <NumberTable
                locale={locale}
                decided={decided}
                queue={queue}
                metrics={metrics}
                chosen={chosen}
                onChoose={choose}
              />
            )}
          </div>
        </div>
        <div className="lab-card" ref={card}>
          {current ? (
            <NumberCard
              key={current.key}
              locale={locale}
              text={text}
              decided={current}
              rows={decided}
              metrics={metrics}
              ledger={ledger}
              editing={editing}
              onEdit={setEditing}
              onVerdict={(verdict) => judge(current.key, verdict)}
              onCorrect={(correction) => correct(current.key, correction)}
            />
          ) : (
            <p className="told">{words.choose[locale]}</p>
          )}
        </div>
      </div>
      <h2>{words.arithmetic[locale]}</h2>
      <Arithmetic locale={locale} text={text} checks={checks} opened={opened} onOpen={setOpened} />
    </>
  );
}
