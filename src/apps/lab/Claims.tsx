import { type ReactNode, useMemo, useState } from 'react';
import type { Claim } from '../../collation/claims.ts';
import type { KnownLedger } from '../../collation/ledger-index.ts';
import { isRow, toReckoningWords } from '../../collation/reckoning.ts';
import type { Refusal } from '../../collation/refusal.ts';
import type { ClaimVerdict } from '../../collation/verdict.ts';
import { ownUnit, toPeriodWords, toWords } from '../../dataset/quantity.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { parseSynonyms, synonymsFile } from '../../dataset/synonyms.ts';
import { sentenceAround } from '../../text/clause.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { fetchText } from '../../ui/page-context.ts';
import { CollationList, languageOf, Marked } from './CollationList.tsx';
import type { Prose } from './read-article.ts';
import { useCollation } from './use-collation.ts';

const words = {
  title: { zh: '拿台账核对这篇报道', en: 'This story against the ledger' },
  stand: {
    zh: '逐数看台账怎么说。拿不准的不下结论。',
    en: 'What the ledger says of each number. Where it is not certain, it gives no verdict.',
  },
  check: { zh: '核对', en: 'Check' },
  busy: { zh: '正在核对……', en: 'Checking…' },
  none: { zh: '文中没有统计数可核。', en: 'There is no statistic to check.' },
  verdicts: { zh: '核对的结果', en: 'Verdicts' },
  ledger: { zh: '台账', en: 'The ledger' },
  reckoned: { zh: '算得', en: 'Reckoned' },
  why: { zh: '为什么不下结论', en: 'Why no verdict' },
  near: { zh: '台账里最近的', en: 'Nearest in the ledger' },
  failed: { zh: '没有核成：', en: 'Not checked: ' },
} satisfies Record<string, Text>;

/** A verdict; that a number was rounded without a word; that nothing was recognised which the ledger could be asked about. */
type Outcome = ClaimVerdict | 'rounded' | 'unnamed';

const outcomeWords: Readonly<Record<Outcome, Text>> = {
  wrong: { zh: '数不对', en: 'Wrong value' },
  definition: { zh: '口径不同', en: 'Another definition' },
  period: { zh: '是另一时段的数', en: 'Of another stretch of time' },
  annualised: { zh: '把累计当成一年', en: 'Cumulative told as annual' },
  outdated: { zh: '已有更新的数', en: 'Outdated: a newer one is there' },
  bound_lost: { zh: '丢了“余”“逾”', en: 'Its bound was dropped' },
  rounded: { zh: '取了整，没说“约”', en: 'Rounded without saying so' },
  agrees: { zh: '相符', en: 'Agrees' },
  unsure: { zh: '拿不准', en: 'Not certain' },
  absent: { zh: '台账里没有', en: 'Not in the ledger' },
  unnamed: { zh: '没有认出指标', en: 'No metric recognised' },
};

/** Why a claim has no verdict, and what a person can do about it. */
const refusalWords: Readonly<Record<Refusal['reason'], Text>> = {
  unnamed: {
    zh: '句中没有台账指标的名称。若它在台账里另有名称，用那个名称再核。',
    en: 'The sentence says no name of the ledger’s metrics. If it has another name there, use that name and check again.',
  },
  foreign: {
    zh: '说的是另一个部门或国家的数，这本台账不收。',
    en: 'It is told of another office or country, which this ledger does not cover.',
  },
  several: {
    zh: '几个指标都说得通。写全是哪一个，再核。',
    en: 'Several metrics would fit. Name the one that is meant in full, and check again.',
  },
  another_time: {
    zh: '台账没有这个时间的数。可改引最近一期并写明日期，或另找来源。',
    en: 'The ledger has no number of that time. Cite the nearest one with its date, or find another source.',
  },
  no_time: {
    zh: '没有说是什么时候的数，与台账哪一期都不同。写上日期再核。',
    en: 'It says no time, and no number of the ledger is the same. Add the date, and check again.',
  },
  within: {
    zh: '台账只有那段时间里某一天的数，不能断定全期或期末的对错。可引那一天的数并写明日期。',
    en: 'The ledger has a day within that time, not all of it or its end. Cite that day’s number with its date.',
  },
  undecided: {
    zh: '“约”“余”“近”和四舍五入之内，对与不对都有可能。照引台账原数最稳妥。',
    en: 'Within its rounding, or a word such as about, over or nearly, it may be right or not. Cite the ledger’s own number.',
  },
  unclear: {
    zh: '像是这个指标，但主体、范围或算法没有说清。与台账原句对照。',
    en: 'It seems to be this metric, but whose it is, its scope or how it is counted is not clear. Compare the ledger’s own sentence.',
  },
};

interface ClaimsProps {
  readonly locale: Locale;
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
  readonly observations: readonly Observation[];
}

interface Asked extends Pick<KnownLedger, 'texts' | 'synonyms'> {
  readonly prose: Prose;
}

