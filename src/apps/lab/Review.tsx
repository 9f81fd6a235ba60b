import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowsOn } from '../../dataset/agreement.ts';
import {
  type Act,
  type Correction,
  correctionsOf,
  type Decision,
  decisionOn,
  markedRule,
  toMarked,
} from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { Arithmetic, keyedChecks } from './Arithmetic.tsx';
import { type Desk, putAside } from './desk.ts';
import { LostDecisions } from './LostDecisions.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Merge } from './Merge.tsx';
import { MissedNumber, type Selected } from './MissedNumber.tsx';
import { NumberCard, type OpenForm } from './NumberCard.tsx';
import { NumberTable } from './NumberTable.tsx';
import { PageView } from './PageView.tsx';
import { numberAt, spanInSource, spanInText } from './place.ts';
import { ReviewBar } from './ReviewBar.tsx';
import type { Decided, Outcome, Reading } from './read-article.ts';
import { alikeOf, type Filter, type Form, nextOpen, queueOf, stepFrom, unitsOf } from './review-queue.ts';
import { reviewer } from './reviewer.ts';

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
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<OpenForm>(null);
  const [by, setBy] = useState(() => reviewer.read());
  const [selected, setSelected] = useState<Selected | null>(null);
  const [past, setPast] = useState<readonly Desk[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const missed = useRef<HTMLInputElement>(null);
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
  // What was accepted is told as before: only what was put right or added makes the rows others.
  const changed = useSame(
    decided.filter(({ corrected, observation }) => corrected || observation.rule === markedRule),
  );
  const rows = useMemo(
    () =>
      new Map(
        [...reading.observations, ...changed.map(({ observation }) => observation)].map((row) => [
          row.observation_id,
          row,
        ]),
      ),
    [reading, changed],
  );
  const units = useMemo(() => unitsOf(rows.values()), [rows]);
  const current = decided.find(({ key }) => key === chosen) ?? null;

  const change = (next: (desk: Desk) => Desk) => {
    setPast((steps) => [...steps, desk]);
    onChange(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onChange((now) => ({ ...now, log: last.log, others: last.others }));
  };
  /** A number keeps the anchor that it was first decided by, whatever was edited since. */
  const record = (decisions: readonly Decision[]) => {
    const anchorAt = new Map(
      [...outcome.judgements].map(([id, { anchor }]) => [rows.get(id)?.start, anchor]),
    );
    const anchored = decisions.map((row) => ({ ...row, ...anchorAt.get(row.start) }));
    if (decisions.length > 0) change((now) => ({ ...now, log: [...now.log, ...anchored] }));
  };
  const now = () => ({ by, at: new Date().toISOString() });
  const on = ({ observation: { start, end } }: Decided, act: Exclude<Act, 'correct'>, reason = '') =>
    decisionOn(text, { start: start ?? 0, end: end ?? 0 }, act, now(), reason);
  const judge = (key: string, act: Exclude<Act, 'correct'>, reason = '') =>
    record(decided.filter((one) => one.key === key).map((one) => on(one, act, reason)));
  const correct = (one: Decided, correction: Correction) => {
    const rows = correctionsOf(text, one.observation, correction, now());
    record(rows.length > 0 ? rows : [on(one, 'accept')]);
  };
  /** What was decided on one number goes for the undecided ones of its form; its size stays its own. */
  const applyTo = (one: Decided, form: Form) => {
    const judgement = outcome.judgements.get(one.key);
    if (!judgement?.verdict) return;
    const { unit, metric_id, period_start, period_end, role, modality } = judgement.correction;
    const shared = { unit, metric_id, period_start, period_end, role, modality };
    const given = Object.fromEntries(Object.entries(shared).filter(([, cell]) => cell !== undefined));
    record(
      alikeOf(decided, one, text, form).flatMap((other) => {
        if (judgement.verdict === 'rejected') return on(other, 'reject', judgement.reason);
        const rows = correctionsOf(text, other.observation, given, now());
        return rows.length > 0 ? rows : on(other, 'accept');
      }),
    );
  };
  const choose = (key: string | null) => {
    setOpen(null);
    setSelected(null);
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
    setSelected(isThere ? null : { start: from, quote, isNumber: toMarked('text', from, quote) !== null });
  };
  const selectOnPage = (start: number, end: number) => {
    const span = desk.source && spanInText(desk.source, text, start, end);
    if (span) select(span.start, span.end);
  };
  const add = () => {
    if (!selected) return;
    const { start, quote } = selected;
    record([decisionOn(text, { start, end: start + quote.length }, 'add', now())]);
    // Its sentence is shown, to be put right or taken back.
    choose(toMarked('text', start, quote)?.observation_id ?? null);
  };
  /**
   * Words that a person types as they are printed: the next place of them, from the number in hand on, that is no number
   * yet; typed once more it is added. Where each is a number already, the next one is chosen.
   */
  const find = (quote: string) => {
    if (selected?.quote === quote && selected.isNumber) {
      byKey.current = true;
      return add();
    }
    const numberAt = (place: number) =>
      decided.find(({ observation }) => observation.start === place && observation.quote === quote);
    const places = placesOf(text, quote);
    const after = (current?.observation.start ?? -1) + 1;
    const ahead = [...places.filter((place) => place >= after), ...places.filter((place) => place < after)];
    const [next] = ahead;
    const missing = ahead.find((place) => !numberAt(place));
    if (next === undefined) setSelected({ start: -1, quote, isNumber: false });
    else if (missing === undefined) choose(numberAt(next)?.key ?? null);
    else select(missing, missing + quote.length);
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
    else if (key === 'n') missed.current?.focus();
    else if (here === null) return;
    else if (key === 'c' || (key === 'r' && event.shiftKey)) {
      choose(here);
      setOpen(key === 'c' ? 'correction' : 'reason');
    } else if (key === 'a' || key === 'r') {
      judge(here, key === 'a' ? 'accept' : 'reject');
      go(nextOpen(queue, here));
    } else if (key === 'u') judge(here, 'reopen');
    else if (key === 'f') {
      // The number in hand, or the one that was decided last: A and R have gone on since.
      const last = desk.log.at(-1);
      const one = current?.verdict
        ? current
        : decided.find(({ key }) => outcome.judgements.get(key)?.anchor.start === last?.start);
      if (one) applyTo(one, 'words');
    } else return;
    event.preventDefault();
  };
  // What was reached by a key can be worked on by the next one, however soon it comes.
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>('tr[aria-current="true"] button')?.focus();
  });

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
            decided={decided}
            units={units}
            filter={filter}
            onFilter={setFilter}
            onFind={find}
            missed={missed}
            onUndo={past.length > 0 ? undo : null}
            by={by}
            onBy={(name) => {
              setBy(name);
              reviewer.tryWrite(name);
            }}
          />
          <div className="lab-text">
            <h2>{words.reading[locale]}</h2>
            <MarkedText
              locale={locale}
              reading={reading}
              decided={decided}
              numerals={outcome.numerals}
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
            ) : (
              <NumberTable
                locale={locale}
                rows={rows}
                queue={queue}
                metrics={metrics}
                chosen={chosen}
                onChoose={choose}
              />
            )}
          </div>
        </div>
        <div className="lab-card" ref={card}>
          {selected ? <MissedNumber locale={locale} text={text} selected={selected} onAdd={add} /> : null}
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
                choose(nextOpen(queue, current.key) ?? current.key);
                byKey.current = true;
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
      <Arithmetic locale={locale} text={text} checks={checks} opened={opened} onOpen={setOpened} />
    </>
  );
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** The list as it was given before, where it holds the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const before = useRef(list);
  const isSame = before.current.length === list.length && list.every((one, at) => one === before.current[at]);
  if (!isSame) before.current = list;
  return before.current;
}
