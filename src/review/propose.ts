/** A deck proposed from the rows: each template's slides with titles and takeaways to be edited or accepted. */

import type { Metric } from '../dataset/schema.ts';
import { type Domain, domainTerms, termOf } from '../dataset/vocabulary.ts';
import { figures } from '../figures/index.ts';
import type { Figure } from '../figures/kit/figure.ts';
import { type Filter, noFilter } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';
import { figuresOfTemplate } from './agenda.ts';
import { type Comparison, compare } from './compare.ts';
import {
  type Body,
  type Deck,
  deckFormat,
  deckVersion,
  type Line,
  type Slide,
  type Snapshot,
  type Target,
  type Template,
} from './deck.ts';
import { factsOf, type Material, sayDay } from './ledger-data.ts';
import { ledgerTable } from './review-tables.ts';
import { sayComparison, shortLabel } from './say-comparison.ts';
import { standingOf, statuses, statusName } from './status.ts';
import { latestFact, type Workshop } from './to-sheets.ts';

export interface Proposal {
  readonly id: string;
  readonly template: Template;
  readonly locale: Locale;
  readonly since: string;
  readonly asOf: string;
  /** For a domain review. */
  readonly domain?: Domain;
  /** For one metric in depth. */
  readonly metric?: string;
  readonly targets?: readonly Target[];
  readonly earlier?: Snapshot;
}

/** The days a template starts from: the article's year for the annual review, from it to the newest row for others. */
export function proposeDates(
  material: Material,
  template: Template,
): { readonly since: string; readonly asOf: string } {
  const ends = material.observations.flatMap(({ period_end }) => period_end ?? []).sort();
  const newest = ends.at(-1) ?? '';
  const article = articleDay(material) ?? newest;
  if (template !== 'annual') return { since: article, asOf: newest };
  return { since: `${Number(article.slice(0, 4)) - 1}${article.slice(4)}`, asOf: article };
}

/** The day the article's own numbers hold for. */
export function articleDay({
  articles,
  observations,
}: Pick<Material, 'articles' | 'observations'>): string | undefined {
  const ids = new Set(articles.map(({ article_id }) => article_id));
  return observations
    .flatMap(({ source_id, period_end }) => (ids.has(source_id) && period_end ? [period_end] : []))
    .sort()
    .at(-1);
}

export async function propose(proposal: Proposal, workshop: Workshop): Promise<Deck> {
  const { id, template, locale, since, asOf, targets = [], earlier } = proposal;
  const bodies = bodiesOf(proposal, workshop.material);
  const title = titleOf(proposal, workshop.material);
  const deck: Deck = {
    format: deckFormat,
    version: deckVersion,
    id,
    title,
    locale,
    template,
    dataset: workshop.material.version,
    since,
    asOf,
    slides: [],
    targets,
    ...(earlier ? { earlier } : {}),
  };
  const slides: Slide[] = [];
  for (const [at, body] of bodies.entries())
    slides.push(await proposeSlide(`s${at + 1}`, body, deck, workshop));
  return { ...deck, slides };
}

/** A slide of its own for a body, with its words made from the rows. */
export async function proposeSlide(id: string, body: Body, deck: Deck, workshop: Workshop): Promise<Slide> {
  const { title, takeaway } = await proposeWords(body, deck, workshop);
  return { id, title: proposed(title), takeaway: proposed(takeaway), notes: '', body };
}

/** The title and takeaway that the rows suggest for a body. */
export async function proposeWords(
  body: Body,
  deck: Deck,
  workshop: Workshop,
): Promise<{ readonly title: string; readonly takeaway: string }> {
  const { locale } = deck;
  const { material } = workshop;
  const zh = locale === 'zh';
  switch (body.kind) {
    case 'title':
      return { title: deck.title, takeaway: '' };
    case 'numbers':
      return {
        title: zh ? '要数' : 'Key numbers',
        takeaway: movesOf(body.metrics, deck, material).map((one) => sayComparison(one, locale))[0] ?? '',
      };
    case 'figure': {
      const figure = figures.find((one) => one.id === body.figure);
      if (!figure) return { title: body.figure, takeaway: '' };
      return figureWords(figure, body.filter, deck, workshop);
    }
    case 'changes':
      return changesWords(body, deck, material);
    case 'status':
      return { title: zh ? '目标与进度' : 'Targets and status', takeaway: statusWords(deck, material) };
    case 'evidence':
      return { title: zh ? '依据与存疑' : 'Evidence and caveats', takeaway: evidenceWords(material, locale) };
    case 'ledger':
      return {
        title: zh ? '台账本身有何变动' : 'What changed in the ledger itself',
        takeaway: deck.earlier ? (ledgerTable(material, deck.earlier, locale).notes[0] ?? '') : '',
      };
    case 'sources':
      return { title: zh ? '来源' : 'Sources', takeaway: '' };
    case 'text':
      return { title: zh ? '说明' : 'Notes', takeaway: '' };
  }
}

/** Whether a figure's rows are facts, which a filter narrows. */
export function canFilter(figure: string): boolean {
  return figures.some(({ id, row }) => id === figure && row.filterable);
}

