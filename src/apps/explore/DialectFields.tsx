import type { Dialect } from '../../import/dialect.ts';
import { type Encoding, encodings } from '../../text/decode.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';

const words = {
  encoding: { zh: '编码', en: 'Encoding' },
  delimiter: { zh: '分隔符', en: 'Delimiter' },
  header: { zh: '有一行是列名', en: 'A row holds names' },
  above: { zh: '列名上方的行数', en: 'Rows above the names' },
  second: { zh: '列名占两行', en: 'Names take two rows' },
  delimiters: {
    ',': { zh: '逗号', en: 'comma' },
    '\t': { zh: '制表符', en: 'tab' },
    ';': { zh: '分号', en: 'semicolon' },
    '|': { zh: '竖线', en: 'bar' },
    '，': { zh: '中文逗号', en: 'full-width comma' },
    '\u0001': { zh: 'SOH', en: 'SOH' },
    '^': { zh: '脱字符', en: 'caret' },
  },
};

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const maxAbove = 50;

export type DialectChange = Partial<Dialect> & { readonly encoding?: Encoding };

interface DialectFieldsProps {
  readonly locale: Locale;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly onChange: (change: DialectChange) => void;
}

/** How a text file is read: what was guessed, open to change. */
export function DialectFields({ locale, encoding, dialect, onChange }: DialectFieldsProps) {
  const { delimiter, header, above = 0, second = false } = dialect;
  return (
    <>
      <Choice
        label={words.encoding[locale]}
        value={encoding}
        options={encodings.map((each) => [each, names[each]] as const)}
        onChange={(each) => onChange({ encoding: each as Encoding })}
      />
      <Choice
        label={words.delimiter[locale]}
        value={delimiter}
        options={Object.entries(words.delimiters).map(([mark, text]) => [mark, text[locale]] as const)}
        onChange={(mark) => onChange({ delimiter: mark })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={header}
          onChange={(event) => onChange({ header: event.target.checked })}
        />
        {words.header[locale]}
      </label>
      {header ? (
        <>
          <label>
            {words.above[locale]}
            <input
              type="number"
              min={0}
              max={maxAbove}
              value={above}
              onChange={({ target }) => {
                const rows = target.valueAsNumber;
                if (rows >= 0 && rows <= maxAbove) onChange({ above: Math.floor(rows) });
              }}
            />
          </label>
          <label className="tick">
            <input
              type="checkbox"
              checked={second}
              onChange={(event) => onChange({ second: event.target.checked })}
            />
            {words.second[locale]}
          </label>
        </>
      ) : null}
    </>
  );
}
