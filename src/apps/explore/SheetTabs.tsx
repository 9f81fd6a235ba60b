import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Locale } from '../../text/locale.ts';
import { titleOf } from './query-title.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import type { Event, State } from './state.ts';

const words = {
  sheets: { zh: '查询', en: 'Queries' },
  add: { zh: '新查询', en: 'New query' },
  close: { zh: '关闭', en: 'Close' },
  name: { zh: '查询的名称', en: 'Name of the query' },
  keys: {
    zh: '双击或F2改名，Delete关闭，Ctrl＋Shift＋左右键移动，也可拖动',
    en: 'Double-click or F2 renames, Delete closes, Ctrl+Shift+arrows move it, or drag it',
  },
  note: { zh: '说明：这个查询为了什么', en: 'Note: what this query is for' },
  closed: { zh: '已收起', en: 'Put away: ' },
  undo: { zh: '恢复', en: 'Undo' },
  copies: {
    zh: '另一个窗口同时改了这些查询，两边的文字都留着：',
    en: 'Another window changed these queries at the same time; both texts are kept: ',
  },
  seen: { zh: '知道了', en: 'OK' },
};

interface SheetTabsProps {
  readonly locale: Locale;
  readonly state: State;
  readonly dispatch: (event: Event) => void;
}

/** The open queries, the one in front with its note; what was closed last, and what another window changed. */
export function SheetTabs({ locale, state, dispatch }: SheetTabsProps) {
  const sheets = sheetsOf(state);
  const list = useRef<HTMLDivElement>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the sheet in front, wherever it moves.
  useEffect(() => {
    const front = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    front?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (byKey) front?.focus();
    setByKey(false);
  }, [state.id, sheets.length, byKey]);
  const close = (id: string) => dispatch({ kind: 'close', id, spare: crypto.randomUUID() });
  const onKey = (event: KeyboardEvent, at: number) => {
    const act = actOf(event, sheets, at);
    if (!act) return;
    event.preventDefault();
    if (act === 'name') return setNaming(sheets[at]?.id ?? null);
    setByKey(true);
    if (act === 'close') close(sheets[at]?.id ?? '');
    else dispatch(act);
  };
  return (
    <>
      <div className="sheets">
        <div role="tablist" aria-label={words.sheets[locale]} ref={list}>
          {sheets.map((sheet, at) =>
            naming === sheet.id ? (
              <NameField
                key={sheet.id}
                sheet={sheet}
                label={words.name[locale]}
                onName={(name) => {
                  if (name !== null) dispatch({ kind: 'name', id: sheet.id, name });
                  setNaming(null);
                  setByKey(true);
                }}
              />
            ) : (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                aria-selected={sheet.id === state.id}
                aria-busy={sheet.busy}
                tabIndex={sheet.id === state.id ? 0 : -1}
                title={words.keys[locale]}
                draggable
                onClick={() => dispatch({ kind: 'front', id: sheet.id })}
                onDoubleClick={() => setNaming(sheet.id)}
                onKeyDown={(event) => onKey(event, at)}
                onDragStart={(event) => event.dataTransfer.setData(sheetType, sheet.id)}
                onDragOver={(event) => {
                  if (event.dataTransfer.types.includes(sheetType)) event.preventDefault();
                }}
                onDrop={(event) => {
                  const id = event.dataTransfer.getData(sheetType);
                  if (id) dispatch({ kind: 'move', id, place: at });
                }}
              >
                {titleOf(sheet, locale)}
              </button>
            ),
          )}
        </div>
        <button type="button" onClick={() => dispatch({ kind: 'add', id: crypto.randomUUID() })}>
          {`+ ${words.add[locale]}`}
        </button>
        <button type="button" onClick={() => close(state.id)}>
          {words.close[locale]}
        </button>
      </div>
      <input
        className="note"
        aria-label={words.note[locale]}
        placeholder={words.note[locale]}
        value={state.note}
        onChange={(event) => dispatch({ kind: 'note', note: event.target.value })}
      />
      <div role="status">
        {state.undo ? (
          <p className="hint">
            {locale === 'zh'
              ? `${words.closed.zh}“${titleOf(state.undo.sheet, locale)}”`
              : `${words.closed.en}“${titleOf(state.undo.sheet, locale)}”`}{' '}
            <button type="button" className="plain" onClick={() => dispatch({ kind: 'undo' })}>
              {words.undo[locale]}
            </button>
          </p>
        ) : null}
        {state.copies.length > 0 ? (
          <p className="fault">
            {words.copies[locale] + state.copies.join(', ')}{' '}
            <button type="button" onClick={() => dispatch({ kind: 'seen' })}>
              {words.seen[locale]}
            </button>
          </p>
        ) : null}
      </div>
    </>
  );
}

const sheetType = 'application/x-reform-ledger-sheet';

/** What a key does to the sheet it is pressed on. */
function actOf(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  sheets: readonly Sheet[],
  at: number,
): Event | 'name' | 'close' | null {
  const id = sheets[at]?.id ?? '';
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (step !== 0 && shiftKey && (ctrlKey || metaKey)) return { kind: 'move', id, place: at + step };
  const to = step !== 0 ? at + step : key === 'Home' ? 0 : key === 'End' ? sheets.length - 1 : -1;
  const target = sheets[to];
  if (target) return { kind: 'front', id: target.id };
  if (key === 'F2') return 'name';
  return key === 'Delete' ? 'close' : null;
}

interface NameFieldProps {
  readonly sheet: Sheet;
  readonly label: string;
  /** Null when it stays what it was. */
  readonly onName: (name: string | null) => void;
}

function NameField({ sheet, label, onName }: NameFieldProps) {
  const [name, setName] = useState(sheet.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      aria-label={label}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => onName(name)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onName(name);
        if (key === 'Escape') onName(null);
      }}
    />
  );
}
