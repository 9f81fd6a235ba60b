import { domainOf, domainTerms, wholeDomain } from '../dataset/domains.ts';
import { saysMore, toSentence } from '../dataset/fact-sentence.ts';
import { toPeriodWords } from '../dataset/quantity.ts';
import type { Article, Observation, Source } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { boundTerms, measureTerms, qualityTerms } from '../dataset/vocabulary.ts';
import { reviewTerms } from '../dataset/vocabulary-of-facts.ts';
import { sentenceAround } from '../text/clause.ts';
import type { Locale, Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { pathOf } from './address.ts';
import { Chinese } from './Chinese.tsx';
import { comparabilityWords } from './comparability-words.ts';
import { placeIn } from './embed-provenance.ts';
import { FactList } from './FactList.tsx';
import { quantityText } from './quantity-text.ts';
import { quotedOf } from './quotation.ts';
import type { View } from './view.ts';

const words = {
  bound: { zh: '界限', en: 'Bound' },
  period: { zh: '时间', en: 'Period' },
  measure: { zh: '计量', en: 'Measure' },
  comparability: { zh: '可比性', en: 'Comparability' },
  review: { zh: '核对', en: 'Review' },
  source: { zh: '来源', en: 'Source' },
  restates: { zh: '同一事实', en: 'Same fact' },
  restatesWords: { zh: '复述前文，台账只计一次', en: 'restates an earlier sentence; counted once' },
  unassigned: { zh: '未归入指标', en: 'Not assigned to a metric' },
  read: { zh: '在原文中看', en: 'Read it in the article' },
  metric: { zh: '指标页', en: 'About this metric' },
  open: { zh: '打开来源', en: 'Open the source' },
  figures: { zh: '图表', en: 'Figures' },
  unknownPeriod: { zh: '原文没有给出', en: 'not given' },
} satisfies Record<string, Text>;

/** All there is to know about one number: its sentence, where it stands, what it may be compared with. */
export function SentenceCard({
  view,
  observation,
  onMetricPage = false,
}: {
  readonly view: View;
  readonly observation: Observation;
  /** Among the other things of its metric, which it then need not lead to. */
  readonly onMetricPage?: boolean;
}) {
  const { say, to, lookup, locale } = view;
  const metric = observation.metric_id ? lookup.metric.get(observation.metric_id) : undefined;
  const article = observation.source_id ? lookup.article.get(observation.source_id) : undefined;
  const source = observation.source_id ? lookup.source.get(observation.source_id) : undefined;
  const figures = observation.metric_id ? (lookup.figuresOf.get(observation.metric_id) ?? []) : [];
  const quantity = quantityText(view, observation);
  const label = metric ? metric[`label_${locale}`] : observation.label || say(words.unassigned);
  const facts: [Text, string][] = [
    [words.bound, say(boundTerms[observation.bound].meaning)],
    [words.period, toPeriodWords(observation, locale) || say(words.unknownPeriod)],
    ...(metric ? [[words.measure, termOf(measureTerms, metric.measure, locale)] as [Text, string]] : []),
    [words.comparability, comparabilityWords(observation, locale)],
    [words.review, termOf(reviewTerms, observation.review, locale)],
    ...(observation.restates ? [[words.restates, say(words.restatesWords)] as [Text, string]] : []),
  ];
  return (
    <article
      className={`card ${domainOf(observation.domain).token}`}
      data-quoted={quotedOf(view, observation)}
    >
      <p className="kicker">
        {termOf(domainTerms, observation.domain ?? wholeDomain, locale)} ·{' '}
        <Chinese locale={locale} words={label} />
      </p>
      <p className="figure-number">{quantity}</p>
      {saysMore(observation) ? (
        <p className="says">
          <Chinese
            locale={locale}
            words={toSentence(observation, locale, {
              ...(metric ? { subject: label } : {}),
              amount: quantity,
              rowOf: (id) => lookup.observation.get(id),
            })}
          />
        </p>
      ) : null}
      <Words view={view} observation={observation} />
      <p className="from">
        <Chinese locale={locale} words={article ? articleWords(article) : sourceWords(source, locale)} />
      </p>
      <FactList facts={facts.map(([name, value]) => [say(name), value])} />
      <p className="links">
        {article ? (
          <a href={to(pathOf.article(article.article_id, observation.start))}>{say(words.read)}</a>
        ) : null}
        {source?.url ? (
          <a href={placeIn(source.url, observation, view.site.texts)} rel="noreferrer">
            {say(words.open)}
          </a>
        ) : null}
        {metric && !onMetricPage ? (
          <a href={to(pathOf.metric(metric.metric_id))}>{say(words.metric)}</a>
        ) : null}
        {figures.slice(0, onMetricPage ? 0 : 3).map(({ figure, rows }) => (
          <a key={figure.id} href={to(pathOf.figure(figure.id))}>
            {`${say(words.figures)}${phrase(locale).colon}${figure.title(rows, locale)}`}
          </a>
        ))}
      </p>
    </article>
  );
}

const articleWords = ({ title, author }: Article): string => `《${title}》${author ? ` ${author}` : ''}`;

/** Who published what and when, and how near it is to who counted. */
function sourceWords(source: Source | undefined, locale: Locale): string {
  if (!source) return '';
  const { publisher, title, published, quality } = source;
  return [publisher, title, published, termOf(qualityTerms, quality, locale)].filter(Boolean).join(' · ');
}

/** The sentence with the number marked, or the phrase a later source printed. */
function Words({ view, observation }: { view: View; observation: Observation }) {
  const text = observation.source_id ? view.site.texts[observation.source_id] : undefined;
  if (text !== undefined && observation.start !== null && observation.end !== null) {
    const { before, quote, after } = sentenceAround(text, observation.start, observation.end);
    return (
      <blockquote lang="zh-CN">
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
    );
  }
  return (
    <blockquote lang={/\p{Script=Han}/u.test(observation.quote) ? 'zh-CN' : 'en'}>
      <mark>{observation.quote}</mark>
    </blockquote>
  );
}
