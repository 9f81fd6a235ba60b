import type { RefObject } from 'react';
import type { Locale } from '../../text/locale.ts';
import type { Filter } from './review-queue.ts';

const words = {
  zh: {
    show: '看哪些',
    filters: { all: '全部', open: '未定', doubted: '存疑', broken: '核对不符' },
    units: '单位',
    undo: '撤销',
    left: (open: number, of: number) => `${of}个里还有${open}个未定`,
    by: '署名',
    keys: '键：A采纳并往下，R拒绝并往下，Shift+R写明理由再拒绝，U撤回，C改正，F同形的照此办理，上下键换一个，Z撤销。漏读的数字，在文中或原页上选中即可补上，或按N照印的写出。把.decisions.csv拖进来，决定随之重放。',
    missed: '漏读的数',
  },
  en: {
    show: 'Show',
    filters: { all: 'All', open: 'Undecided', doubted: 'In doubt', broken: 'Not adding up' },
    units: 'Unit',
    undo: 'Undo',
    left: (open: number, of: number) => `${open} of ${of} undecided`,
    by: 'Signed',
    keys: 'Keys: A accepts and goes on, R rejects and goes on, Shift+R rejects with a reason, U takes back, C corrects, F does the same to all of this form, up and down change the number, Z undoes. Select a number that was missed, in the text or on the page, to add it; or press N and type it as printed. Drop a .decisions.csv to replay what was decided.',
    missed: 'Missed number',
  },
};

interface ReviewBarProps {
  readonly locale: Locale;
  /** How many numbers are undecided, and how many there are. */
  readonly open: number;
  readonly of: number;
  /** Of the numbers, the commonest first. */
  readonly units: readonly string[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Words that a person typed as they are printed. */
  readonly onFind: (quote: string) => void;
  readonly missed: RefObject<HTMLInputElement | null>;
  /** `null` when there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  /** Who decides, by name or initials. */
  readonly by: string;
  readonly onBy: (name: string) => void;
}

/** Which numbers are looked at, how many are left, and what can be done by keys. */
export function ReviewBar(props: ReviewBarProps) {
  const { locale, open, of, units, filter, onFilter, onFind, missed, onUndo, by, onBy } = props;
  const say = words[locale];
  return (
    <div className="review-bar">
      <div className="acts">
        <label>
          {say.show}{' '}
          <select value={filter} onChange={({ target }) => onFilter(target.value as Filter)}>
            {(['all', 'open', 'doubted', 'broken'] as const).map((each) => (
              <option key={each} value={each}>
                {say.filters[each]}
              </option>
            ))}
            <optgroup label={say.units}>
              {units.map((unit) => (
                <option key={unit} value={`unit ${unit}`}>
                  {unit}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <button type="button" disabled={!onUndo} onClick={() => onUndo?.()}>
          {say.undo}
        </button>
        <label>
          {say.by} <input value={by} size={6} maxLength={40} onChange={({ target }) => onBy(target.value)} />
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const quote = missed.current?.value.trim() ?? '';
            if (quote !== '') onFind(quote);
          }}
        >
          <label>
            {say.missed} <input ref={missed} size={8} maxLength={60} />
          </label>
        </form>
        <span role="status">{say.left(open, of)}</span>
      </div>
      <p className="hint">{say.keys}</p>
    </div>
  );
}
