/** One query at a time: asked, stopped, answered, or told why not. */

import { type RefObject, useCallback, useRef, useState } from 'react';
import type { QueryResult } from '../../engine/database.ts';
import { QueryError } from '../../engine/query-error.ts';
import { splitStatements } from '../../engine/statements.ts';
import type { Locale } from '../../text/locale.ts';
import type { EditorHandle } from './Editor.tsx';
import { forgetHistory, readHistory, remember } from './query-history.ts';
import type { DeskHook } from './use-desk.ts';

const words = {
  empty: { zh: '这里没有语句可运行。', en: 'There is no statement to run.' },
  cancelled: {
    zh: '已停止。查询还在上面，可以改了再问。',
    en: 'Stopped. The query is still above; change it and ask again.',
  },
  late: {
    zh: '超过20秒，已停止：别人的链接只能运行这么久。查询还在上面，可以改了在自己的桌面上问。',
    en: 'Stopped after 20 seconds: a link of others may not run longer. The query is still above.',
  },
  engine: {
    zh: '数据库在这个查询上停住了，正在重启；台账与导入的表会恢复，查询原样保留。它说：',
    en: 'The database stopped at this query and is restarting; the tables come back and the query is kept. It said: ',
  },
  memory: {
    zh: '这个查询要的内存超过了能给的。先用where或limit缩小，或先汇总再连接。数据库说：',
    en: 'This query needs more memory than there is. Narrow it with where or limit, or sum up before joining. The database said: ',
  },
};

// A grid is looked through, a file is taken: more rows than these are for the file.
const mostRows = 100_000;

export interface QueryOptions {
  readonly locale: Locale;
  readonly desk: Pick<DeskHook, 'open' | 'refresh'>;
  readonly editor: RefObject<EditorHandle | null>;
  /** Milliseconds after which a query is stopped. */
  readonly limit?: number;
}

/** Rejects at the signal: an engine on its way here need not be waited for. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

export function useQuery({ locale, desk, editor, limit }: QueryOptions) {
  const [answer, setAnswer] = useState<QueryResult | null>(null);
  /** The text that was answered. */
  const [ran, setRan] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(readHistory);
  const stop = useRef<AbortController | null>(null);
  const { open, refresh } = desk;

  const run = useCallback(
    async (text: string, start = 0) => {
      const statements = splitStatements(text);
      setFault('');
      editor.current?.mark(null);
      if (statements.length === 0) {
        setFault(words.empty[locale]);
        return;
      }
      stop.current?.abort();
      const control = new AbortController();
      stop.current = control;
      setBusy(true);
      let at = 0;
      let late = false;
      let clock: ReturnType<typeof setTimeout> | undefined;
      try {
        const opened = await Promise.race([open(), stopped(control.signal)]);
        if (limit !== undefined) {
          clock = setTimeout(() => {
            late = true;
            control.abort();
          }, limit);
        }
        let last: QueryResult | null = null;
        for (const statement of statements) {
          at = statement.start;
          last = await opened.query(statement.text, { signal: control.signal, limit: mostRows });
        }
        if (stop.current !== control) return;
        setAnswer(last);
        setRan(text);
        setAsked(remember(text.trim()));
        if (statements.some(({ text: each }) => /^\s*(create|drop|alter)\b/i.test(each))) await refresh();
      } catch (error) {
        // Another question has taken its place: what is shown is about that one.
        if (stop.current !== control) return;
        if (control.signal.aborted) setFault(words[late ? 'late' : 'cancelled'][locale]);
        else if (error instanceof QueryError) {
          const reason = error.kind === 'engine' || error.kind === 'memory' ? words[error.kind][locale] : '';
          setFault(reason + error.message);
          if (error.place !== null)
            editor.current?.mark({ at: start + at + error.place, words: error.message });
        } else setFault(error instanceof Error ? error.message : String(error));
      } finally {
        clearTimeout(clock);
        if (stop.current === control) {
          stop.current = null;
          setBusy(false);
        }
      }
    },
    [open, refresh, editor, limit, locale],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const forget = useCallback(() => setAsked(forgetHistory()), []);
  return { answer, ran, fault, setFault, busy, asked, run, cancel, forget };
}
