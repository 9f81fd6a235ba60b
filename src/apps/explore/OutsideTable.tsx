import type { ParquetTable } from '../../import/parquet-table.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import { LinkButton } from './LinkButton.tsx';

const words = {
  outside: {
    zh: '不装入引擎：留在原处联动，页面关闭后要再选一次。',
    en: 'Not in the engine: brushed where it lies, and chosen again after the page was closed.',
  },
  brush: { zh: '联动', en: 'Brush' },
  remove: { zh: '移除', en: 'Remove' },
};

// More would fill the shelf.
const maxNotes = 8;

interface OutsideTableProps {
  readonly table: ParquetTable;
  readonly locale: Locale;
  readonly onBrush: () => void;
  readonly onClose: () => void;
}

/** Parquet that is brushed where it lies, with what of it is left out. */
export function OutsideTable({ table: of, locale, onBrush, onClose }: OutsideTableProps) {
  const { table, name, rows, parts, notes } = of;
  const isFar = parts.some(({ source }) => 'url' in source);
  return (
    <details open={notes.length > 0}>
      <summary>
        <code>{table}</code> <span className="told">{rowWords(rows, locale)}</span>
      </summary>
      <p className="told">
        {name}
        {parts.length > 1 ? fileWords(parts.length, locale) : ''}
      </p>
      {notes.length > 0 ? (
        <ul className="told" data-part="notes">
          {notes.slice(0, maxNotes).map((note) => (
            <li key={note.en}>{note[locale]}</li>
          ))}
          {notes.length > maxNotes ? <li>{moreWords(notes.length - maxNotes, locale)}</li> : null}
        </ul>
      ) : null}
      <p className="told">{words.outside[locale]}</p>
      {isFar ? <LinkButton address={name} locale={locale} /> : null}
      <p className="entry">
        <button type="button" className="plain" onClick={onBrush}>
          {words.brush[locale]}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          {words.remove[locale]}
        </button>
      </p>
    </details>
  );
}

export function rowWords(count: number, locale: Locale): string {
  const rows = count.toLocaleString(tagOf(locale));
  return locale === 'zh' ? `${rows}行` : `${rows} rows`;
}

function fileWords(count: number, locale: Locale): string {
  const files = count.toLocaleString(tagOf(locale));
  return locale === 'zh' ? ` · ${files}个文件` : ` · ${files} files`;
}

function moreWords(count: number, locale: Locale): string {
  return locale === 'zh' ? `还有${count}条` : `${count} more`;
}
