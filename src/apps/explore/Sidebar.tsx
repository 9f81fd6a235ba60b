import type { ReactNode } from 'react';
import type { SchemaTable } from '../../engine/query-session.ts';
import { relations } from '../../engine/relations.ts';
import type { Locale } from '../../text/locale.ts';
import { type KnownFigure, type Question, questions } from './questions.ts';

const words = {
  questions: { zh: '现成的问题', en: 'Ready questions' },
  figures: { zh: '站内图表的SQL', en: 'SQL of the figures' },
  tables: { zh: '台账的表', en: 'Tables of the ledger' },
  insert: { zh: '看前100行', en: 'See the first 100 rows' },
};

interface SidebarProps {
  readonly locale: Locale;
  readonly schema: readonly SchemaTable[];
  readonly figures: readonly KnownFigure[];
  readonly onQuestion: (question: Question | KnownFigure) => void;
  readonly onTable: (name: string) => void;
  readonly children: ReactNode;
}

/** What there is to ask, and of what. */
export function Sidebar({ locale, schema, figures, onQuestion, onTable, children }: SidebarProps) {
  return (
    <div className="shelf">
      <section>
        <h2>{words.questions[locale]}</h2>
        <ul className="asked">
          {questions().map((question) => (
            <li key={question.id}>
              <button type="button" className="plain" onClick={() => onQuestion(question)}>
                {question.text[locale]}
              </button>
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.figures[locale]}</summary>
          <ul className="asked">
            {figures.map((figure) => (
              <li key={figure.id}>
                <button type="button" className="plain" onClick={() => onQuestion(figure)}>
                  {figure.title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </section>
      {children}
      <section>
        <h2>{words.tables[locale]}</h2>
        {relations.map((table) => (
          <details key={table.name}>
            <summary>
              <code>{table.name}</code> <span className="told">{table.title[locale]}</span>
            </summary>
            <button type="button" className="plain see" onClick={() => onTable(table.name)}>
              {words.insert[locale]}
            </button>
            <dl className="columns">
              {table.columns.map((column) => (
                <div key={column.name}>
                  <dt>
                    <code>{column.name}</code>{' '}
                    <span className="told">
                      {schema
                        .find(({ name }) => name === table.name)
                        ?.columns.find(({ name }) => name === column.name)
                        ?.type.toLowerCase() ?? column.type}
                    </span>
                  </dt>
                  <dd>{column.meaning[locale]}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </section>
    </div>
  );
}