function proposed(text: string): Line {
  return { text, origin: 'proposed' };
}

function titleOf({ template, locale, asOf, domain, metric }: Proposal, material: Material): string {
  const zh = locale === 'zh';
  const year = asOf.slice(0, 4);
  const one = material.metrics.find(({ metric_id }) => metric_id === metric);
  const names: Readonly<Record<Template, readonly [string, string]>> = {
    annual: [`公安“放管服”改革年度评估（${year}年）`, `Annual review of the public security reform, ${year}`],
    domain: [
      `${termOf(domainTerms, domain ?? 'traffic', 'zh')}改革进展评估`,
      `${termOf(domainTerms, domain ?? 'traffic', 'en')}: review of the reform`,
    ],
    comparison: ['两个时点的改革进展', 'The reform between two dates'],
    metric: [
      one ? `${shortLabel(one, 'zh')}专题` : '指标专题',
      one ? shortLabel(one, 'en') : 'One metric in depth',
    ],
    empty: ['新汇报', 'New review'],
  };
  return names[template][zh ? 0 : 1];
}

const keyMetrics: Readonly<Record<Domain, readonly string[]>> = {
  all: [
    'id_card_offsite',
    'residence_permits',
    'transit_countries',
    'app_users',
    'online_services_cumulative',
    'traffic_measures_total',
  ],
  public_order: [
    'id_card_offsite',
    'residence_permits',
    'licence_permit_separation_provinces',
    'public_order_measures',
    'epidemic_public_order_measures',
  ],
  immigration: [
    'transit_countries',
    'transit_provinces',
    'transit_ports',
    'port_visa_ports',
    'belt_road_lanes',
    'immigration_consultations',
  ],
  traffic: [
    'app_users',
    'online_services_cumulative',
    'online_services_offered',
    'cross_province_beneficiaries',
    'traffic_measures_total',
    'e_inspection_marks',
  ],
};

function bodiesOf(proposal: Proposal, material: Material): readonly Body[] {
  const { template, since, asOf, domain = 'traffic', metric = '', targets = [] } = proposal;
  // An annual review shows nothing that was not known on its day.
  const figure = (id: string): Body =>
    template === 'annual' && canFilter(id)
      ? { kind: 'figure', figure: id, filter: { ...noFilter, to: asOf } }
      : { kind: 'figure', figure: id };
  const ofTemplate = figuresOfTemplate(template, domain, metric).map(figure);
  const status: readonly Body[] = targets.length > 0 ? [{ kind: 'status' }] : [];
  const changes: Body = { kind: 'changes', from: since, to: asOf };
  const close: readonly Body[] = [{ kind: 'ledger' }, { kind: 'evidence' }, { kind: 'sources' }];
  const numbers = (ids: readonly string[]): Body => ({
    kind: 'numbers',
    metrics: ids.filter((id) => latestFact(material, id, asOf)),
  });
  switch (template) {
    case 'empty':
      return [{ kind: 'title' }];
    case 'annual':
      return [{ kind: 'title' }, numbers(keyMetrics.all), ...ofTemplate, changes, ...status, ...close];
    case 'domain':
      return [
        { kind: 'title' },
        numbers(keyMetrics[domain]),
        ...ofTemplate,
        { ...changes, domain },
        ...status,
        ...close,
      ];
    case 'comparison':
      return [
        { kind: 'title' },
        changes,
        numbers(movedMost(material, since, asOf)),
        ...ofTemplate,
        ...status,
        ...close,
      ];
    case 'metric': {
      const one = material.metrics.find(({ metric_id }) => metric_id === metric);
      const own: readonly Body[] = one
        ? [numbers([metric]), ...ofTemplate, { kind: 'text', text: definitionOf(one, proposal, material) }]
        : [];
      return [
        { kind: 'title' },
        ...own,
        ...(one ? [{ ...changes, domain: one.domain } as const] : []),
        ...status,
        ...close,
      ];
    }
  }
}

/** The metrics with a comparable move, up to six, one domain after another. */
function movedMost(material: Material, since: string, asOf: string): readonly string[] {
  return material.metrics
    .filter((metric) => compare(material, metric, since, asOf).move)
    .map(({ metric_id }) => metric_id)
    .slice(0, 6);
}

/** What a metric means, how it is counted, and every dated fact of it. */
function definitionOf(metric: Metric, { locale, since, asOf }: Proposal, material: Material): string {
  const facts = factsOf(material, metric.metric_id);
  const near = facts.filter(({ comparability }) => comparability === 'near').length;
  const counts =
    locale === 'zh'
      ? `台账有${facts.length}个观测值，其中${near}个口径只是相近。`
      : `The ledger holds ${facts.length} observations, ${near} of them only of similar scope.`;
  return [
    metric[`definition_${locale}`],
    counts,
    sayComparison(compare(material, metric, since, asOf), locale),
  ].join('\n');
}

