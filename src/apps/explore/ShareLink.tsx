import { useState } from 'react';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QuerySession } from '../../engine/query-session.ts';
import { carry, mostLink } from '../../import/link-tables.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { saveFile } from '../../ui/download.ts';
import { type RoomState, toHash } from '../../ui/explore-address.ts';
import { pageLedger } from '../../ui/page-context.ts';
import { toSize } from './Consent.tsx';

const words = {
  copy: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '已复制', en: 'Copied' },
  copiedHere: {
    zh: '已复制，只在这个浏览器里打得开；要给别人，请先导出这本台账的压缩包',
    en: 'Copied; it opens in this browser alone. To hand it on, export this ledger’s zip first',
  },
  failed: { zh: '没有复制成，链接就在地址栏里', en: 'Not copied; the link is in the address bar' },
  along: { zh: '带上数据', en: 'with its data' },
  file: {
    zh: '放进链接太长，已存成文件；对方把它拖进探索页即可打开',
    en: 'Too long for a link: saved as a file, to be dropped into this page by whoever gets it',
  },
};

interface ShareLinkProps {
  readonly locale: Locale;
  readonly state: RoomState;
  /** Imported tables the query speaks of. */
  readonly tables: readonly string[];
  readonly open: () => Promise<QuerySession>;
}

/** What is asked and shown as a link, with small imported tables in it; as a file when it grows too long. */
export function ShareLink({ locale, state, tables, open }: ShareLinkProps) {
  const [along, setAlong] = useState(true);
  const [said, setSaid] = useState('');
  const share = async () => {
    try {
      const session = tables.length > 0 && along ? await open() : null;
      const data = session ? await Promise.all(tables.map((table) => carry(session, table))) : [];
      const whole = data.length > 0 ? { ...state, data } : state;
      const hash = toHash(whole);
      if (hash.length > mostLink) {
        saveFile(new Blob([hash], { type: 'text/plain' }), `${ledgerTitles.id}.explore`);
        setSaid(words.file[locale] + phrase(locale).paren(toSize(hash.length)));
        return;
      }
      const copied = await navigator.clipboard.writeText(new URL(hash, location.href).href).then(
        () => true,
        () => false,
      );
      const done = pageLedger() ? 'copiedHere' : 'copied';
      setSaid(words[copied ? done : 'failed'][locale] + phrase(locale).paren(toSize(hash.length)));
    } catch (error) {
      setSaid(errorMessage(error, locale));
    }
  };
  return (
    <p className="choices">
      <button type="button" onClick={() => void share()}>
        {words.copy[locale]}
      </button>
      {tables.length > 0 ? (
        <label className="along">
          <input type="checkbox" checked={along} onChange={(event) => setAlong(event.target.checked)} />
          {words.along[locale] + phrase(locale).colon + tables.join(phrase(locale).pause)}
        </label>
      ) : null}
      <span className="hint" role="status" data-part="shared">
        {said}
      </span>
    </p>
  );
}
