import { answersOf, removeAnswer, renameAnswer } from '../../dataset/answers.ts';
import type { LedgerDraft } from '../../dataset/draft.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Locale } from '../../text/locale.ts';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    heading: '查询得来的图',
    title: (name: string) => ({ name_zh: `“${name}”的中文标题`, name_en: `“${name}”的英文标题` }),
    told: (rows: number, day: string) => `${rows}行，${day}查询`,
    sql: 'SQL',
    remove: '删去',
  },
  en: {
    heading: 'Figures from queries',
    title: (name: string) => ({
      name_zh: `Title of “${name}” in Chinese`,
      name_en: `Title of “${name}” in English`,
    }),
    told: (rows: number, day: string) => `${rows} ${rows === 1 ? 'row' : 'rows'}, asked on ${day}`,
    sql: 'SQL',
    remove: 'Remove',
  },
};

interface AnswersProps {
  readonly locale: Locale;
  readonly draft: LedgerDraft;
  readonly onChange: Change;
}

/** The answers of queries that the ledger shows as figures, to be renamed and removed; nothing where it has none. */
export function Answers({ locale, draft, onChange }: AnswersProps) {
  const say = words[locale];
  const answers = answersOf(draft.others);
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h3 id="answers">{say.heading}</h3>
      <ul className="answers">
        {answers.map((answer) => {
          const name = answer[`name_${locale}`];
          return (
            <li key={answer.id}>
              {(['name_zh', 'name_en'] as const).map((field) => (
                <input
                  key={field}
                  lang={field === 'name_zh' ? 'zh-CN' : 'en'}
                  aria-label={say.title(name)[field]}
                  aria-invalid={answer[field].trim() === ''}
                  value={answer[field]}
                  onInput={({ currentTarget: { value } }) =>
                    onChange(
                      (now) => ({ ...now, others: renameAnswer(now.others, answer.id, { [field]: value }) }),
                      `${answer.id} ${field}`,
                    )
                  }
                />
              ))}
              <span className="told">{say.told(answer.rows, toDateWords(answer.day, 'day', locale))}</span>
              <button
                type="button"
                aria-label={`${say.remove}: ${name}`}
                onClick={() => onChange((now) => ({ ...now, others: removeAnswer(now.others, answer.id) }))}
              >
                {say.remove}
              </button>
              <details>
                <summary>{say.sql}</summary>
                <pre>
                  <code>{answer.sql}</code>
                </pre>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
