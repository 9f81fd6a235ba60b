import { useId, useState } from 'react';
import type { Locale } from '../../text/locale.ts';
import { engineName, type FarHook } from './use-far-engine.ts';

const words = {
  ask: { zh: '问远端引擎……', en: 'Ask a far engine…' },
  title: { zh: '远端引擎', en: 'Far engine' },
  what: {
    zh: 'DuckDB或ClickHouse，经HTTP来问，只读。传过去的只有查询的文字；台账和您的表不离开这台电脑。',
    en: 'DuckDB or ClickHouse over HTTP, for reading alone. The text of a query goes there; the ledger and your tables stay on this computer.',
  },
  address: { zh: '地址（本站许可的）', en: 'Address (one that this site allows)' },
  token: {
    zh: '令牌，或“用户名:密码”；窗口关闭即忘',
    en: 'Token, or name:password; forgotten with this window',
  },
  connect: { zh: '连接', en: 'Connect' },
  connecting: { zh: '正在连接……', en: 'Connecting…' },
  leave: { zh: '断开', en: 'Disconnect' },
  see: { zh: '看前100行', en: 'See the first 100 rows' },
  none: { zh: '那里没有表。', en: 'There is no table there.' },
};

interface FarProps {
  readonly locale: Locale;
  readonly far: FarHook;
  /** Origins that may be asked. */
  readonly origins: readonly string[];
  readonly onTable: (name: string) => void;
  /** Queries go there from now on, or here again. */
  readonly onTurn: (far: boolean) => void;
}

/** An engine elsewhere: the way to it, or its tables. */
export function FarEngine({ locale, far, origins, onTable, onTurn }: FarProps) {
  const { engine, session, disconnect } = far;
  if (!engine) return <Connect locale={locale} far={far} origins={origins} onTurn={onTurn} />;
  return (
    <section className="far-engine" data-part="far">
      <h2>{words.title[locale]}</h2>
      <p>
        {engineName(engine)} <span className="told">{engine.version}</span>
      </p>
      {session.schema.length === 0 ? <p className="told">{words.none[locale]}</p> : null}
      {session.schema.map(({ name, columns }) => (
        <details key={name}>
          <summary>
            <code>{name}</code>
          </summary>
          <button type="button" className="plain see" onClick={() => onTable(name)}>
            {words.see[locale]}
          </button>
          <dl className="columns">
            {columns.map((column) => (
              <div key={column.name}>
                <dt>
                  <code>{column.name}</code> <span className="told">{column.type.toLowerCase()}</span>
                </dt>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <p className="entry">
        <button
          type="button"
          className="plain"
          onClick={() => {
            onTurn(false);
            disconnect();
          }}
        >
          {words.leave[locale]}
        </button>
      </p>
    </section>
  );
}

function Connect({ locale, far, origins, onTurn }: Omit<FarProps, 'onTable'>) {
  const { door, busy, fault, connect } = far;
  const [address, setAddress] = useState(door.address || `${origins[0]}/`);
  const [token, setToken] = useState(door.token);
  const choices = useId();
  return (
    <details className="far-engine" data-part="far">
      <summary>{words.ask[locale]}</summary>
      <p className="told">{words.what[locale]}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void connect(address, token).then((reached) => reached && onTurn(true));
        }}
      >
        <label className="far-line">
          {words.address[locale]}
          <input
            type="text"
            className="far-field"
            inputMode="url"
            spellCheck={false}
            required
            list={choices}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <datalist id={choices}>
          {origins.map((origin) => (
            <option key={origin} value={`${origin}/`} />
          ))}
        </datalist>
        <label className="far-line">
          {words.token[locale]}
          <input
            type="password"
            className="far-field"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </label>
        <button type="submit" disabled={busy}>
          {words[busy ? 'connecting' : 'connect'][locale]}
        </button>
      </form>
      {fault ? (
        <p className="fault" role="alert">
          {fault[locale]}
        </p>
      ) : null}
    </details>
  );
}
