import type { Locale } from '../../text/locale.ts';
import type { Asked } from './query-history.ts';

const words = {
  title: { zh: '问过的', en: 'Asked before' },
  forget: { zh: '清空', en: 'Clear' },
};

interface HistoryProps {
  readonly locale: Locale;
  readonly asked: readonly Asked[];
  readonly onPick: (sql: string) => void;
  readonly onForget: () => void;
}

/** The queries of this computer, to be taken up again. */
export function History({ locale, asked, onPick, onForget }: HistoryProps) {
  if (asked.length === 0) return null;
  return (
    <details className="history">
      <summary>
        {locale === 'zh' ? `${words.title.zh}（${asked.length}）` : `${words.title.en} (${asked.length})`}
      </summary>
      <ul className="asked">
        {asked.map(({ sql, at }) => (
          <li key={at}>
            <button type="button" className="plain" onClick={() => onPick(sql)}>
              <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time>{' '}
              <code>{sql.replace(/\s+/g, ' ').slice(0, 90)}</code>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onForget}>
        {words.forget[locale]}
      </button>
    </details>
  );
}
