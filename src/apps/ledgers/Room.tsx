import { useEffect, useState } from 'react';
import { emptyDraft, toDraft } from '../../dataset/draft.ts';
import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { type Desk, freeKey, handedText, newDesk, readDesks, removeDesk } from '../../ui/ledger-drafts.ts';
import { exampleTexts } from './example-texts.ts';
import { Handover } from './Handover.tsx';
import { Ledgers } from './Ledgers.tsx';
import type { LedgerCard, LedgerStore } from './ledger-store.ts';
import type { NewText } from './new-text.ts';
import { Workbench } from './Workbench.tsx';

const words = {
  room: { zh: '我的台账', en: 'My ledgers' },
  loading: { zh: '正在取草稿……', en: 'Fetching drafts…' },
};

interface RoomProps {
  readonly locale: Locale;
  readonly store: LedgerStore;
}

/** The room: the ledgers of this browser, and the desk on which one is made. */
export function Room({ locale, store }: RoomProps) {
  const [cards, setCards] = useState<readonly LedgerCard[] | null>(null);
  const [desks, setDesks] = useState<ReadonlyMap<string, Desk> | null>(null);
  const [open, setOpen] = useState<{ readonly desk: Desk; readonly texts: readonly NewText[] } | null>(null);
  const [handed, setHanded] = useState(() => handedText.read());
  const [fault, setFault] = useState('');

  const refresh = async () => {
    const [cards, desks] = await Promise.all([store.list().catch(() => []), readDesks()]);
    setCards(cards);
    setDesks(desks);
    return desks;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the store calls back for the rest
  useEffect(() => {
    // A page that is loaded again opens the desk that was open.
    void refresh().then((desks) => {
      const desk = desks.get(decodeURIComponent(location.hash.slice(1)));
      if (desk) setOpen({ desk, texts: [] });
    });
    return store.watch(() => void refresh());
  }, []);

  const show = (desk: Desk | null, texts: readonly NewText[] = []) => {
    setFault('');
    history.replaceState(null, '', desk ? `#${encodeURIComponent(desk.key)}` : location.pathname);
    setOpen(desk ? { desk, texts } : null);
    if (!desk) void refresh();
    scrollTo({ top: 0 });
  };
  const begin = (texts: readonly NewText[] = []) =>
    show(desks?.get(newDesk) ?? { key: newDesk, id: null, since: null, draft: emptyDraft }, texts);
  const beginWith = (files: LedgerFiles) => {
    try {
      const key = freeKey(newDesk, (one) => desks?.has(one) ?? false);
      show({ key, id: null, since: null, draft: toDraft(files) });
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const edit = async (card: LedgerCard, texts: readonly NewText[] = []) => {
    try {
      const waiting = desks?.get(card.id);
      const { id, savedAt: since } = card;
      show(waiting ?? { key: id, id, since, draft: toDraft(await store.read(id)) }, texts);
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const discard = async (key: string) => {
    await removeDesk(key);
    await refresh();
  };
  const take = (put: (texts: readonly NewText[]) => void) => {
    if (!handed) return;
    handedText.remove();
    setHanded(null);
    put([{ name: '', ...handed }]);
  };

  if (!cards || !desks) return <p className="stand">{words.loading[locale]}</p>;
  return (
    <section className="ledgers" aria-label={words.room[locale]}>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {open ? (
        <Workbench
          key={open.desk.key}
          locale={locale}
          store={store}
          desk={open.desk}
          given={open.texts}
          onLeave={() => show(null)}
        />
      ) : (
        <>
          {handed ? (
            <Handover
              locale={locale}
              text={handed.text}
              cards={cards}
              onNew={() => take(begin)}
              onLedger={(card) => take((texts) => void edit(card, texts))}
              onDrop={() => take(() => undefined)}
            />
          ) : null}
          <Ledgers
            locale={locale}
            store={store}
            cards={cards}
            desks={desks}
            onBegin={begin}
            onExample={() => begin(exampleTexts)}
            onImport={beginWith}
            onEdit={(card) => void edit(card)}
            onDesk={(desk) => show(desk)}
            onDiscard={(key) => void discard(key)}
          />
        </>
      )}
    </section>
  );
}
