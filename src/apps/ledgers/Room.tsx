import { useEffect, useState } from 'react';
import { emptyDraft, toDraft } from '../../dataset/draft.ts';
import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import {
  type DraftRecord,
  freeKey,
  handedText,
  newDraftKey,
  readDrafts,
  removeDraft,
} from '../../ui/ledger-drafts.ts';
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

/** The room: the ledgers of this browser, and the place where one is made. */
export function Room({ locale, store }: RoomProps) {
  const [cards, setCards] = useState<readonly LedgerCard[] | null>(null);
  const [records, setRecords] = useState<ReadonlyMap<string, DraftRecord> | null>(null);
  const [open, setOpen] = useState<{
    readonly record: DraftRecord;
    readonly texts: readonly NewText[];
  } | null>(null);
  const [handed, setHanded] = useState(() => handedText.read());
  const [fault, setFault] = useState('');

  const refresh = async () => {
    const [cards, records] = await Promise.all([store.list().catch(() => []), readDrafts()]);
    setCards(cards);
    setRecords(records);
    return records;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the store calls back for the rest
  useEffect(() => {
    // A page that is loaded again opens the draft that was open.
    void refresh().then((records) => {
      const record = records.get(decodeURIComponent(location.hash.slice(1)));
      if (record) setOpen({ record, texts: [] });
    });
    return store.watch(() => void refresh());
  }, []);

  const show = (record: DraftRecord | null, texts: readonly NewText[] = []) => {
    setFault('');
    history.replaceState(null, '', record ? `#${encodeURIComponent(record.key)}` : location.pathname);
    setOpen(record ? { record, texts } : null);
    if (!record) void refresh();
    scrollTo({ top: 0 });
  };
  const begin = (texts: readonly NewText[] = []) =>
    show(records?.get(newDraftKey) ?? { key: newDraftKey, id: null, since: null, draft: emptyDraft }, texts);
  const beginWith = (files: LedgerFiles) => {
    try {
      const key = freeKey(newDraftKey, (one) => records?.has(one) ?? false);
      show({ key, id: null, since: null, draft: toDraft(files) });
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const edit = async (card: LedgerCard, texts: readonly NewText[] = []) => {
    try {
      const waiting = records?.get(card.id);
      const { id, savedAt: since } = card;
      show(waiting ?? { key: id, id, since, draft: toDraft(await store.read(id)) }, texts);
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const discard = async (key: string) => {
    await removeDraft(key);
    await refresh();
  };
  const take = (put: (texts: readonly NewText[]) => void) => {
    if (!handed) return;
    handedText.remove();
    setHanded(null);
    put([{ name: '', ...handed }]);
  };

  if (!cards || !records) return <p className="stand">{words.loading[locale]}</p>;
  return (
    <section className="ledgers" aria-label={words.room[locale]}>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {open ? (
        <Workbench
          key={open.record.key}
          locale={locale}
          store={store}
          record={open.record}
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
            records={records}
            onBegin={begin}
            onExample={() => begin(exampleTexts)}
            onImport={beginWith}
            onEdit={(card) => void edit(card)}
            onOpenDraft={(record) => show(record)}
            onDiscard={(key) => void discard(key)}
          />
        </>
      )}
    </section>
  );
}
