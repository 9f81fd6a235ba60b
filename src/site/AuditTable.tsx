import type { Audit } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { statusTerms } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';
import { bounds } from '../ui/bounds.ts';
import { Chinese } from '../ui/Chinese.tsx';
import { Quantity } from '../ui/Quantity.tsx';
import { Rest } from '../ui/ShowAllRows.tsx';
import type { View } from '../ui/view.ts';
import { WayToAll } from '../ui/WayToAll.tsx';

const words = {
  subject: { zh: '核对什么', en: 'What is checked' },
  arithmetic: { zh: '算式', en: 'Arithmetic' },
  status: { zh: '结果', en: 'Result' },
  numbers: { zh: '所用数字', en: 'Numbers used' },
  caption: { zh: '台账的自查', en: 'The ledger’s checks of itself' },
} satisfies Record<string, Text>;

/** What does not add up comes before what does. */
const order = ['fail', 'conflict', 'open', 'pass'];

/** Each check with its arithmetic shown, and the numbers it was done with. */
export function AuditTable({ view, audits }: { view: View; audits: readonly Audit[] }) {
  const { say, locale, lookup } = view;
  const count = (status: string) => audits.filter((audit) => audit.status === status).length;
  const summary = ['pass', 'conflict', 'open', 'fail']
    .filter((status) => count(status) > 0)
    .map((status) => `${termOf(statusTerms, status, locale)} ${count(status)}`)
    .join(' · ');
  const sorted = [...audits].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const shown = sorted.slice(0, bounds.audits);
  return (
    <div className="long">
      <p className="summary">{summary}</p>
      <div className="scroll">
        <table className="audits stack">
          <caption className="unseen">{say(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.subject)}</th>
              <th scope="col">{say(words.arithmetic)}</th>
              <th scope="col">{say(words.status)}</th>
              <th scope="col">{say(words.numbers)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((audit) => (
              <tr key={audit.audit_id} id={audit.audit_id} className={audit.status}>
                <td>
                  <b>{audit[`subject_${locale}`]}</b>
                  <br />
                  <Chinese locale={locale} words={audit[`statement_${locale}`]} />
                </td>
                <td className="arithmetic">
                  <Chinese locale={locale} words={audit.arithmetic} />
                </td>
                <td className="outcome">{termOf(statusTerms, audit.status, locale)}</td>
                <td className="used">
                  {(audit.observations ?? '')
                    .split(' ')
                    .flatMap((id) => lookup.observation.get(id) ?? [])
                    .map((observation) => (
                      <Quantity key={observation.observation_id} view={view} observation={observation} />
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Rest locale={locale} count={shown.length} />
      <WayToAll view={view} table="audits" shown={shown.length} all={audits.length} />
    </div>
  );
}
