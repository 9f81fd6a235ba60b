import { useState } from 'react';
import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import { fromZip, toZip, type ZipSummary } from '../../share/ledger-zip.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { FileField } from '../../ui/FileField.tsx';
import type { DraftRecord } from '../../ui/ledger-drafts.ts';
import { dayWords } from './day-words.ts';
import { DeleteDialog, ImportDialog } from './dialogs.tsx';
import type { LedgerCard, LedgerStore } from './ledger-store.ts';

const words = {
  zh: {
    list: '这台电脑上的台账',
    none: '还没有台账',
    what: [
      '放进两篇以上的中文通稿，最好是同一单位去年和今年的。',
      '每个数字连同它的原句读出；同一件事的数自动归为一项指标，拿不准的并排给你看，由你定。',
      '得到与本站一样的一整套：总览、各领域、指标页、原文、SQL、可编辑的PPTX，中英文都有。',
    ],
    begin: '新建一本台账',
    example: '用两篇样例试试',
    import: '导入压缩包',
    drafts: '没做完的草稿',
    draft: (texts: number, metrics: number) => `${texts}篇文章，已定${metrics}项指标`,
    unnamed: '新台账',
    resume: '接着做',
    discard: '丢弃草稿',
    open: '打开',
    add: '加文章、改指标',
    export: '导出压缩包',
    remove: '删除',
    counts: (card: LedgerCard) => `${card.articles}篇文章，${card.metrics}项指标，${card.observations}个数`,
    until: (day: string) => `至${day}`,
    size: (size: string) => `占${size}`,
    total: (size: string) => `共占用${size}。`,
    private: '文章、台账都只在这台电脑的浏览器里，不上传；清除网站数据会一并删去，重要的请导出压缩包。',
  },
  en: {
    list: 'Ledgers on this computer',
    none: 'No ledger yet',
    what: [
      'Drop two or more Chinese press releases: last year’s and this year’s of one authority are best.',
      'Every number is read with its sentence; numbers of one thing become one metric by themselves, and where that is uncertain you see the sentences side by side and decide.',
      'You get a site like this one: overview, domains, metric pages, texts, SQL and an editable PPTX, in Chinese and English.',
    ],
    begin: 'Make a ledger',
    example: 'Try two sample releases',
    import: 'Import a zip',
    drafts: 'Drafts',
    draft: (texts: number, metrics: number) =>
      `${texts} ${texts === 1 ? 'text' : 'texts'}, ${metrics} ${metrics === 1 ? 'metric' : 'metrics'} decided`,
    unnamed: 'New ledger',
    resume: 'Go on',
    discard: 'Discard the draft',
    open: 'Open',
    add: 'Add texts, edit metrics',
    export: 'Export a zip',
    remove: 'Delete',
    counts: (card: LedgerCard) =>
      `${card.articles} articles, ${card.metrics} metrics, ${card.observations} numbers`,
    until: (day: string) => `until ${day}`,
    size: (size: string) => size,
    total: (size: string) => `${size} in all. `,
    private:
      'Texts and ledgers stay in this computer’s browser and are sent nowhere; clearing the site’s data deletes them, so export what matters.',
  },
};

/** 1.4 MB */
function toSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

interface LedgersProps {
  readonly locale: Locale;
  readonly store: LedgerStore;
  readonly cards: readonly LedgerCard[];
  readonly records: ReadonlyMap<string, DraftRecord>;
  readonly onBegin: () => void;
  readonly onExample: () => void;
  readonly onImport: (files: LedgerFiles) => void;
  readonly onEdit: (card: LedgerCard) => void;
  readonly onOpenDraft: (record: DraftRecord) => void;
  readonly onDiscard: (key: string) => void;
}

