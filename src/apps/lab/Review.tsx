import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowsOn } from '../../dataset/agreement.ts';
import { toMarked } from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { Arithmetic, type KeyedCheck, keyedChecks } from './Arithmetic.tsx';
import { type Desk, putAside } from './desk.ts';
import { LostDecisions } from './LostDecisions.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Merge } from './Merge.tsx';
import { MissedNumber } from './MissedNumber.tsx';
import { NumberCard, type OpenForm } from './NumberCard.tsx';
import { NumberTable } from './NumberTable.tsx';
import { PageView } from './PageView.tsx';
import { numberAt, spanInSource, spanInText } from './place.ts';
import { ReviewBar } from './ReviewBar.tsx';
import type { Decided, Outcome, Reading } from './read-article.ts';
import { wishOf } from './review-keys.ts';
import { alikeOf, type Filter, type Form, nextOpen, queueOf, stepFrom } from './review-queue.ts';
import { useDecisions } from './use-decisions.ts';
import { useInTurn } from './use-in-turn.ts';
import { useMissedNumber } from './use-missed-number.ts';
import { useRows } from './use-rows.ts';

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
  readonly outcome: Outcome;
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
  readonly onChange: (change: (desk: Desk) => Desk) => void;
}

/** The numbers of a text, looked at one by one: their sentence, their page, and a person's word on each. */
export function Review({ locale, desk, reading, outcome, metrics, ledger, onChange }: ReviewProps) {
  const { decided } = outcome;
  const { text } = reading.prose;
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<OpenForm>(null);
  const card = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const missed = useRef<HTMLInputElement>(null);
  const byKey = useRef(false);

  const checks = useMemo(() => keyedChecks(reading.arithmetic), [reading]);
  const broken = useMemo(() => startsOf(checks.filter(({ state }) => state === 'broken')), [checks]);
  const checked = useMemo(() => startsOf(checks.filter(({ key }) => key === opened)), [checks, opened]);
  const queue = useMemo(() => queueOf(decided, filter, broken), [decided, filter, broken]);
  const rows = useRows(outcome);
  const current = chosen === null ? null : (outcome.at(chosen) ?? null);

  const choose = (key: string | null) => {
    setOpen(null);
    clear();
    setChosen(key);
  };
  const { by, setBy, judge, correct, applyTo, add, record, change, undo } = useDecisions({
    desk,
    text,
    outcome,
    rows,
    onChange,
  });
  const { selected, select, find, clear } = useMissedNumber({ text, decided, current, onChoose: choose });

  const addSelected = () => {
    if (!selected) return;
    const { start, quote } = selected;
    add(start, quote);
    // Its sentence is shown, to be put right or taken back.
    choose(toMarked('text', start, quote)?.observation_id ?? null);
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
  const selectOnPage = (start: number, end: number) => {
    const span = desk.source && spanInText(desk.source, text, start, end);
    if (span) select(span.start, span.end);
  };

  /** What was reached by a key can be worked on by the next one. */
  const goTo = (key: string | null) => {
    byKey.current = true;
    choose(key);
  };
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>('tr[aria-current="true"] button')?.focus();
  });
  /** The number in hand, or the one that was decided last: A and R have gone on since. */
  const lastDecided = (): Decided | undefined => {
    if (current?.verdict) return current;
    const last = desk.log.at(-1);
    for (const [key, { anchor }] of outcome.judgements)
      if (anchor.start === last?.start) return outcome.at(key);
    return undefined;
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('input, select, textarea')) return;
    const wish = wishOf(event);
    const here = chosen ?? queue[0]?.key ?? null;
    if (!wish) return;
    if (wish.kind === 'step') goTo(stepFrom(queue, here, wish.by) ?? here);
    else if (wish.kind === 'undo') undo?.();
    else if (wish.kind === 'missed') missed.current?.focus();
    else if (here === null) return;
    else if (wish.kind === 'correct' || wish.kind === 'reason') {
      choose(here);
      setOpen(wish.kind === 'correct' ? 'correction' : 'reason');
    } else if (wish.kind === 'alike') {
      const one = lastDecided();
      if (one) applyTo(one, 'words');
    } else {
      judge(here, wish.kind);
      if (wish.kind !== 'reopen') goTo(nextOpen(queue, here) ?? here);
    }
    event.preventDefault();
  };

  // The text comes first, then its table, its page and what its numbers make of each other.
  const turn = useInTurn(4, 1);
  const countAlike = (form: Form): number =>
    current?.verdict ? alikeOf(decided, current, text, form).length : 0;
  const alike = { words: countAlike('words'), unit: countAlike('unit') };
  const span =
    current && desk.source
      ? spanInSource(desk.source, text, current.observation.start ?? 0, current.observation.end ?? 0)
      : null;
  return (
    <>
      <LostDecisions locale={locale} lost={outcome.lost} />
      {desk.others.map((other) => (
        <Merge
          key={other.name}
          locale={locale}
          text={text}
          own={desk.log}
          other={other}
          onJoin={record}
          onSettle={(place, isTaken) => {
            if (isTaken) record(rowsOn(text, other.log, place));
            else change((now) => putAside(now, other, place));
          }}
          onClose={() =>
            change((now) => ({ ...now, others: now.others.filter(({ name }) => name !== other.name) }))
          }
        />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons hold the focus that keys go to */}
      <div className="lab-workspace" onKeyDown={onKey}>
        <div className="lab-main">
          <ReviewBar
            locale={locale}
            open={decided.length - outcome.judgements.size}
            of={decided.length}
            units={rows.units}
            filter={filter}
            onFilter={setFilter}
            onFind={(quote) => {
              if (!find(quote)) return;
              byKey.current = true;
              addSelected();
            }}
            missed={missed}
            onUndo={undo}
            by={by}
            onBy={setBy}
          />
          <div className="lab-text">
            <h2>{words.reading[locale]}</h2>
            <MarkedText
              locale={locale}
              reading={reading}
              outcome={outcome}
              chosen={chosen}
              checked={checked}
              onChoose={chooseInText}
              onSelect={select}
            />
          </div>
          {desk.source && turn > 2 ? (
            <div className="lab-page">
              <h2>{words.printed[locale]}</h2>
              {current && !span ? <p className="told">{words.lost[locale]}</p> : null}
              <PageView
                locale={locale}
                source={desk.source}
                span={span}
                onPlace={chooseOnPage}
                onSelect={selectOnPage}
              />
            </div>
          ) : null}
          <div ref={table}>
            <h2>{words.numbers[locale]}</h2>
            {decided.length === 0 ? (
              <p>{words.none[locale]}</p>
            ) : turn > 1 ? (
              <NumberTable
                locale={locale}
                rows={rows}
                queue={queue}
                metrics={metrics}
                chosen={chosen}
                onChoose={choose}
              />
            ) : null}
          </div>
        </div>
        <div className="lab-card" ref={card}>
          {selected ? (
            <MissedNumber locale={locale} text={text} selected={selected} onAdd={addSelected} />
          ) : null}
          {current ? (
            <NumberCard
              key={current.key}
              locale={locale}
              text={text}
              decided={current}
              rows={rows}
              metrics={metrics}
              ledger={ledger}
              open={open}
              onOpen={setOpen}
              alike={alike}
              onAct={(act) => judge(current.key, act)}
              onReject={(reason) => {
                judge(current.key, 'reject', reason);
                goTo(nextOpen(queue, current.key) ?? current.key);
              }}
              onCorrect={(correction) => correct(current, correction)}
              onApply={(form) => applyTo(current, form)}
            />
          ) : (
            <p className="told">{words.choose[locale]}</p>
          )}
        </div>
      </div>
      <h2>{words.arithmetic[locale]}</h2>
      {turn > 3 ? (
        <Arithmetic locale={locale} text={text} checks={checks} opened={opened} onOpen={setOpened} />
      ) : null}
    </>
  );
}

/** Where the numbers of some checks begin. */
const startsOf = (checks: readonly KeyedCheck[]): ReadonlySet<number> =>
  new Set(checks.flatMap(({ spans }) => spans.map(({ start }) => start)));
