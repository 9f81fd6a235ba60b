import { useMemo, useRef, useState } from 'react';
import { toMarked } from '../../dataset/replay.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { LostDecisions } from './LostDecisions.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Merges } from './Merge.tsx';
import { MissedNumber } from './MissedNumber.tsx';
import { NumberCard, type OpenForm } from './NumberCard.tsx';
import { NumberTable } from './NumberTable.tsx';
import type { OpenText } from './open-texts.ts';
import { ReviewBar } from './ReviewBar.tsx';
import type { Outcome, Reading } from './read-article.ts';
import { alikeOf, type Filter, type Form, nextOpen, queueOf } from './review-queue.ts';
import { SourcePage } from './SourcePage.tsx';
import { useChecks } from './use-checks.ts';
import { useDecisions } from './use-decisions.ts';
import { useInTurn } from './use-in-turn.ts';
import { useMissedNumber } from './use-missed-number.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useRows } from './use-rows.ts';

const words = {
  none: { zh: '文中没有统计数。', en: 'There is no statistic in the text.' },
  choose: { zh: '点一个数字看它怎样读出。', en: 'Choose a number to see how it was read.' },
  arithmetic: { zh: '数字之间', en: 'Arithmetic' },
  numbers: { zh: '统计数', en: 'Statistics' },
  reading: { zh: '原文', en: 'The text' },
};

interface ReviewProps {
  readonly locale: Locale;
  readonly openText: OpenText;
  readonly reading: Reading;
  readonly outcome: Outcome;
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
  readonly onChange: (change: (openText: OpenText) => OpenText) => void;
}

/** The numbers of a text, looked at one by one: their sentence, their page, and a person's word on each. */
export function Review({ locale, openText, reading, outcome, metrics, ledger, onChange }: ReviewProps) {
  const { decided } = outcome;
  const { text } = reading.prose;
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<OpenForm>(null);
  const card = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const missed = useRef<HTMLInputElement>(null);

  const { checks, broken, checked, opened, open: openCheck } = useChecks(reading);
  const queue = useMemo(() => queueOf(decided, filter, broken), [decided, filter, broken]);
  const rows = useRows(outcome);
  const current = chosen === null ? null : (outcome.at(chosen) ?? null);

  const choose = (key: string | null) => {
    setOpen(null);
    clear();
    setChosen(key);
  };
  const decisions = useDecisions({ openText, text, outcome, rows, onChange });
  const { judge, correct, applyTo } = decisions;
  const { selected, select, find, clear } = useMissedNumber({ text, decided, current, onChoose: choose });
  const { onKey, goTo, focusNext } = useReviewKeys({
    ...{ table, missed, outcome, queue, chosen, decisions },
    ...{ onChoose: choose, onOpen: setOpen },
  });

  const addSelected = () => {
    if (!selected) return;
    const { start, quote } = selected;
    decisions.add(start, quote);
    // Its sentence is shown, to be put right or taken back.
    choose(toMarked('text', start, quote)?.observation_id ?? null);
  };
  const chooseInText = (key: string) => {
    choose(key);
    // Beside the text on a wide page; under it on a phone.
    if (innerWidth < 900) requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }));
  };

  // The text comes first, then its table, its page and what its numbers make of each other.
  const turn = useInTurn(4, 1);
  const countAlike = (form: Form): number =>
    current?.verdict ? alikeOf(decided, current, text, form).length : 0;
  const alike = { words: countAlike('words'), unit: countAlike('unit') };
  return (
    <>
      <LostDecisions locale={locale} lost={outcome.lost} />
      <Merges locale={locale} text={text} openText={openText} decisions={decisions} />
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
              focusNext();
              addSelected();
            }}
            missed={missed}
            onUndo={decisions.undo}
            by={decisions.by}
            onBy={decisions.setBy}
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
          {openText.source && turn > 2 ? (
            <SourcePage
              locale={locale}
              source={openText.source}
              text={text}
              decided={decided}
              current={current}
              onChoose={choose}
              onSelect={select}
            />
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
        <Arithmetic locale={locale} text={text} checks={checks} opened={opened} onOpen={openCheck} />
      ) : null}
    </>
  );
}
