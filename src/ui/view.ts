/** What every component is handed: the site's material, the language, and where the page stands. */

import { groupBy } from '../dataset/audit/ledger.ts';
import type { Article, Event, Ledger, Metric, Observation, Source } from '../dataset/schema.ts';
import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { Scope } from '../figures/kit/scope.ts';
import type { PageLedger } from '../figures/page-ledger.ts';
import type { LedgerData } from '../review/ledger-data.ts';
import type { Revised } from '../review/snapshot.ts';
import type { Locale, Text } from '../text/locale.ts';
import { href, pathIn, toRoot } from './address.ts';

/** A figure with the rows its SQL was answered with. */
export interface Answered {
  readonly figure: Figure;
  readonly rows: readonly Row[];
  /** Its rows in the scopes that reviews are proposed in; `null` where they are those above. */
  readonly scoped?: ReadonlyArray<{ readonly scope: Scope; readonly rows: readonly Row[] | null }>;
}

export type SiteLedger = Omit<Ledger, 'members'>;

/** A dataset version that was kept when it was published. */
export interface PublishedVersion {
  readonly version: string;
  /** How far it reached, as `reachOf` says. */
  readonly reach: string;
}

/** What one dataset version holds differently from the one kept before it. */
export interface VersionStep {
  readonly from: string;
  readonly to: string;
  readonly revised: readonly Revised[];
}

export interface SiteData {
  /** Version of the dataset. */
  readonly version: string;
  /** Absolute address of the site with a slash at its end, when it is known. */
  readonly siteUrl: string | null;
  /** Origins beside the site's own that the explore room may read tables from. */
  readonly dataOrigins?: readonly string[];
  /** Versions under `published/`, in the order they were kept. */
  readonly published?: readonly PublishedVersion[];
  /** From each kept version to the next, the last one to the present; newest first. */
  readonly steps?: readonly VersionStep[];
  /** What pages carry of a ledger that is not the bundles' own. */
  readonly ledger?: PageLedger;
  /** The dataset as schema.org JSON-LD text. */
  readonly jsonLd?: string;
  /** The style sheet's text, inlined in every page. */
  readonly style: string;
  readonly tables: SiteLedger;
  /** The articles' texts by article_id, as published. */
  readonly texts: Readonly<Record<string, string>>;
  readonly figures: readonly Answered[];
  /** Draws a figure as SVG markup for a width in CSS pixels. */
  readonly draw: (answered: Answered, locale: Locale, width: number) => string;
}

/** A place of the navigation. */
export interface NavItem {
  /** From the site's root, in either language. */
  readonly path: string;
  readonly name: Text;
}

/** What words about rows are made from: the ledger by its keys, in a language. */
export interface Ledgered {
  readonly site: { readonly tables: Pick<SiteLedger, 'articles'> };
  readonly lookup: Pick<Lookup, 'observation' | 'event' | 'source' | 'article'>;
  readonly locale: Locale;
}

export interface View extends Ledgered {
  readonly site: SiteData;
  readonly lookup: Lookup;
  readonly path: string;
  readonly nav: readonly NavItem[];
  /** From this page up to the site's root. */
  readonly root: string;
  /** The address of a page in this page's language. */
  readonly to: (path: string) => string;
  readonly say: (text: Text) => string;
}

export function toView(
  site: SiteData,
  lookup: Lookup,
  locale: Locale,
  path: string,
  nav: readonly NavItem[] = [],
): View {
  const root = rootOf(site, path);
  return {
    site,
    lookup,
    locale,
    path,
    nav,
    root,
    to: (target) => {
      if (target.startsWith('#')) return target;
      const there = pathIn(locale, target);
      return root.startsWith('/') ? root + there : href(path, there);
    },
    say: (text) => text[locale],
  };
}

/** Hosts show 404.html under whatever address was asked for, so its way to the root cannot be relative. */
export function rootOf(site: SiteData, path: string): string {
  if (!path.endsWith('404.html')) return toRoot(path);
  return site.siteUrl ? new URL(site.siteUrl).pathname : '/';
}

const ledgers = new WeakMap<SiteData, LedgerData>();

/** What verdicts and the order of figures are worked out from; one object a site, by which they know what they asked. */
export function ledgerIn(site: SiteData): LedgerData {
  const known = ledgers.get(site) ?? { ...site.tables, members: [], version: site.version };
  ledgers.set(site, known);
  return known;
}

/** How far the ledger reaches: the day of its newest source, as a full or partial ISO date. */
export function reachOf({ tables }: SiteData): string {
  const days = tables.sources.flatMap(({ published }) => published ?? []);
  return days.sort().at(-1) ?? '';
}

/** The ledger by its keys. */
export interface Lookup {
  readonly metric: ReadonlyMap<string, Metric>;
  readonly observation: ReadonlyMap<string, Observation>;
  readonly event: ReadonlyMap<string, Event>;
  readonly source: ReadonlyMap<string, Source>;
  readonly article: ReadonlyMap<string, Article>;
  readonly observationsOf: ReadonlyMap<string, readonly Observation[]>;
  readonly figuresOf: ReadonlyMap<string, readonly Answered[]>;
}

const lookups = new WeakMap<SiteData, Lookup>();

/** Made once of a site, whose tables never change. */
export function toLookup(site: SiteData): Lookup {
  const known = lookups.get(site) ?? makeLookup(site);
  lookups.set(site, known);
  return known;
}

function makeLookup({ tables, figures }: SiteData): Lookup {
  const figuresOf = new Map<string, Answered[]>();
  for (const answered of figures) {
    for (const metric of answered.figure.metrics) {
      const own = figuresOf.get(metric);
      if (own) own.push(answered);
      else figuresOf.set(metric, [answered]);
    }
  }
  // A figure of the metric's own before those that show many.
  for (const list of figuresOf.values())
    list.sort((a, b) => a.figure.metrics.length - b.figure.metrics.length);
  return {
    metric: new Map(tables.metrics.map((row) => [row.metric_id, row])),
    observation: new Map(tables.observations.map((row) => [row.observation_id, row])),
    event: new Map(tables.events.map((row) => [row.event_id, row])),
    source: new Map(tables.sources.map((row) => [row.source_id, row])),
    article: new Map(tables.articles.map((row) => [row.article_id, row])),
    observationsOf: groupBy(tables.observations, ({ metric_id }) => metric_id ?? ''),
    figuresOf,
  };
}
