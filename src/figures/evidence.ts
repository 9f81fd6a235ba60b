import * as d3 from 'd3';
import { evidenceSquares, type Kind } from '../charts/evidence-squares.ts';
import { codesOf, type Terms, termOf } from '../dataset/term.ts';
import { type NumeralTerm, numeralTerms } from '../dataset/vocabulary.ts';
import type { Locale } from '../text/locale.ts';
import { capital, phrase } from '../text/phrase.ts';
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

type Parted = ReadonlyMap<string, readonly NumeralRow[]>;
const parted = new WeakMap<readonly NumeralRow[], Parted>();

/**
 * The rows of each kind: kinds in the order of the vocabulary, further ones after them by their own code. Title, words
 * and every drawing ask for the same, of a long ledger's ten thousands of rows.
 */
function partsOf(rows: readonly NumeralRow[]): Parted {
  const known = parted.get(rows);
  if (known) return known;
  const present = d3.group(rows, ({ kind }) => kind);
  const order = [...codesOf(terms), ...[...present.keys()].filter((kind) => !(kind in terms))];
  const parts: Parted = new Map(
    order.flatMap((kind) => {
      const own = present.get(kind);
      return own ? [[kind, own] as const] : [];
    }),
  );
  parted.set(rows, parts);
  return parts;
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

/** Squares that can be told apart and whose page stays light. */
const mostSquares = 500;

/** 1, 2, 5, 10, 20, 50, …: the least by which the squares are few enough. */
export function numeralsPerSquare(count: number): number {
  const least = count / mostSquares;
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((digit) => digit * power >= least) ?? 10);
}

/** A square of one numeral leads to its sentence; one of several names the first and the last. */
function toSquares(rows: readonly NumeralRow[], each: number, locale: Locale): Kind['squares'] {
  if (each === 1)
    return rows.map((row) => ({
      observation: row.observation_id,
      spoken: row.reason ? `${row.text}: ${row.reason}` : row.text,
    }));
  return d3
    .range(0, rows.length, each)
    .map((at) => rows.slice(at, at + each))
    .map((own) => ({
      observation: null,
      spoken: [own[0]?.text, ...(own.length > 1 ? [own.at(-1)?.text] : [])].join(
        locale === 'zh' ? '至' : ' to ',
      ),
    }));
}

export const ledgerEvidence: Figure<NumeralRow> = {
  id: 'evidence',
  domain: 'all',
  theme: 'evidence',
  metrics: [],
  question: { zh: '文中每一个数字都交代了吗？', en: 'Is every numeral of the text accounted for?' },
  title: (rows, locale) => {
    const counted = partsOf(rows).get('statistic')?.length ?? 0;
    return locale === 'zh'
      ? `文中${rows.length}处数字，${counted}处是统计数，其余各有交代`
      : `${rows.length} numerals in the text: ${counted} are statistics, and all the rest are explained`;
  },
  subtitle: (rows, locale) => {
    const each = numeralsPerSquare(rows.length);
    if (locale === 'zh') return `一格为${each === 1 ? '一' : each}处，按读法分行；实心的进入台账`;
    return `One square for ${each === 1 ? 'each numeral' : `every ${each} numerals`}, one row for each reading; the filled ones are in the ledger`;
  },
  row: numeralKind,
  sql: `select article_id, "start", text, kind, reason, observation_id
from numerals
order by article_id, "start"`,
  chart: (rows, frame) => {
    const each = numeralsPerSquare(rows.length);
    const kinds = [...partsOf(rows)].map(([kind, members]): Kind => {
      return {
        label: frame.locale === 'zh' ? termOf(terms, kind, 'zh') : capital(manyOf(kind)),
        note: terms[kind]?.meaning[frame.locale] ?? '',
        counted: kind === 'statistic',
        count: members.length,
        printed: [...new Set(members.map(({ text }) => text))],
        squares: toSquares(members, each, frame.locale),
      };
    });
    return evidenceSquares(frame, kinds);
  },
  alt: (rows, locale) => {
    const each = [...partsOf(rows)].map(([kind, { length: count }]) => {
      return locale === 'zh' ? `${termOf(terms, kind, 'zh')}${count}处` : `${count} ${manyOf(kind)}`;
    });
    const per = numeralsPerSquare(rows.length);
    return locale === 'zh'
      ? `方格图，一格代表文中${per === 1 ? '一' : per}处数字，共${rows.length}处：${each.join('、')}。`
      : `Chart of squares, one for ${per === 1 ? 'each' : `every ${per}`} of the text’s ${rows.length} numerals: ${each.join(', ')}.`;
  },
  notes: [
    {
      zh: '构建时逐一核对：凡数字都必须读出或写明不读的理由，否则构建失败。',
      en: 'Checked at every build: a numeral that is neither read nor set aside with a reason fails it.',
    },
  ],
};
