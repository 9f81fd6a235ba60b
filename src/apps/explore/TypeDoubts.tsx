import type { Doubt } from '../../import/day-or-month.ts';
import type { ImportColumn, ImportType } from '../../import/import-type.ts';
import type { Locale } from '../../text/locale.ts';
import { typeWords } from './PreviewTable.tsx';

interface TypeDoubtsProps {
  readonly locale: Locale;
  readonly doubts: readonly Doubt[];
  readonly columns: readonly ImportColumn[];
  readonly onType: (at: number, type: ImportType) => void;
}

/** Columns whose type a person has to choose: why, and the types beside one another. */
export function TypeDoubts({ locale, doubts, columns, onType }: TypeDoubtsProps) {
  return (
    <ul className="hint" data-part="doubts">
      {doubts.map(({ column, why, types }) => {
        const at = columns.findIndex(({ name }) => name === column);
        return (
          <li key={column}>
            {why[locale]}{' '}
            {types.map((type) => (
              <button
                key={type}
                type="button"
                aria-pressed={columns[at]?.type === type}
                onClick={() => onType(at, type)}
              >
                {typeWords[type][locale]}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
