import { useEffect, useId, useRef, useState } from 'react';
import type { Remote } from '../../import/remote.ts';
import { isFolderAddress } from '../../import/remote-answer.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import { LinkButton } from './LinkButton.tsx';
import type { ImportsHook } from './use-imports.ts';

const words = {
  title: { zh: '从地址取Parquet', en: 'Parquet at an address' },
  address: { zh: '本站或站点许可的来源上的地址', en: 'Address on this site or an origin it allows' },
  reach: { zh: '看有哪些列', en: 'See its columns' },
  columns: { zh: '取哪些列', en: 'Columns to fetch' },
  all: { zh: '全选', en: 'All' },
  none: { zh: '全不选', en: 'None' },
  fetch: { zh: '取来', en: 'Fetch' },
  folder: {
    zh: '以/结尾的地址是一个文件夹，按其中的_metadata分段读，不整个取来。',
    en: 'An address that ends in / is a folder: it is read by ranges, as the _metadata in it says, and not fetched whole.',
  },
  own: { zh: '这里只读本站上的文件。', en: 'Files of this site alone are read here.' },
  allowed: { zh: '除本站外，还读得到：', en: 'Beside this site, these can be read: ' },
  named: {
    zh: '链接指着上面这个文件，还没有取任何东西。',
    en: 'The link names the file above; nothing of it has been fetched.',
  },
};

interface RemoteProps {
  readonly locale: Locale;
  readonly imports: ImportsHook;
  /** Origins beside the site's own that may be read. */
  readonly origins: readonly string[];
  /** An address that came with a link. */
  readonly named: string | null;
  /** Opens a folder where it lies. */
  readonly onFolder: (address: string) => void;
}

/** A file elsewhere: its columns and their sizes are looked at first, and only the wanted ones are fetched. */
export function RemoteParquet({ locale, imports, origins, named, onFolder }: RemoteProps) {
  const [remote, setRemote] = useState<Remote | null>(null);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const show = (reached: Remote | null) => {
    setRemote(reached);
    setWanted(reached?.columns.map(({ name }) => name) ?? []);
  };
  return (
    <details className="remote" open={named !== null}>
      <summary>{words.title[locale]}</summary>
      <AddressForm
        locale={locale}
        origins={origins}
        named={named}
        reached={remote !== null}
        onReach={(address) => {
          show(null);
          if (isFolderAddress(address)) onFolder(address);
          else void imports.reach(address).then(show);
        }}
      />
      {remote ? (
        <ColumnsForm
          locale={locale}
          remote={remote}
          wanted={wanted}
          onWanted={setWanted}
          onFetch={() => void imports.lookRemote(remote, wanted)}
        />
      ) : null}
    </details>
  );
}

interface AddressProps extends Omit<RemoteProps, 'imports' | 'onFolder'> {
  readonly reached: boolean;
  readonly onReach: (address: string) => void;
}

function AddressForm({ locale, origins, named, reached, onReach }: AddressProps) {
  const [address, setAddress] = useState(named ?? '');
  const choices = useId();
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (named === null) return;
    ask.current?.scrollIntoView({ block: 'center' });
    ask.current?.focus({ preventScroll: true });
  }, [named]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onReach(address);
      }}
    >
      <label className="remote-line">
        {words.address[locale]}
        <input
          type="text"
          className="remote-address"
          inputMode="url"
          spellCheck={false}
          required
          list={origins.length > 0 ? choices : undefined}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      {origins.length > 0 ? (
        <datalist id={choices}>
          {origins.map((origin) => (
            <option key={origin} value={`${origin}/`} />
          ))}
        </datalist>
      ) : null}
      <p className="told" data-part="origins">
        {origins.length > 0 ? words.allowed[locale] : words.own[locale]}
        {origins.map((origin) => (
          <button
            key={origin}
            type="button"
            className="plain"
            onClick={({ currentTarget }) => {
              setAddress(`${origin}/`);
              currentTarget.form?.querySelector('input')?.focus();
            }}
          >
            {origin}
          </button>
        ))}
      </p>
      <p className="told">{words.folder[locale]}</p>
      {named !== null && !reached ? <p role="status">{words.named[locale]}</p> : null}
      <button type="submit" ref={ask}>
        {words.reach[locale]}
      </button>
    </form>
  );
}

interface ColumnsProps {
  readonly locale: Locale;
  readonly remote: Remote;
  /** Names of columns. */
  readonly wanted: readonly string[];
  readonly onWanted: (wanted: readonly string[]) => void;
  readonly onFetch: () => void;
}

function ColumnsForm({ locale, remote, wanted, onWanted, onFetch }: ColumnsProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFetch();
      }}
    >
      <fieldset className="remote-columns">
        <legend>{words.columns[locale]}</legend>
        <p className="entry">
          <button
            type="button"
            className="plain"
            onClick={() => onWanted(remote.columns.map(({ name }) => name))}
          >
            {words.all[locale]}
          </button>
          <button type="button" className="plain" onClick={() => onWanted([])}>
            {words.none[locale]}
          </button>
        </p>
        {remote.columns.map(({ name, bytes }) => (
          <label key={name} className="remote-line">
            <input
              type="checkbox"
              checked={wanted.includes(name)}
              onChange={({ target }) =>
                onWanted(target.checked ? [...wanted, name] : wanted.filter((each) => each !== name))
              }
            />
            <code>{name}</code> <span className="told">{sizeWords(bytes)}</span>
          </label>
        ))}
      </fieldset>
      <p className="told" role="status">
        {sayTaken(remote, wanted, locale)}
      </p>
      <LinkButton address={remote.address} locale={locale} />
      <button type="submit" disabled={wanted.length === 0}>
        {words.fetch[locale]}
      </button>
    </form>
  );
}

function sayTaken(remote: Remote, wanted: readonly string[], locale: Locale): string {
  const size = sizeWords(
    remote.columns.reduce((sum, { name, bytes }) => sum + (wanted.includes(name) ? bytes : 0), 0),
  );
  const rows = remote.rows.toLocaleString(tagOf(locale));
  return locale === 'zh'
    ? `${rows}行，${wanted.length}列，共取${size}`
    : `${rows} rows, ${wanted.length} columns, ${size} to fetch`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