/** A figure's slide is headed by what the rows show; beside it stands how its metrics moved. */
async function figureWords(
  figure: Figure,
  filter: Filter | undefined,
  deck: Deck,
  { material, rowsOf }: Workshop,
): Promise<{ readonly title: string; readonly takeaway: string }> {
  const rows = await rowsOf(figure, filter);
  const { locale } = deck;
  const comparisons = figure.metrics.flatMap((id) => {
    const metric = material.metrics.find(({ metric_id }) => metric_id === id);
    return metric ? [compare(material, metric, deck.since, deck.asOf)] : [];
  });
  const told =
    comparisons.find(({ move }) => move) ??
    comparisons.find(({ metric, earlier, later }) => metric.measure !== 'flow' && earlier && later);
  return {
    title: figure.title(rows, locale),
    takeaway: told ? sayComparison(told, locale) : figure.question[locale],
  };
}

/** The comparisons with a move among some metrics, the largest relative move first. */
function movesOf(
  metrics: readonly string[],
  { since, asOf }: Deck,
  material: Material,
): readonly Comparison[] {
  return metrics
    .flatMap((id) => {
      const metric = material.metrics.find(({ metric_id }) => metric_id === id);
      return metric ? [compare(material, metric, since, asOf)] : [];
    })
    .filter(({ move }) => move)
    .toSorted((a, b) => (b.move?.percent?.value ?? 0) - (a.move?.percent?.value ?? 0));
}

function changesWords(
  { from, to, domain }: Body & { readonly kind: 'changes' },
  { locale }: Deck,
  material: Material,
): { readonly title: string; readonly takeaway: string } {
  const all = material.metrics
    .filter((metric) => !domain || metric.domain === domain)
    .map((metric) => compare(material, metric, from, to));
  const moved = all.filter(({ move }) => move);
  const both = all.filter(({ earlier, later }) => earlier && later);
  const count = (direction: 'up' | 'down' | 'unchanged') =>
    moved.filter(({ move }) => move?.direction === direction).length;
  const [up, down, same] = [count('up'), count('down'), count('unchanged')];
  const rest = both.length - moved.length;
  const metrics = (many: number) => (many === 1 ? '1 metric was' : `${many} metrics were`);
  return locale === 'zh'
    ? {
        title: `上次评估以来的变化：${sayDay(from, 'zh')}至${sayDay(to, 'zh')}`,
        takeaway: `两头都有观测值的指标${both.length}项：可比的${moved.length}项，${up}项增加，${down}项减少，${same}项持平${rest === 0 ? '。' : `；其余${rest}项说明了为何不比。`}`,
      }
    : {
        title: `Since the last review: ${sayDay(from, 'en')} to ${sayDay(to, 'en')}`,
        takeaway: `${metrics(both.length)} observed at both ends: ${moved.length} can be compared, of which ${up} rose, ${down} fell and ${same} did not change${rest === 0 ? '' : rest === 1 ? '; for the other one the table says why not' : `; for the other ${rest} the table says why not`}.`,
      };
}

function statusWords({ targets, since, asOf, locale }: Deck, material: Material): string {
  const standings = targets.flatMap((target) => {
    const metric = material.metrics.find(({ metric_id }) => metric_id === target.metric_id);
    return metric ? [standingOf(material, metric, target, since, asOf).status] : [];
  });
  if (standings.length === 0) return locale === 'zh' ? '尚未设目标。' : 'No targets have been set.';
  const counted = statuses
    .map((status) => ({
      name: statusName[status][locale],
      count: standings.filter((one) => one === status).length,
    }))
    .filter(({ count }) => count > 0);
  return locale === 'zh'
    ? `${standings.length}个目标：${counted.map(({ name, count }) => `${count}个${name}`).join('，')}。`
    : `${standings.length} ${standings.length === 1 ? 'target' : 'targets'}: ${counted.map(({ name, count }) => `${count} ${name}`).join(', ')}.`;
}

function evidenceWords({ audits, observations }: Material, locale: Locale): string {
  const passed = audits.filter(({ status }) => status === 'pass').length;
  const disputed = observations.filter(({ review }) => review === 'disputed').length;
  return locale === 'zh'
    ? `${audits.length}项自查中${passed}项相符，${audits.length - passed}项存疑；${observations.length}条观测值中${disputed}条有疑问。`
    : `${passed} of ${audits.length} audits agree, ${audits.length - passed} leave doubts; ${disputed} of ${observations.length} observations are disputed.`;
}

/** The deck with every proposal that nobody has edited or accepted made anew from the rows. */
export async function proposeAgain(deck: Deck, workshop: Workshop): Promise<Deck> {
  const slides: Slide[] = [];
  for (const slide of deck.slides) {
    if (slide.title.origin !== 'proposed' && slide.takeaway.origin !== 'proposed') slides.push(slide);
    else {
      const words = await proposeWords(slide.body, deck, workshop);
      const again = (line: Line, text: string): Line => (line.origin === 'proposed' ? proposed(text) : line);
      slides.push({
        ...slide,
        title: again(slide.title, words.title),
        takeaway: again(slide.takeaway, words.takeaway),
      });
    }
  }
  return { ...deck, slides };
}
