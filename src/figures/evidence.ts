import * as d3 from 'd3';
import { evidenceSquares, type Kind } from '../charts/evidence-squares.ts';
import { codesOf, type NumeralTerm, numeralTerms, type Terms, termOf } from '../dataset/vocabulary.ts';
import type { Locale } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
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

const terms: Terms<string, NumeralTerm> = numeralTerms;
const manyOf = (kind: string): string => terms[kind]?.many ?? kind;

/** Kinds in the order of the vocabulary, further ones after them by their own code. */
function kindsOf(rows: readonly NumeralRow[]): readonly string[] {
  const present = [...new Set(rows.map((row) => row.kind))];
  const known = codesOf(terms).filter((kind) => present.includes(kind));
  return [...known, ...present.filter((kind) => !(kind in terms))];
}

const kindOf = ({ kind }: NumeralRow, locale: Locale): string => termOf(terms, kind, locale);

const numeralKind: RowKind<NumeralRow> = {
  filterable: false,
  columns: [
    plainColumn('text', { zh: '字样', en: 'As printed' }),
    { name: 'kind', label: { zh: '类别', en: 'Kind' }, cell: kindOf },
    plainColumn('reason', { zh: '理由', en: 'Reason' }),
    plainColumn('start', { zh: '位置', en: 'Position' }, { numeric: true }),
  ],
  /** One line a kind, in the order in which the text has them. */
  brief: (rows, locale) => ({
    columns: locale === 'zh' ? ['读法', '处数', '例'] : ['Read as', 'Numerals', 'Examples'],
    rows: [...d3.group(rows, ({ kind }) => kind).values()].map((own) => [
      own[0] ? kindOf(own[0], locale) : '',
      String(own.length),
      [...new Set(own.map(({ text }) => text))].slice(0, 4).join(phrase(locale).pause),
    ]),
  }),
  reference: ({ article_id }) => ({ article_id }),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

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
      const members = rows.filter((row) => row.kind === kind);
      return {
        label: frame.locale === 'zh' ? termOf(terms, kind, 'zh') : capital(manyOf(kind)),
        note: terms[kind]?.meaning[frame.locale] ?? '',
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
      return locale === 'zh' ? `${termOf(terms, kind, 'zh')}${count}处` : `${count} ${manyOf(kind)}`;
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
