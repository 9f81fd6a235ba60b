import { useCallback, useEffect, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { parseDeck, toCurrent, toDeck } from '../../review/deck-file.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { fromLinkText } from '../../share/link-text.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { Composer } from './Composer.tsx';
import { newId, shelved, unshelve } from './deck-storage.ts';
import { Start } from './Start.tsx';

const fromLink = {
  zh: '从链接打开，已另存为一份。',
  en: 'Opened from a link and kept as a deck of its own.',
};

/** Either the shelf of decks with the templates, or one deck being composed. */
export function Room({ locale, context }: { locale: Locale; context: ReviewContext }) {
  const [deck, setDeck] = useState<Deck | null>(null);
  const [fault, setFault] = useState('');
  const [told, setTold] = useState('');
  const [presentAt, setPresentAt] = useState<number | null>(null);

  const open = useCallback((next: Deck, words = '') => {
    setFault('');
    setTold(words);
    setDeck(next);
    history.replaceState(null, '', `${location.pathname}${location.search}#deck=${next.id}`);
  }, []);

  const openShelved = useCallback(
    (id: string) => {
      try {
        open(toCurrent(unshelve(id), context.data.version));
      } catch (error) {
        setFault(errorMessage(error, locale));
      }
    },
    [open, context, locale],
  );

  /** A file's deck; beside one of the same id it is a copy. */
  const openText = useCallback(
    (text: string) => {
      try {
        const deck = toCurrent(parseDeck(text), context.data.version);
        open(shelved().some(({ id }) => id === deck.id) ? { ...deck, id: newId() } : deck);
      } catch (error) {
        setFault(errorMessage(error, locale));
      }
    },
    [open, context, locale],
  );

  useEffect(() => {
    const follow = () => {
      const [, key = '', text = '', slide] =
        /^#(deck|d)=([^&]*)(?:&slide=(\d+))?$/s.exec(location.hash) ?? [];
      if (key === 'deck') {
        openShelved(decodeURIComponent(text));
        setPresentAt(slide === undefined ? null : Number(slide) - 1);
      } else if (key === 'd') {
        try {
          const carried = toDeck(fromLinkText(text));
          open(
            toCurrent({ deck: { ...carried, id: newId() }, ledger: null }, context.data.version),
            fromLink[locale],
          );
        } catch (error) {
          setFault(errorMessage(error, locale));
        }
      } else setDeck(null);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [locale, open, openShelved, context]);

  if (deck)
    return (
      <Composer
        key={deck.id}
        locale={locale}
        context={context}
        start={deck}
        told={told}
        presentAt={presentAt}
        onClose={() => {
          history.replaceState(null, '', `${location.pathname}${location.search}`);
          setDeck(null);
        }}
      />
    );
  return (
    <Start
      locale={locale}
      context={context}
      fault={fault}
      onFault={setFault}
      onDeck={open}
      onShelved={openShelved}
      onText={openText}
    />
  );
}
