import { useState } from 'react';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { Deck } from '../../review/deck.ts';
import { toNextReview } from '../../review/next-review.ts';
import { propose } from '../../review/propose.ts';
import { proposeDates, proposeDomain } from '../../review/templates.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { ComeHome } from './ComeHome.tsx';
import { newId, unshelve } from './deck-storage.ts';
import { keptIdentity } from './IdentityFields.tsx';
import { KeptDecks } from './KeptDecks.tsx';
import { type Asked, NewReview } from './NewReview.tsx';

const words = {
  order: { zh: '上次评估要早于本次。', en: 'The last review must lie before this one.' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly fault: string;
  readonly onFault: (words: string) => void;
  readonly onDeck: (deck: Deck) => void;
  readonly onShelved: (id: string) => void;
  readonly onText: (text: string) => void;
}

/** The way in: a template with its days, the decks kept here, or a file. */
export function Start({ locale, context, fault, onFault, onDeck, onShelved, onText }: Props) {
  const { data } = context;
  const [asked, setAsked] = useState<Asked>(() => {
    const domain = proposeDomain(data);
    const [metric = data.metrics[0]?.metric_id ?? ''] = ledgerTitles.reviewMetrics[domain] ?? [];
    return { template: 'annual', ...proposeDates(data, 'annual'), domain, metric };
  });
  const [busy, setBusy] = useState(false);

  /** Opens the deck that comes of it, or says why none does. */
  const begin = async (made: () => Promise<Deck>) => {
    setBusy(true);
    try {
      onDeck(await made());
    } catch (error) {
      onFault(errorMessage(error, locale));
    } finally {
      setBusy(false);
    }
  };
  const make = () => {
    if (asked.since >= asked.asOf) {
      onFault(words.order[locale]);
      return;
    }
    void begin(async () => ({
      ...(await propose({ id: newId(), locale, ...asked }, context)),
      identity: keptIdentity(),
    }));
  };
  /** From the last review's day to the newest one of the ledger, or to today. */
  const makeNext = (id: string) =>
    begin(async () => {
      const last = unshelve(id);
      const { asOf: newest } = proposeDates(data, 'comparison');
      const today = new Date().toISOString().slice(0, 10);
      const asOf = newest > last.deck.asOf ? newest : today;
      const deck = await propose(toNextReview(last, newId(), asOf), context);
      return { ...deck, identity: last.deck.identity ?? keptIdentity() };
    });

  return (
    <div className="review-start">
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <NewReview locale={locale} data={data} asked={asked} busy={busy} onChange={setAsked} onMake={make} />
      <KeptDecks
        locale={locale}
        busy={busy}
        onOpen={onShelved}
        onNext={(id) => void makeNext(id)}
        onCopy={(id) => void begin(async () => ({ ...unshelve(id).deck, id: newId() }))}
        onText={onText}
      />
      <ComeHome locale={locale} context={context} />
    </div>
  );
}
