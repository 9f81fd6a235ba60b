import { useContext, useState } from 'react';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Deck } from '../../review/deck.ts';
import { parseDeck } from '../../review/deck-file.ts';
import { parseSnapshot, type Snapshot } from '../../review/snapshot.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';
import { fetchLedger, PublishedLedgers } from './published-ledgers.ts';
import type { DeckHook } from './use-deck.ts';

const words = {
  published: { zh: '与已发布的版本比', en: 'Compare with a published version' },
  choose: { zh: '选一个版本', en: 'Choose a version' },
  reaching: { zh: '来源截至', en: 'sources up to' },
  none: {
    zh: '本站还没有留存早前的版本；每次发布时运行npm run snapshot，就会留下一版。',
    en: 'This site keeps no earlier version yet; npm run snapshot, run at each publication, keeps one.',
  },
  file: {
    zh: '或用上次的汇报文件，或那时的observations.csv',
    en: 'Or the last review’s file, or its observations.csv',
  },
  fetching: { zh: '正在取那一版的台账……', en: 'Fetching that version’s ledger…' },
  compared: { zh: '现与这一版比：', en: 'Compared with: ' },
  noLedger: {
    zh: '这份汇报文件里没有台账的快照，请给出那时的observations.csv。',
    en: 'This review’s file holds no copy of its ledger; give its observations.csv instead.',
  },
};

interface Props {
  readonly locale: Locale;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** Which earlier ledger the deck is compared with: one that the site keeps, or one from a file. */
export function EarlierField({ locale, deck, change }: Props) {
  const published = useContext(PublishedLedgers);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const compared = deck.earlier?.dataset ?? '';
  const take = async (given: () => Promise<Snapshot | null>) => {
    setFault('');
    setBusy(true);
    try {
      const earlier = await given();
      if (earlier) change((now) => ({ ...now, earlier }));
      else setFault(words.noLedger[locale]);
    } catch (error) {
      setFault(errorMessage(error, locale));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="earlier">
      {published.length === 0 ? (
        <p className="hint">{words.none[locale]}</p>
      ) : (
        <label>
          {words.published[locale]}
          <select
            value={published.some(({ version }) => version === compared) ? compared : ''}
            disabled={busy}
            onChange={({ target: { value } }) => value && void take(() => fetchLedger(value))}
          >
            <option value="">{words.choose[locale]}</option>
            {published.map(({ version, reach }) => (
              <option key={version} value={version}>
                {locale === 'zh'
                  ? `${version}（${words.reaching.zh}${toDateWords(reach, 'day', 'zh')}）`
                  : `${version} (${words.reaching.en} ${toDateWords(reach, 'day', 'en')})`}
              </option>
            ))}
          </select>
        </label>
      )}
      <FileField
        label={words.file[locale]}
        accept=".json,.csv,application/json,text/csv"
        onFiles={([file]) => void take(async () => snapshotOf(file.name, await file.text()))}
      />
      <p className="hint" role="status">
        {busy ? words.fetching[locale] : compared ? `${words.compared[locale]}${compared}` : ''}
      </p>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

function snapshotOf(name: string, text: string): Snapshot | null {
  return name.toLowerCase().endsWith('.csv') ? parseSnapshot(text, name) : parseDeck(text).ledger;
}