/** The numbers of the text in work against the ledger, each with what to cite. */
export function Claims({ locale, prose, metrics, observations }: ClaimsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [fault, setFault] = useState('');
  const isAsked = asked?.prose === prose;
  const request = useMemo(
    () =>
      asked && {
        story: { text: asked.prose.text, asOf: asked.prose.asOf || null },
        ledger: { metrics, observations, texts: asked.texts, synonyms: asked.synonyms },
      },
    [asked, metrics, observations],
  );
  const claims = useCollation<Claim>(isAsked ? request : null);
  const check = async () => {
    setFault('');
    try {
      const [texts, synonyms] = await Promise.all([fetchTexts(observations), fetchSynonyms()]);
      setAsked({ prose, texts, synonyms });
    } catch (error) {
      setFault(words.failed[locale] + errorMessage(error, locale));
    }
  };
  const kinds = new Map(Object.entries(outcomeWords).map(([outcome, { [locale]: name }]) => [outcome, name]));
  return (
    <section className="collation" aria-label={words.title[locale]}>
      <h2>{words.title[locale]}</h2>
      <p className="told">{words.stand[locale]}</p>
      {isAsked ? null : (
        <p>
          <button type="button" onClick={() => void check()}>
            {words.check[locale]}
          </button>
        </p>
      )}
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {isAsked && !claims ? <p role="status">{words.busy[locale]}</p> : null}
      {claims && claims.length === 0 ? <p role="status">{words.none[locale]}</p> : null}
      {claims && claims.length > 0 ? (
        <CollationList
          locale={locale}
          label={words.verdicts[locale]}
          rows={claims}
          kindOf={outcomeOf}
          kinds={kinds}
          keyOf={({ start }) => String(start)}
          heads={{ keyOf: (claim) => String(startOf(claim)), show: (some) => <Told claims={some} /> }}
          show={({ sentence, quote, row, reckoning, refusal }) => (
            <>
              <span className="claimed" lang={languageOf(sentence)}>
                {quote}
              </span>
              <dl className="facts">
                {refusal ? (
                  <div>
                    <dt>{words.why[locale]}</dt>
                    <dd>{refusalWords[refusal.reason][locale]}</dd>
                  </div>
                ) : row && !reckoning ? (
                  <div>
                    <dt>{words.ledger[locale]}</dt>
                    <dd>
                      <Row locale={locale} row={row} metrics={metrics} />
                      <Cited row={row} text={asked?.texts[row.source_id]} />
                    </dd>
                  </div>
                ) : null}
                {refusal && refusal.near.length > 0 && !reckoning ? (
                  <div>
                    <dt>{words.near[locale]}</dt>
                    <dd>
                      <ul className="terms">
                        {refusal.near.map((one) => (
                          <li key={one.observation_id}>
                            <Row locale={locale} row={one} metrics={metrics} />
                            <Cited row={one} text={asked?.texts[one.source_id]} />
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ) : null}
                {reckoning ? (
                  <div>
                    <dt>{words.reckoned[locale]}</dt>
                    <dd>
                      <p>{toReckoningWords(reckoning, locale)}</p>
                      <ul className="terms">
                        {reckoning.terms.filter(isRow).map((one) => (
                          <li key={one.observation_id}>
                            <Row locale={locale} row={one} metrics={metrics} />
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ) : null}
              </dl>
            </>
          )}
        />
      ) : null}
    </section>
  );
}

function outcomeOf({ verdict, refusal, row }: Claim): Outcome {
  if (verdict === 'bound_lost' && row?.bound === 'exact') return 'rounded';
  return refusal?.reason === 'unnamed' ? 'unnamed' : verdict;
}

/** Where a claim's sentence begins in the story. */
const startOf = ({ start, sentence }: Claim): number => start - sentence.before.length;

/** A sentence of the story, with those of its numbers marked that are told of below it. */
function Told({ claims }: { readonly claims: readonly Claim[] }) {
  const [first] = claims;
  if (!first) return null;
  const { before, quote, after } = first.sentence;
  const text = before + quote + after;
  const parts: Array<string | ReactNode> = [];
  let end = 0;
  for (const claim of claims) {
    const [from, to] = [claim.start, claim.end].map((at) => at - startOf(first)) as [number, number];
    if (from < end) continue;
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <blockquote lang={languageOf(first.sentence)}>
      {parts}
      {text.slice(end)}
    </blockquote>
  );
}

/** A number of the ledger with its name and time, which leads to where it stands. */
function Row(props: {
  readonly locale: Locale;
  readonly row: Observation;
  readonly metrics: readonly Metric[];
}) {
  const { locale, row, metrics } = props;
  const metric = metrics.find(({ metric_id }) => metric_id === row.metric_id);
  return (
    <>
      {metric?.[`label_${locale}`] ?? row.subject} {metric === undefined && row.base ? `${row.base} ` : ''}
      <a href={`#${row.observation_id}`} data-observation={row.observation_id}>
        {toWords(row, locale, ownUnit(row, locale) ?? metric?.unit_en ?? row.unit)}
      </a>{' '}
      <span className="told">{toPeriodWords(row, locale)}</span>
    </>
  );
}

/** The ledger's own sentence, or the phrase where its text is not at hand. */
function Cited({ row, text }: { readonly row: Observation; readonly text: string | undefined }) {
  const { start, end, quote } = row;
  if (text === undefined || start === null || end === null)
    return <Marked sentence={{ before: '', quote, after: '' }} />;
  return <Marked sentence={sentenceAround(text, start, end)} />;
}

/** The articles that rows of the ledger stand in, by article_id. */
async function fetchTexts(observations: readonly Observation[]): Promise<Record<string, string>> {
  const ids = new Set(observations.flatMap(({ source_id, start }) => (start === null ? [] : [source_id])));
  const texts = [...ids].map(async (id) => [id, await fetchText(`data/articles/${id}.txt`)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

const fetchSynonyms = async (): Promise<KnownLedger['synonyms']> =>
  parseSynonyms(await fetchText(`data/${synonymsFile}`));
