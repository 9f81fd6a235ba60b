import type { Numeral } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { numeralTerms } from '../dataset/vocabulary.ts';
import type { View } from '../ui/view.ts';

const words = {
  whole: {
    zh: (count: number, kinds: number) => `原文共有${count}处数字，分为${kinds}类，没有一处没有说明。`,
    en: (count: number, kinds: number) =>
      `The text has ${count} numerals of ${kinds} kinds; none is left unexplained.`,
  },
  every: { zh: '逐条列出', en: 'List every one' },
  numeral: { zh: '数字', en: 'Numeral' },
  kind: { zh: '类别', en: 'Kind' },
  reason: { zh: '理由', en: 'Reason' },
  rule: { zh: '规则', en: 'Rule' },
  position: { zh: '位置', en: 'Position' },
} as const;

/** How many numerals the text has, what each is and why. */
export function Coverage({ view, numerals }: { view: View; numerals: readonly Numeral[] }) {
  const { locale, say } = view;
  const counts = new Map<string, Numeral[]>();
  for (const row of numerals) counts.set(row.kind, [...(counts.get(row.kind) ?? []), row]);
  const kinds = [...counts].sort((a, b) => b[1].length - a[1].length);
  return (
    <>
      <p className="prose">{words.whole[locale](numerals.length, kinds.length)}</p>
      <div className="meter" aria-hidden="true">
        {kinds.map(([kind, rows]) => (
          <i key={kind} className={`kind-${kind}`} style={{ flexGrow: rows.length }} />
        ))}
      </div>
      <ul className="kinds">
        {kinds.map(([kind, rows]) => (
          <li key={kind}>
            <i className={`kind-${kind}`} aria-hidden="true" />
            <b>{termOf(numeralTerms, kind, locale)}</b>
            <span className="num">{rows.length}</span>
            <small lang="zh-CN">{examples(rows)}</small>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say(words.every)}</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.position)}</th>
                <th scope="col">{say(words.numeral)}</th>
                <th scope="col">{say(words.kind)}</th>
                <th scope="col">{say(words.reason)}</th>
                <th scope="col">{say(words.rule)}</th>
              </tr>
            </thead>
            <tbody>
              {numerals.map((row) => (
                <tr key={row.start}>
                  <td className="num">{row.start}</td>
                  <td lang="zh-CN">{row.text}</td>
                  <td>{termOf(numeralTerms, row.kind, locale)}</td>
                  <td lang="zh-CN">{row.reason}</td>
                  <td>{row.rule}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function examples(rows: readonly Numeral[]): string {
  return [...new Set(rows.map((row) => row.text.replace(/、$/, '')))].slice(0, 4).join('、');
}
