import type { Progress } from '../../engine/fetch-wasm.ts';
import type { SessionState } from '../../engine/query-session.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  run: { zh: '运行', en: 'Run' },
  cancel: { zh: '停止', en: 'Stop' },
  format: { zh: '排版', en: 'Format' },
  keys: {
    zh: 'Ctrl/⌘＋回车运行；选中一段则只运行那一段',
    en: 'Ctrl/⌘ Enter runs; with a selection, only that',
  },
  starting: { zh: '正在启动数据库（约8 MB，只需一次）', en: 'Starting the database (about 8 MB, once)' },
  restarting: {
    zh: '正在重启数据库，台账与导入的表随后恢复',
    en: 'Restarting the database; the tables come back',
  },
  running: { zh: '正在运行', en: 'Running' },
  where: { zh: '查询问谁', en: 'Where the query goes' },
  here: { zh: '这台电脑', en: 'this computer' },
  to: { zh: '问：', en: 'Goes to: ' },
};

interface RunBarProps {
  readonly locale: Locale;
  readonly state: SessionState | null;
  readonly progress: Progress | null;
  readonly busy: boolean;
  /** Where queries go, once an engine elsewhere may be asked. */
  readonly where: { readonly far: boolean; readonly engine: string } | null;
  readonly onTurn: (far: boolean) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onFormat: () => void;
}

/** Run, stop, format; and what the engine is doing. */
export function RunBar(props: RunBarProps) {
  const { locale, state, progress, busy, where, onTurn, onRun, onCancel, onFormat } = props;
  const doing =
    state === 'starting' || state === 'restarting'
      ? words[state][locale]
      : busy
        ? words.running[locale]
        : words.keys[locale];
  return (
    <div className="run-bar" data-far={where?.far || undefined}>
      <button type="button" className="primary" onClick={onRun} disabled={busy}>
        {words.run[locale]}
      </button>
      {where ? (
        <fieldset className="where" data-part="where">
          <legend className="unseen">{words.where[locale]}</legend>
          <span aria-hidden="true">{words.to[locale]}</span>
          {[false, true].map((far) => (
            <label key={String(far)}>
              <input
                type="radio"
                name="where"
                checked={where.far === far}
                disabled={busy}
                onChange={() => onTurn(far)}
              />
              {far ? where.engine : words.here[locale]}
            </label>
          ))}
        </fieldset>
      ) : null}
      <button type="button" onClick={onCancel} disabled={!busy}>
        {words.cancel[locale]}
      </button>
      <button type="button" onClick={onFormat}>
        {words.format[locale]}
      </button>
      <span className="hint" role="status">
        {doing}
      </span>
      {state === 'starting' && progress ? (
        <progress
          aria-label={words.starting[locale]}
          {...(progress.total ? { value: progress.loaded, max: progress.total } : {})}
        />
      ) : null}
    </div>
  );
}
