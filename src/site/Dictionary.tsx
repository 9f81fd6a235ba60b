import { tables } from '../dataset/schema.ts';
import type { Text } from '../text/locale.ts';
import { Chinese } from '../ui/Chinese.tsx';
import type { View } from '../ui/view.ts';

const words = {
  column: { zh: '列', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  meaning: { zh: '含义', en: 'Meaning' },
  allowed: { zh: '取值', en: 'Allowed' },
  required: { zh: '必填', en: 'required' },
} satisfies Record<string, Text>;

/** Every table and column, as the schema itself defines them. */
export function Dictionary({ view }: { view: View }) {
  const { say } = view;
  return tables.map((table) => (
    <details key={table.name} className="dictionary">
      <summary>
        <code>{table.name}</code>
        {` ${say(table.title)}`}
      </summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.column)}</th>
              <th scope="col">{say(words.type)}</th>
              <th scope="col">{say(words.meaning)}</th>
              <th scope="col">{say(words.allowed)}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr key={column.name}>
                <td>
                  <code>{column.name}</code>
                </td>
                <td>{column.type}</td>
                <td>
                  <Chinese locale={view.locale} words={say(column.meaning)} />
                </td>
                <td>
                  {[
                    column.required ? say(words.required) : '',
                    column.oneOf?.join(' ') ?? '',
                    column.references ? `→ ${column.references}` : '',
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  ));
}
