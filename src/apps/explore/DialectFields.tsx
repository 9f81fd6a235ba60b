import type { Dialect } from '../../import/dialect.ts';
import type { Preview } from '../../import/formats/format.ts';
import { mostNames } from '../../import/header.ts';
import type { Layout } from '../../import/layout.ts';
import { type Encoding, encodings } from '../../text/decode.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';

const words = {
  encoding: { zh: '编码', en: 'Encoding' },
  delimiter: { zh: '分隔符', en: 'Delimiter' },
  above: { zh: '列名上方的行数', en: 'Rows above the names' },
  names: { zh: '列名占的行数', en: 'Rows of names' },
  end: { zh: '表到第几行为止', en: 'Last row of the table' },
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

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'euc-kr': 'EUC-KR / CP949',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const maxAbove = 50;

export interface DialectChange extends Partial<Dialect & Layout> {
  readonly encoding?: Encoding;
}

interface DialectFieldsProps {
  readonly locale: Locale;
  readonly encoding?: Encoding | undefined;
  readonly dialect?: Dialect | undefined;
  readonly layout?: Preview['layout'] | undefined;
  readonly onChange: (change: DialectChange) => void;
}

/** How a file is read: what was guessed, open to change. */
export function DialectFields({ locale, encoding, dialect, layout, onChange }: DialectFieldsProps) {
  const rows = (key: keyof Layout, value: number, min: number, max: number) => (
    <label>
      {words[key][locale]}
      <input
        type="number"
        min={min}
        max={max}
        value={value}
        onChange={({ target }) => {
          const count = target.valueAsNumber;
          if (count >= min && count <= max) onChange({ [key]: Math.floor(count) });
        }}
      />
    </label>
  );
  return (
    <>
      {encoding ? (
        <Choice
          label={words.encoding[locale]}
          value={encoding}
          options={encodings.map((each) => [each, encodingNames[each]] as const)}
          onChange={(each) => onChange({ encoding: each as Encoding })}
        />
      ) : null}
      {dialect ? (
        <Choice
          label={words.delimiter[locale]}
          value={dialect.delimiter}
          options={Object.entries(words.delimiters).map(([mark, text]) => [mark, text[locale]] as const)}
          onChange={(delimiter) => onChange({ delimiter })}
        />
      ) : null}
      {layout ? (
        <>
          {rows('above', layout.above, 0, maxAbove)}
          {rows('names', layout.names, 0, mostNames)}
          {layout.end === null ? null : rows('end', layout.end, layout.above + layout.names, 10_000_000)}
        </>
      ) : null}
    </>
  );
}
