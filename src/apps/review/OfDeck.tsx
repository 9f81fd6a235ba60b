import type { ReactNode } from 'react';
import type { Deck, Slide } from '../../review/deck.ts';
import { setDates } from '../../review/edit-deck.ts';
import type { ReviewContext } from '../../review/terms.ts';
import type { Locale } from '../../text/locale.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { Targets } from './Targets.tsx';
import { Tasks } from './Tasks.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  targets: { zh: '目标', en: 'Targets' },
  tasks: { zh: '任务台账', en: 'Task ledger' },
  identity: { zh: '单位与标志', en: 'Organisation and logo' },
  dates: { zh: '日期', en: 'Dates' },
  since: { zh: '上次评估', en: 'Last review' },
  asOf: { zh: '本次截至', en: 'This review, as of' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  /** The chosen slide: what it draws from stands open. */
  readonly slide: Slide | null;
  readonly change: DeckHook['change'];
}

/** What belongs to the deck as a whole: targets, tasks, who presents it, its days. */
export function OfDeck({ locale, context, deck, slide, change }: Props) {
  const kind = slide?.body.kind;
  return (
    <>
      <Part name={words.targets[locale]} open={kind === 'status'}>
        <Targets locale={locale} context={context} deck={deck} change={change} />
      </Part>
      <Part name={words.tasks[locale]} open={kind === 'tasks' || kind === 'problems'}>
        <Tasks locale={locale} context={context} deck={deck} change={change} />
      </Part>
      <Part name={words.identity[locale]}>
        <IdentityFields locale={locale} deck={deck} change={change} />
      </Part>
      <Part name={words.dates[locale]}>
        <div className="row-of-fields">
          <Day
            name={words.since[locale]}
            value={deck.since}
            onDay={(since) => change((now) => setDates(now, since, now.asOf))}
          />
          <Day
            name={words.asOf[locale]}
            value={deck.asOf}
            onDay={(asOf) => change((now) => setDates(now, now.since, asOf))}
          />
        </div>
      </Part>
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

const Part = ({ name, open, children }: PartProps) => (
  <details className="of-deck" open={open || undefined}>
    <summary>{name}</summary>
    {children}
  </details>
);

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** A deck always has its days: an emptied field changes nothing. */
const Day = ({ name, value, onDay }: DayProps) => (
  <label>
    {name}
    <input
      type="date"
      value={value}
      onChange={({ target }) => {
        if (target.value) onDay(target.value);
      }}
    />
  </label>
);
