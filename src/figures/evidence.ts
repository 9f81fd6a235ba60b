import * as d3 from 'd3';
import { evidenceSquares, type Kind } from '../charts/evidence-squares.ts';
import type { Locale } from '../text/locale.ts';
import type { Figure } from './kit/figure.ts';
import { plainColumn, type RowKind } from './kit/row-kind.ts';

type NumeralRow = {
  readonly article_id: string;
  readonly start: number;
  readonly text: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly observation_id: string | null;
};

type Name = Readonly<Record<'zh' | 'en' | 'note_zh' | 'note_en', string>>;

const names: Readonly<Record<string, Name>> = {
  statistic: { zh: '统计数', en: 'Statistics', note_zh: '进入台账', note_en: 'in the ledger' },
  date: { zh: '日期', en: 'Dates', note_zh: '作为时间', note_en: 'kept as time' },
  duration: { zh: '时长', en: 'Durations', note_zh: '作为时间', note_en: 'kept as time' },
  ordinal: { zh: '序数', en: 'Ordinals', note_zh: '表示次序', note_en: 'an order, not a count' },
  name: { zh: '名称', en: 'Names', note_zh: '是名字的一部分', note_en: 'part of a name' },
  idiom: { zh: '惯用语', en: 'Idioms', note_zh: '是惯用说法', note_en: 'a set phrase' },
  word: { zh: '词语', en: 'Words', note_zh: '是词的一部分', note_en: 'part of a word' },
  title: { zh: '标题', en: 'Titles', note_zh: '是标题的一部分', note_en: 'part of a title' },
  heading: { zh: '序号', en: 'Headings', note_zh: '是标题或条目的序号', note_en: 'the number of a heading' },
  document: { zh: '文号', en: 'Documents', note_zh: '是文件的编号', note_en: 'the number of a document' },
  code: { zh: '代号', en: 'Codes', note_zh: '是代号', note_en: 'a code' },
  telephone: { zh: '电话', en: 'Telephones', note_zh: '是电话号码', note_en: 'a telephone number' },
  time: { zh: '时刻', en: 'Times of day', note_zh: '是一天中的时刻', note_en: 'a time of day' },
  indefinite: { zh: '不定数', en: 'Indefinite', note_zh: '没有写出数目', note_en: 'no number is given' },
};

/** Kinds in the order of the list above, further ones after them by their own word. */
function kindsOf(rows: readonly NumeralRow[]): readonly string[] {
  const present = [...new Set(rows.map((row) => row.kind))];
  const known = Object.keys(names).filter((kind) => present.includes(kind));
  return [...known, ...present.filter((kind) => !(kind in names))];
}

const numeralKind: RowKind<NumeralRow> = {
  filterable: false,
  columns: [
    plainColumn('text', { zh: '字样', en: 'As printed' }),
    { name: 'kind', label: { zh: '类别', en: 'Kind' }, cell: kindWord },
    plainColumn('reason', { zh: '理由', en: 'Reason' }),
    plainColumn('start', { zh: '位置', en: 'Position' }, { numeric: true }),
  ],
  /** One line a kind, in the order in which the text has them. */
  brief: (rows, locale) => ({
    columns: locale === 'zh' ? ['读法', '处数', '例'] : ['Read as', 'Numerals', 'Examples'],
    rows: [...d3.group(rows, ({ kind }) => kind).values()].map((own) => [
      own[0] ? kindWord(own[0], locale) : '',
      String(own.length),
      [...new Set(own.map(({ text }) => text))].slice(0, 4).join(locale === 'zh' ? '、' : ', '),
    ]),
  }),
  reference: ({ article_id }) => ({ article_id }),
};

/** 统计数; the English words for one numeral are the codes themselves. */
function kindWord({ kind }: NumeralRow, locale: Locale): string {
  return (locale === 'zh' ? names[kind]?.zh : undefined) ?? kind;
}

export const ledgerEvidence: Figure<NumeralRow> = {
  id: 'evidence',
  domain: 'all',
  theme: 'evidence',
  metrics: [],
  question: { zh: '文中每一个数字都交代了吗？', en: 'Is every numeral of the text accounted for?' },
  title: (rows, locale) => {
    const counted = rows.filter((row) => row.kind === 'statistic').length;
    return locale === 'zh'
      ? `文中${rows.length}处数字，${counted}处是统计数，其余各有交代`
      : `${rows.length} numerals in the text: ${counted} are statistics, and all the rest are explained`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '一格为一处，按读法分行；实心的进入台账'
      : 'One square for each numeral, one row for each reading; the filled ones are in the ledger',
  row: numeralKind,
  sql: `select article_id, "start", text, kind, reason, observation_id
from numerals
order by article_id, "start"`,
  chart: (rows, frame) => {
    const kinds = kindsOf(rows).map((kind): Kind => {
      const name = names[kind];
      const members = rows.filter((row) => row.kind === kind);
      return {
        label: (frame.locale === 'zh' ? name?.zh : name?.en) ?? kind,
        note: (frame.locale === 'zh' ? name?.note_zh : name?.note_en) ?? '',
        counted: kind === 'statistic',
        numerals: members.map((row) => ({
          text: row.text,
          observation: row.observation_id,
          spoken: row.reason ? `${row.text}: ${row.reason}` : row.text,
        })),
      };
    });
    return evidenceSquares(frame, kinds);
  },
  alt: (rows, locale) => {
    const each = kindsOf(rows).map((kind) => {
      const count = rows.filter((row) => row.kind === kind).length;
      return locale === 'zh'
        ? `${names[kind]?.zh ?? kind}${count}处`
        : `${count} ${(names[kind]?.en ?? kind).toLowerCase()}`;
    });
    return locale === 'zh'
      ? `方格图，一格代表文中一处数字，共${rows.length}处：${each.join('、')}。`
      : `Chart of squares, one for each of the text’s ${rows.length} numerals: ${each.join(', ')}.`;
  },
  notes: [
    {
      zh: '构建时逐一核对：凡数字都必须读出或写明不读的理由，否则构建失败。',
      en: 'Checked at every build: a numeral that is neither read nor set aside with a reason fails it.',
    },
  ],
};
