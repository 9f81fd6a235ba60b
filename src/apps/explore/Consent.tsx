import type { Locale } from '../../text/locale.ts';
import type { RoomState } from '../../ui/explore-address.ts';

const words = {
  title: { zh: '这个链接要运行下面的查询', en: 'This link would run the query below' },
  what: {
    zh: '链接来自别处，先看清楚再决定。它会在一个隔离的数据库里运行：看不到你导入的表，读不了文件，连不上网，最多20秒、512 MB内存。',
    en: 'The link comes from elsewhere: look before it runs. It would run in a database of its own that cannot see the tables you imported, read files or reach the network, for at most 20 seconds and 512 MB.',
  },
  data: { zh: '它带来的表：', en: 'Tables it brings: ' },
  run: { zh: '隔离运行', en: 'Run it there' },
  keep: { zh: '只放进编辑器，不运行', en: 'Put it in the editor, do not run' },
  brush: { zh: '并在这张表上联动筛选：', en: 'and would brush this table: ' },
};

interface ConsentProps {
  readonly locale: Locale;
  readonly state: RoomState;
  readonly onRun: () => void;
  readonly onKeep: () => void;
}

/** What another's link would run, asked before it does. */
export function Consent({ locale, state, onRun, onKeep }: ConsentProps) {
  return (
    <section className="consent" aria-label={words.title[locale]}>
      <h2>{words.title[locale]}</h2>
      <p className="prose">{words.what[locale]}</p>
      <pre>
        <code data-part="asked-sql">{withUnseen(state.sql)}</code>
      </pre>
      {state.view === 'brush' && state.brush ? (
        <p>
          {words.brush[locale]}
          <code>{state.brush.table}</code>
        </p>
      ) : null}
      {state.data && state.data.length > 0 ? (
        <p>
          {words.data[locale]}
          {state.data.map(({ name, csv, columns }) => (
            <code
              key={name}
            >{`${name} (${columns.length} × ${csv.split('\n').length - 1}, ${toSize(csv.length)}) `}</code>
          ))}
        </p>
      ) : null}
      <p className="choices">
        <button type="button" className="primary" onClick={onRun}>
          {words.run[locale]}
        </button>
        <button type="button" onClick={onKeep}>
          {words.keep[locale]}
        </button>
      </p>
    </section>
  );
}

// Characters that show nothing or turn the direction of a text: what runs must be what is seen.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/** A text with a sign for every character that would not be seen. */
export function withUnseen(text: string): string {
  return text.replace(unseen, (sign) =>
    /[\n\t]/.test(sign)
      ? sign
      : `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/** Characters as a size a reader knows. */
export function toSize(characters: number): string {
  return characters < 1024 ? `${characters} B` : `${(characters / 1024).toFixed(1)} KB`;
}
