/** What the ledger itself holds and disputes: audits, reviews. */

import { termOf } from '../../dataset/term.ts';
import { statusTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { capital, phrase } from '../../text/phrase.ts';
import type { LedgerData } from '../ledger-data.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface EvidenceBody {
  readonly kind: 'evidence';
}

export const evidenceSlide: SlideKind<EvidenceBody> = {
  kind: 'evidence',
  name: { zh: '依据与存疑', en: 'Evidence and caveats' },
  isBody: () => true,
  blank: () => ({ kind: 'evidence' }),
  propose: (_, { locale }, { data }) => ({
    title: locale === 'zh' ? '依据与存疑' : 'Evidence and caveats',
    takeaway: takeawayOf(data, locale),
  }),
  layout: (_, { locale }, { data }) => [tableOf(data, locale)],
  rests: (_, { locale }, { data }) => tableOf(data, locale),
};

function takeawayOf({ audits, observations }: LedgerData, locale: Locale): string {
  const passed = audits.filter(({ status }) => status === 'pass').length;
  const disputed = observations.filter(({ review }) => review === 'disputed').length;
  const doubtful = audits.length - passed;
  const said =
    locale === 'zh'
      ? [
          audits.length > 0 &&
            (doubtful > 0
              ? `${audits.length}项自查中${passed}项相符，${doubtful}项存疑`
              : `${audits.length}项自查全部相符`),
          disputed > 0
            ? `${observations.length}条观测值中${disputed}条有疑问`
            : `${observations.length}条观测值都没有疑问`,
        ]
      : [
          audits.length > 0 &&
            (doubtful > 0
              ? `${passed} of ${audits.length} audits agree, ${doubtful} ${doubtful === 1 ? 'leaves' : 'leave'} doubts`
              : audits.length === 1
                ? 'The one audit agrees'
                : `${audits.length === 2 ? 'Both' : `All ${audits.length}`} audits agree`),
          `${disputed > 0 ? disputed : 'none'} of ${observations.length} observations ${disputed === 1 ? 'is' : 'are'} disputed`,
        ];
  const { semicolon, stop } = phrase(locale);
  return observations.length === 0 ? '' : capital(said.filter(Boolean).join(semicolon)) + stop;
}

/** What the audits did not find in agreement, and which observations are disputed. */
function tableOf({ audits, observations }: LedgerData, locale: Locale): SlidePart {
  const zh = locale === 'zh';
  const doubtful = audits.filter(({ status }) => status !== 'pass');
  const reviews = ['auto', 'checked', 'disputed'].map(
    (review) => observations.filter((row) => row.review === review).length,
  );
  const [auto = 0, checked = 0, disputed = 0] = reviews;
  return {
    body: {
      kind: 'table',
      table: {
        columns: zh ? ['对象', '结果', '结论'] : ['Subject', 'Result', 'Finding'],
        rows: doubtful.map((audit) => [
          audit[`subject_${locale}`],
          termOf(statusTerms, audit.status, locale),
          audit[`statement_${locale}`],
        ]),
      },
      notes: [
        ...(audits.length > 0 ? [auditsInWords(audits.length, doubtful.length, locale)] : []),
        inWords(observations.length, { checked, auto, disputed }, locale),
      ],
    },
    observations: doubtful.flatMap(({ observations: ids }) => ids?.split(' ') ?? []),
  };
}

/** 73条观测值：23条已核对，45条由程序从原文读出，5条有疑问。 What there is none of goes unsaid. */
function inWords(
  all: number,
  { checked, auto, disputed }: Readonly<Record<'checked' | 'auto' | 'disputed', number>>,
  locale: Locale,
): string {
  if (all === 0) return locale === 'zh' ? '台账里没有观测值。' : 'The ledger holds no observation.';
  const zh = locale === 'zh';
  const told = [
    checked > 0 && (zh ? `${checked}条已核对` : `${checked} checked`),
    auto > 0 && (zh ? `${auto}条由程序从原文读出` : `${auto} read from the text by program`),
    disputed > 0 && (zh ? `${disputed}条有疑问` : `${disputed} disputed`),
  ].filter((part) => part !== false);
  const { colon, comma, stop } = phrase(locale);
  const many = zh ? `${all}条观测值` : `${all} observation${all === 1 ? '' : 's'}`;
  return `${many}${colon}${told.join(comma)}${stop}`;
}

function auditsInWords(all: number, doubtful: number, locale: Locale): string {
  const passed = all - doubtful;
  if (locale === 'zh')
    return doubtful > 0
      ? `台账自查${all}项，${passed}项相符；上表是其余${doubtful}项。`
      : `台账自查${all}项，项项相符。`;
  return doubtful > 0
    ? `The ledger checks itself in ${all} audits: ${passed} agree, the other ${doubtful} ${doubtful === 1 ? 'stands' : 'stand'} above.`
    : `The ledger checks itself in ${all} audits, and all of them agree.`;
}
