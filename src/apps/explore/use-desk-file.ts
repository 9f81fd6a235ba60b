/** The whole desk out as a file and in again; what a person is asked before names that are here already are touched. */

import { useState } from 'react';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import {
  type Clash,
  type DeskFile,
  deskExtension,
  findClashes,
  joinQueries,
  readDesk,
  tablesOf,
  writeDesk,
} from './desk-file.ts';
import { queriesOf } from './sheets.ts';
import type { Event, State } from './state.ts';
import type { ImportsHook } from './use-imports.ts';

export interface DeskFileHook {
  /** Names that are on both desks, while a person is asked what to do. */
  readonly clashes: readonly string[] | null;
  /** What is being done, was done or went wrong. */
  readonly said: string;
  readonly save: () => Promise<void>;
  readonly look: (file: File) => Promise<void>;
  /** Null: leaves everything as it is. */
  readonly choose: (clash: Clash | null) => Promise<void>;
}

const words = {
  busy: { zh: '正在处理……', en: 'Working…' },
  saved: { zh: '已存成文件', en: 'Saved as a file' },
  opened: { zh: '已打开', en: 'Opened' },
  renamed: { zh: '；改了名的表：', en: '; tables with another name: ' },
};

export function useDeskFile(
  locale: Locale,
  name: string,
  { state, dispatch }: { readonly state: State; readonly dispatch: (event: Event) => void },
  imports: ImportsHook,
): DeskFileHook {
  const [waiting, setWaiting] = useState<{ desk: DeskFile; clashes: readonly string[] } | null>(null);
  const [said, setSaid] = useState('');
  const attempt = async (act: () => Promise<string>) => {
    setSaid(words.busy[locale]);
    setSaid(await act().catch((error) => errorMessage(error, locale)));
  };
  const open = async (desk: DeskFile, clash: Clash) => {
    const renamed = await imports.bring(desk.tables, clash);
    const queries = joinQueries(queriesOf(state), desk.queries, clash, () => crypto.randomUUID());
    dispatch({ kind: 'desk', queries, copies: [] });
    const list = renamed.map(([from, to]) => `${from} → ${to}`).join(', ');
    return words.opened[locale] + (list ? words.renamed[locale] + list : '');
  };
  return {
    clashes: waiting?.clashes ?? null,
    said,
    save: () =>
      attempt(async () => {
        const desk = { queries: queriesOf(state), tables: await tablesOf(imports.stored) };
        saveFile(await writeDesk(desk), `${name}.${deskExtension}`);
        return words.saved[locale];
      }),
    look: (file) =>
      attempt(async () => {
        setWaiting(null);
        const desk = await readDesk(file);
        const tables = imports.stored.map(({ table }) => table);
        const clashes = findClashes(desk, { queries: queriesOf(state), tables });
        if (clashes.length === 0) return open(desk, 'both');
        setWaiting({ desk, clashes });
        return '';
      }),
    choose: async (clash) => {
      setWaiting(null);
      if (waiting && clash) await attempt(() => open(waiting.desk, clash));
    },
  };
}
