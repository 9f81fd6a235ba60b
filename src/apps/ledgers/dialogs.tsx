import type { ZipSummary } from '../../share/ledger-zip.ts';
import type { Locale } from '../../text/locale.ts';
import { Dialog } from '../../ui/Dialog.tsx';

const words = {
  zh: {
    close: '关闭',
    cancel: '取消',
    import: (name: string) => `打开《${name}》？`,
    holds: (summary: ZipSummary, size: string) =>
      `压缩包自称有${summary.articles}篇文章、${summary.metrics}项指标，解开后${size}。`,
    from: (publishers: readonly string[]) =>
      publishers.length > 0 ? `文中所称来源：${publishers.join('、')}。` : '没有写明来源。',
    trust: '里面写的没有核对过：只打开来自你信任的人的台账。打开后先在工作台上看，再决定建不建。',
    others: (names: readonly string[]) => `不属于台账、不会打开的文件：${names.slice(0, 5).join('、')}。`,
    take: '打开',
    delete: (name: string) => `删除《${name}》？`,
    gone: '它的文章、指标和网页都从这台电脑上删去，不能恢复。',
    exportFirst: '先导出压缩包',
    remove: '删除',
  },
  en: {
    close: 'Close',
    cancel: 'Cancel',
    import: (name: string) => `Open “${name}”?`,
    holds: (summary: ZipSummary, size: string) =>
      `The zip says it holds ${summary.articles} articles and ${summary.metrics} metrics, ${size} unpacked.`,
    from: (publishers: readonly string[]) =>
      publishers.length > 0 ? `Sources as it names them: ${publishers.join(', ')}.` : 'It names no source.',
    trust:
      'Nothing in it has been checked: open ledgers only from people you trust. It opens on the desk first, where you see it before anything is built.',
    others: (names: readonly string[]) =>
      `Files that are no part of a ledger and stay closed: ${names.slice(0, 5).join(', ')}.`,
    take: 'Open',
    delete: (name: string) => `Delete “${name}”?`,
    gone: 'Its texts, metrics and pages are deleted from this computer and cannot be brought back.',
    exportFirst: 'Export a zip first',
    remove: 'Delete',
  },
};

interface ImportProps {
  readonly locale: Locale;
  readonly summary: ZipSummary;
  /** Unpacked, in words. */
  readonly size: string;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody's ledger is opened. */
export function ImportDialog({ locale, summary, size, onTake, onClose }: ImportProps) {
  const say = words[locale];
  const title = say.import(summary.name[locale]);
  return (
    <Dialog label={title} close={say.close} className="ask" onClose={onClose}>
      <h2>{title}</h2>
      <p>
        {say.holds(summary, size)}
        {say.from(summary.publishers)}
      </p>
      <p>{say.trust}</p>
      {summary.others.length > 0 ? <p className="told">{say.others(summary.others)}</p> : null}
      <p className="acts">
        <button type="button" className="primary" onClick={onTake}>
          {say.take}
        </button>
        <button type="button" onClick={onClose}>
          {say.cancel}
        </button>
      </p>
    </Dialog>
  );
}

interface DeleteProps {
  readonly locale: Locale;
  readonly name: string;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a ledger is deleted. */
export function DeleteDialog({ locale, name, onExport, onDelete, onClose }: DeleteProps) {
  const say = words[locale];
  const title = say.delete(name);
  return (
    <Dialog label={title} close={say.close} className="ask" onClose={onClose}>
      <h2>{title}</h2>
      <p>{say.gone}</p>
      <p className="acts">
        <button type="button" onClick={onExport}>
          {say.exportFirst}
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => {
            onDelete();
            onClose();
          }}
        >
          {say.remove}
        </button>
        <button type="button" onClick={onClose}>
          {say.cancel}
        </button>
      </p>
    </Dialog>
  );
}
