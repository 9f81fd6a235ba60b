import type { Locale } from '../../text/locale.ts';
import type { LedgerCard } from './ledger-store.ts';

const words = {
  zh: {
    heading: (title: string) => `从提取室来的文章《${title}》放进哪一本？`,
    begin: '新的一本',
    drop: '不放了',
  },
  en: {
    heading: (title: string) => `Which ledger takes the article from the lab, “${title}”?`,
    begin: 'A new one',
    drop: 'None',
  },
};

interface HandoverProps {
  readonly locale: Locale;
  readonly text: string;
  readonly cards: readonly LedgerCard[];
  readonly onNew: () => void;
  readonly onLedger: (card: LedgerCard) => void;
  readonly onDrop: () => void;
}

/** Asks which ledger a text of the lab is for. */
export function Handover({ locale, text, cards, onNew, onLedger, onDrop }: HandoverProps) {
  const say = words[locale];
  const title = text.trim().split('\n')[0]?.slice(0, 40) ?? '';
  return (
    <section className="handover" aria-labelledby="handover">
      <h2 id="handover">{say.heading(title)}</h2>
      <p className="acts">
        <button type="button" className="primary" onClick={onNew}>
          {say.begin}
        </button>
        {cards.map((card) => (
          <button type="button" key={card.id} onClick={() => onLedger(card)}>
            {card.name[locale]}
          </button>
        ))}
        <button type="button" onClick={onDrop}>
          {say.drop}
        </button>
      </p>
    </section>
  );
}
