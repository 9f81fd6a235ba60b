import { useState } from 'react';
import type { Locale } from '../text/locale.ts';
import { island } from '../ui/island.tsx';
import type { Verdict } from './verify-article.ts';

const words = {
  run: { zh: '验证', en: 'Verify' },
  noScript: { zh: '验证需要脚本。', en: 'Verifying needs scripts.' },
  hashSame: { zh: 'SHA-256与发布的一致', en: 'SHA-256 is the published one' },
  hashOther: { zh: 'SHA-256与发布的不同', en: 'SHA-256 differs from the published one' },
  pageSame: {
    zh: '本页所排文字与原文文件逐字相同',
    en: 'This page’s text is the file’s, character for character',
  },
  pageOther: { zh: '本页所排文字与原文文件不同', en: 'This page’s text differs from the file' },
  same: {
    zh: (count: number) => `重新提取${count}处数字，与发布的CSV逐条一致`,
    en: (count: number) => `${count} numerals extracted again, each as published`,
  },
  other: {
    zh: (count: number) => `有${count}处与发布的CSV不同`,
    en: (count: number) => `${count} differ from the published CSV`,
  },
  published: { zh: '发布的', en: 'Published' },
  again: { zh: '重新提取的', en: 'Extracted again' },
  position: { zh: '位置', en: 'Position' },
  failed: { zh: '没有验证成', en: 'Not verified' },
} as const;

/** Verifies an article in the reader's own browser: its fingerprint, its text on this page, and its numbers. */
export const Verify = island('Verify', ({ locale, article }: { locale: Locale; article: string }) => {
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [fault, setFault] = useState('');
  const run = async () => {
    setBusy(true);
    try {
      const { verifyArticle } = await import('./verify-article.ts');
      setVerdict(await verifyArticle(article));
      setFault('');
    } catch (error) {
      setVerdict(null);
      setFault(`${words.failed[locale]}: ${String(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <noscript>
        <p>{words.noScript[locale]}</p>
      </noscript>
      <p>
        <button type="button" className="primary" disabled={busy} onClick={() => void run()}>
          {words.run[locale]}
        </button>
      </p>
      <div aria-live="polite">
        {fault ? <Line good={false} text={fault} /> : null}
        {verdict ? <Report verdict={verdict} locale={locale} /> : null}
      </div>
    </div>
  );
});

function Report({ verdict, locale }: { verdict: Verdict; locale: Locale }) {
  const { sameHash, samePage, hash, count, differing } = verdict;
  const same = differing.length === 0;
  return (
    <>
      <Line good={sameHash} text={`${words[sameHash ? 'hashSame' : 'hashOther'][locale]}  ${hash}`} />
      <Line good={samePage} text={words[samePage ? 'pageSame' : 'pageOther'][locale]} />
      <Line good={same} text={same ? words.same[locale](count) : words.other[locale](differing.length)} />
      {same ? null : (
        <table>
          <thead>
            <tr>
              {[words.position, words.published, words.again].map((name) => (
                <th key={name.en} scope="col">
                  {name[locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three cells that keep their places
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Line({ good, text }: { good: boolean; text: string }) {
  return <p className={good ? 'verdict good' : 'verdict bad'}>{`${good ? '✓' : '✗'} ${text}`}</p>;
}
