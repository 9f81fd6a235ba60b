import { useRef, useState } from 'react';
import type { QuerySource } from '../../engine/query-session.ts';
import type { Locale } from '../../text/locale.ts';
import { Editor, type EditorHandle, type EditorPast } from './Editor.tsx';
import { faultWords } from './fault-words.ts';
import { formatSql } from './format-sql.ts';
import { History } from './History.tsx';
import { RunBar } from './RunBar.tsx';
import type { Event, State } from './state.ts';
import type { SessionHook } from './use-query-session.ts';

export const queryLabel = { zh: 'SQL查询', en: 'SQL query' };
const hint = { zh: '写一句SQL，或从现成的问题开始', en: 'Write SQL, or start from a ready question' };

interface QueryProps {
  readonly locale: Locale;
  readonly state: State;
  readonly dispatch: (event: Event) => void;
  /** What is asked. */
  readonly session: SessionHook<QuerySource>;
  /** The name of an engine elsewhere that may be asked. */
  readonly engine: string | null;
}

/** What is asked: its text, what runs it, what was asked before, and why there is no answer. */
export function Query({ locale, state, dispatch, session, engine }: QueryProps) {
  const editor = useRef<EditorHandle>(null);
  const [past] = useState(() => new Map<string, EditorPast>());
  const { sql, fault } = state;
  const run = () => {
    const chosen = editor.current?.chosen() ?? { text: sql, start: 0 };
    dispatch({ kind: 'run', sql: chosen.text, start: chosen.start });
  };
  const format = () =>
    formatSql(sql).then(
      (text) => dispatch({ kind: 'edit', sql: text }),
      (error: Error) => dispatch({ kind: 'report', words: error.message }),
    );
  return (
    <>
      <Editor
        key={state.id}
        handle={editor}
        id={state.id}
        past={past}
        text={sql}
        label={queryLabel[locale]}
        hint={hint[locale]}
        schema={session.schema}
        fault={fault}
        onChange={(text) => dispatch({ kind: 'edit', sql: text })}
        onRun={run}
      />
      <RunBar
        locale={locale}
        state={session.state}
        progress={session.progress}
        busy={state.busy}
        where={engine === null || state.guest ? null : { far: state.far, engine }}
        onTurn={(far) => dispatch({ kind: 'turn', far })}
        onRun={run}
        onCancel={() => dispatch({ kind: 'stop' })}
        onFormat={() => void format()}
      />
      <History
        locale={locale}
        asked={state.history}
        onPick={(text) => dispatch({ kind: 'edit', sql: text })}
        onForget={() => dispatch({ kind: 'forget' })}
      />
      {fault ? (
        <pre className="fault" role="alert">
          {faultWords(fault, locale)}
        </pre>
      ) : null}
    </>
  );
}