/** The ledgers of this browser, the drafts, and the ways to another one. */
export function Ledgers(props: LedgersProps) {
  const { locale, store, cards, records, onBegin, onExample, onImport, onEdit, onOpenDraft, onDiscard } =
    props;
  const say = words[locale];
  const [fault, setFault] = useState('');
  const [arrived, setArrived] = useState<{ files: LedgerFiles; summary: ZipSummary } | null>(null);
  const [doomed, setDoomed] = useState<LedgerCard | null>(null);
  const attempt = (act: () => Promise<void>) => {
    setFault('');
    act().catch((error: unknown) => setFault(errorMessage(error, locale)));
  };
  const read = async (file: File) => {
    const opened = fromZip(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in opened) setFault(`${file.name}: ${opened.problem[locale]}`);
    else setArrived(opened);
  };
  const exportZip = async (card: LedgerCard) =>
    saveFile(
      new Blob([toZip(await store.read(card.id)) as BlobPart], { type: 'application/zip' }),
      `${card.id}.zip`,
    );

  return (
    <>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {cards.length === 0 && records.size === 0 ? (
        <div className="none-yet">
          <h2>{say.none}</h2>
          <ol>
            {say.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      ) : null}
      <p className="acts">
        <button type="button" className="primary" onClick={onBegin}>
          {say.begin}
        </button>
        <button type="button" onClick={onExample}>
          {say.example}
        </button>
        <FileField
          label={say.import}
          accept=".zip,application/zip"
          onFiles={([file]) => attempt(() => read(file))}
        />
      </p>
      {records.size > 0 ? (
        <Drafts locale={locale} records={records} onOpenDraft={onOpenDraft} onDiscard={onDiscard} />
      ) : null}
      {cards.length > 0 ? (
        <Cards
          locale={locale}
          cards={cards}
          addressOf={store.addressOf}
          onEdit={onEdit}
          onExport={(card) => attempt(() => exportZip(card))}
          onDelete={setDoomed}
        />
      ) : null}
      <p className="told">
        {cards.length > 0 ? say.total(toSize(cards.reduce((sum, { bytes }) => sum + bytes, 0))) : null}
        {say.private}
      </p>
      {arrived ? (
        <ImportDialog
          locale={locale}
          summary={arrived.summary}
          size={toSize(arrived.summary.bytes)}
          onTake={() => onImport(arrived.files)}
          onClose={() => setArrived(null)}
        />
      ) : null}
      {doomed ? (
        <DeleteDialog
          locale={locale}
          name={doomed.name[locale]}
          onExport={() => attempt(() => exportZip(doomed))}
          onDelete={() => attempt(() => store.remove(doomed.id))}
          onClose={() => setDoomed(null)}
        />
      ) : null}
    </>
  );
}

type DraftsProps = Pick<LedgersProps, 'locale' | 'records' | 'onOpenDraft' | 'onDiscard'>;

/** What was begun and not built. */
function Drafts({ locale, records, onOpenDraft, onDiscard }: DraftsProps) {
  const say = words[locale];
  const nameOf = ({ draft }: DraftRecord) =>
    (locale === 'zh' ? draft.names?.name_zh : draft.names?.name_en) ??
    draft.texts[0]?.article.title ??
    say.unnamed;
  return (
    <>
      <h2>{say.drafts}</h2>
      <ul className="cards">
        {[...records].map(([key, record]) => (
          <li key={key}>
            <h3>{nameOf(record)}</h3>
            <p className="told">{say.draft(record.draft.texts.length, record.draft.metrics.length)}</p>
            <p className="acts">
              <button type="button" className="primary" onClick={() => onOpenDraft(record)}>
                {say.resume}
              </button>
              <button type="button" onClick={() => onDiscard(key)}>
                {say.discard}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CardsProps extends Pick<LedgersProps, 'locale' | 'cards' | 'onEdit'> {
  readonly addressOf: LedgerStore['addressOf'];
  readonly onExport: (card: LedgerCard) => void;
  readonly onDelete: (card: LedgerCard) => void;
}

/** The ledgers that were built, with what can be done with each. */
function Cards({ locale, cards, addressOf, onEdit, onExport, onDelete }: CardsProps) {
  const say = words[locale];
  return (
    <>
      <h2>{say.list}</h2>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.id}>
            <h3>
              <a href={addressOf(card.id, locale)}>{card.name[locale]}</a>
            </h3>
            <p>{card.subject[locale]}</p>
            <p className="told">
              {[
                say.counts(card),
                ...(card.day ? [say.until(dayWords(card.day, locale))] : []),
                say.size(toSize(card.bytes)),
              ].join(locale === 'zh' ? '；' : '; ')}
            </p>
            <p className="acts">
              <a className="button primary" href={addressOf(card.id, locale)}>
                {say.open}
              </a>
              <button type="button" onClick={() => onEdit(card)}>
                {say.add}
              </button>
              <button type="button" onClick={() => onExport(card)}>
                {say.export}
              </button>
              <button type="button" onClick={() => onDelete(card)}>
                {say.remove}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
