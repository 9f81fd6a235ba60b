/** The engine elsewhere as React sees it: asked for by the reader, its tables, and what it may be told again. */

import { useCallback, useMemo, useRef, useState } from 'react';
import type { SchemaTable } from '../../engine/query-session.ts';
import { openRemoteEngine, type RemoteEngine } from '../../engine/remote.ts';
import { errorText, Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { stored } from '../../ui/stored.ts';
import type { SessionHook } from './use-query-session.ts';

interface Door {
  readonly address: string;
  readonly token: string;
}

/** Kept for as long as the window is open, and in nothing that leaves it. */
const storedDoor = stored(
  'explore-far',
  (value): Door => {
    const { address, token } = (value ?? {}) as Partial<Door>;
    return typeof address === 'string' && typeof token === 'string'
      ? { address, token }
      : { address: '', token: '' };
  },
  () => sessionStorage,
);

const noTables: readonly SchemaTable[] = [];
const notConnected: Text = {
  zh: '没有连上远端引擎：请再连接一次',
  en: 'no far engine: connect to it again',
};

export interface FarHook {
  readonly engine: RemoteEngine | null;
  readonly session: SessionHook<RemoteEngine>;
  /** Address and token of this window, where there were any. */
  readonly door: Door;
  readonly busy: boolean;
  readonly fault: Text | null;
  /** False when it could not be reached; `fault` says why. */
  readonly connect: (address: string, token: string) => Promise<boolean>;
  readonly disconnect: () => void;
}

export function useFarEngine(origins: readonly string[]): FarHook {
  const [engine, setEngine] = useState<RemoteEngine | null>(null);
  const [schema, setSchema] = useState(noTables);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Text | null>(null);
  const [door, setDoor] = useState(storedDoor.read);
  const current = useRef<RemoteEngine | null>(null);

  const open = useCallback(async () => {
    if (!current.current) throw new Fault(notConnected);
    return current.current;
  }, []);
  const refresh = useCallback(async () => setSchema((await current.current?.schema()) ?? noTables), []);
  const close = useCallback(async () => {
    current.current = null;
    setEngine(null);
    setSchema(noTables);
  }, []);
  const access = useMemo(() => ({ open, refresh, close }), [open, refresh, close]);

  const connect = async (address: string, token: string) => {
    setBusy(true);
    setFault(null);
    try {
      const opened = await openRemoteEngine({ address, token, origins });
      setSchema(await opened.schema());
      current.current = opened;
      setEngine(opened);
      setDoor({ address, token });
      storedDoor.tryWrite({ address, token });
      return true;
    } catch (error) {
      setFault(errorText(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const disconnect = () => {
    storedDoor.remove();
    setDoor({ address: door.address, token: '' });
    void close();
  };
  const session = { state: null, progress: null, schema, access };
  return { engine, session, door, busy, fault, connect, disconnect };
}

/** As a reader knows it: the product, and the host it is asked at. */
export function engineName({ product, address }: Pick<RemoteEngine, 'product' | 'address'>): string {
  return `${product} · ${new URL(address).host}`;
}
