import { addDomain, settle } from '../../dataset/decisions.ts';
import type { DomainRow } from '../../dataset/domains.ts';
import type { LedgerDraft } from '../../dataset/draft.ts';
import type { LedgerNames } from '../../dataset/ledger.ts';
import type { Proposal } from '../../dataset/propose.ts';
import type { Locale } from '../../text/locale.ts';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    ledger: '台账',
    name_zh: '名称（中文）',
    name_en: '名称（英文）',
    subject_zh: '说的是什么（中文）',
    subject_en: '说的是什么（英文）',
    domains: '领域',
    domain: (name: string) => `领域“${name}”`,
    remove: '去掉',
    add: '加一个领域',
    fresh: ['新领域', 'New domain'],
  },
  en: {
    ledger: 'Ledger',
    name_zh: 'Name in Chinese',
    name_en: 'Name in English',
    subject_zh: 'What it is about, in Chinese',
    subject_en: 'What it is about, in English',
    domains: 'Domains',
    domain: (name: string) => `Domain “${name}”`,
    remove: 'Remove',
    add: 'Add a domain',
    fresh: ['新领域', 'New domain'],
  },
};

const cells = ['name_zh', 'name_en', 'subject_zh', 'subject_en'] as const;

interface NamesProps {
  readonly locale: Locale;
  readonly draft: LedgerDraft;
  readonly proposal: Proposal;
  readonly onChange: Change;
}

/** What the ledger and its domains are called, in both languages. */
export function Names({ locale, draft, proposal, onChange }: NamesProps) {
  const say = words[locale];
  const { names, domains } = settle(draft, proposal);
  if (!names) return null;
  const rename = (change: Partial<LedgerNames>, field: string) =>
    onChange((now) => {
      const settled = settle(now, proposal);
      const known = settled.names as LedgerNames;
      // Files that are saved are called by the English name.
      const id = change.name_en === undefined ? known.id : idOf(change.name_en);
      return { ...settled, names: { ...known, ...change, id } };
    }, field);
  const renameDomain = (code: string, change: Partial<DomainRow>, field: string) =>
    onChange((now) => {
      const settled = settle(now, proposal);
      return {
        ...settled,
        domains: settled.domains.map((row) => (row.domain === code ? { ...row, ...change } : row)),
      };
    }, field);
  const used = new Set([...draft.metrics, ...proposal.metrics].map(({ domain }) => domain));
  return (
    <div className="names">
      <fieldset>
        <legend>{say.ledger}</legend>
        {cells.map((cell) => (
          <label key={cell}>
            {say[cell]}
            <input
              lang={cell.endsWith('zh') ? 'zh-CN' : 'en'}
              value={names[cell]}
              aria-invalid={names[cell].trim() === ''}
              onInput={({ currentTarget }) => rename({ [cell]: currentTarget.value }, cell)}
            />
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.domains}</legend>
        <ul>
          {domains.map((row, at) => (
            <li key={row.domain}>
              <i style={{ background: `light-dark(${row.light}, ${row.dark})` }} aria-hidden="true" />
              {(['zh', 'en'] as const).map((language) => (
                <input
                  key={language}
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  aria-label={`${say.domain(row.name_zh)} ${say[`name_${language}`]}`}
                  aria-invalid={row[`name_${language}`].trim() === ''}
                  value={row[`name_${language}`]}
                  onInput={({ currentTarget: { value } }) =>
                    renameDomain(
                      row.domain,
                      { [`name_${language}`]: value, [`title_${language}`]: value },
                      `${row.domain} ${language}`,
                    )
                  }
                />
              ))}
              {at === 0 || used.has(row.domain) || domains.length < 3 ? null : (
                <button
                  type="button"
                  aria-label={`${say.remove}: ${row.name_zh}`}
                  onClick={() =>
                    onChange((now) => {
                      const settled = settle(now, proposal);
                      return {
                        ...settled,
                        domains: settled.domains.filter(({ domain }) => domain !== row.domain),
                      };
                    })
                  }
                >
                  {say.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
        <button
          type="button"
          onClick={() =>
            onChange((now) => {
              const settled = settle(now, proposal);
              const [zh = '', en = ''] = say.fresh;
              return { ...settled, domains: addDomain(settled.domains, zh, en) };
            })
          }
        >
          {say.add}
        </button>
      </fieldset>
    </div>
  );
}

/** Lower-case words joined by `-`. */
function idOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/^[-\d]+|-$/g, '') || 'my-ledger'
  );
}
