/** The ledger that is open: what it is called and what it is about, as its `ledger.json` says. */

import own from '../../data/ledger.json' with { type: 'json' };
import type { Text } from '../text/locale.ts';
import { type Domain, type DomainRow, domainRowProblems, openDomains } from './domains.ts';
import { openThemes, type ThemeRow } from './themes.ts';

/** `ledger.json` as typed; of what is optional, a site says something general or nothing. */
export interface LedgerNames {
  /** Lower-case words joined by `-`: the name of the data package and of files that are saved. */
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** What its numbers are about: the line above the overview's heading. */
  readonly subject_zh: string;
  readonly subject_en: string;
  /** What moves on, in a word, behind a domain’s name and in a title: 改革, the reform. */
  readonly topic_zh?: string;
  readonly topic_en?: string;
  /** How the overview's heading begins, before “… numbers”. */
  readonly opening_zh?: string;
  readonly opening_en?: string;
  /** A sentence for search engines, and a paragraph for the data package. */
  readonly summary_zh?: string;
  readonly summary_en?: string;
  readonly description_zh?: string;
  readonly description_en?: string;
  readonly keywords?: readonly string[];
  readonly themes: readonly ThemeRow[];
  /** Behind the rule that units share no axis: where a figure of this ledger breaks it. */
  readonly note_zh?: string;
  readonly note_en?: string;
  /** Ids of the metrics whose numbers open the overview; those that belong together stand in one list. */
  readonly key_metrics?: readonly (readonly string[])[];
  /** Ids of the metrics that a review of a domain, or of the whole, proposes first. */
  readonly review_metrics?: Readonly<Record<Domain, readonly string[]>>;
  /** Questions in SQL about its own metrics, for the explore room. */
  readonly questions?: readonly LedgerQuestion[];
  /** Whom a reader tells of an error: a mail address, or a page at `https://`. */
  readonly contact?: string;
  /** What a reader must not conclude from this ledger's numbers. */
  readonly limits?: readonly Text[];
}

interface LedgerQuestion extends Text {
  /** Lower-case words joined by `-`: its address. */
  readonly id: string;
  readonly sql: string;
}

const needed = ['id', 'name_zh', 'name_en', 'subject_zh', 'subject_en'] as const;

export interface LedgerTitles {
  readonly id: string;
  readonly name: Text;
  readonly subject: Text;
  /** `null` where no word says what moves on. */
  readonly topic: Text | null;
  readonly opening: Text | null;
  readonly summary: Text;
  readonly description: Text;
  readonly keywords: readonly string[];
  readonly note: Text | null;
  readonly questions: readonly LedgerQuestion[];
  readonly limits: readonly Text[];
  /** Empty where none is named. */
  readonly contact: string;
  readonly keyMetrics: readonly (readonly string[])[];
  readonly reviewMetrics: Readonly<Record<Domain, readonly string[]>>;
}

function titlesOf(names: LedgerNames): LedgerTitles {
  const { id, name_zh, name_en, subject_zh, subject_en, keywords = [], limits = [], questions = [] } = names;
  const summary = {
    zh: names.summary_zh ?? `${subject_zh}：原文里的每个数字，连同它的原句，按领域、按时间看。`,
    en: names.summary_en ?? `${subject_en}: every number with its sentence, by domain and by time.`,
  };
  return {
    id,
    name: { zh: name_zh, en: name_en },
    subject: { zh: subject_zh, en: subject_en },
    topic: pairOf(names.topic_zh, names.topic_en),
    opening: pairOf(names.opening_zh, names.opening_en),
    summary,
    description: {
      zh: names.description_zh ?? summary.zh,
      en: names.description_en ?? summary.en,
    },
    keywords,
    questions,
    note: pairOf(names.note_zh, names.note_en),
    limits,
    contact: names.contact ?? '',
    keyMetrics: names.key_metrics ?? [],
    reviewMetrics: names.review_metrics ?? {},
  };
}

/** Both or nothing. */
function pairOf(zh: string | undefined, en: string | undefined): Text | null {
  return zh && en ? { zh, en } : null;
}

/** What the open ledger is called; the one in `data/` until another is opened. */
export let ledgerTitles: LedgerTitles = titlesOf(own);

/** Opens another ledger in place of the last one: names and domains change wherever they are read. */
export function openLedger(names: LedgerNames, domains: readonly DomainRow[]): void {
  ledgerTitles = titlesOf(names);
  openDomains(domains);
  openThemes(names.themes);
}

/** What keeps the two files from being opened, a sentence each. */
export function ledgerProblems(names: unknown, domains: unknown): Text[] {
  const given = (typeof names === 'object' && names !== null ? names : {}) as Record<string, unknown>;
  const missing = needed.filter((key) => typeof given[key] !== 'string' || given[key] === '');
  return [
    ...missing.map((key) => ({
      zh: `缺少名称：ledger.json的${key}；请加上"${key}": "…"`,
      en: `missing name in ledger.json: ${key}; add "${key}": "…"`,
    })),
    ...(typeof given.id === 'string' && !/^[a-z][a-z0-9-]*$/.test(given.id)
      ? [
          {
            zh: `id不合：ledger.json的${given.id}；请用小写字母、数字和连字符`,
            en: `wrong id in ledger.json: ${given.id}; write lower-case letters, digits and hyphens`,
          },
        ]
      : []),
    ...(given.contact === undefined || isContact(given.contact)
      ? []
      : [
          {
            zh: `contact不合：ledger.json的${given.contact}；请写邮箱或https://…`,
            en: `wrong contact in ledger.json: ${given.contact}; write a mail address or https://…`,
          },
        ]),
    ...themeProblems(given.themes),
    ...domainRowProblems(domains),
  ];
}

const isContact = (given: unknown) =>
  typeof given === 'string' && /^(?:https:\/\/\S+|[^\s@:]+@[^\s@:]+)$/.test(given);

/** A sentence for each metric that the open ledger's `ledger.json` names and that has no row. */
export function unknownMetrics(metrics: ReadonlySet<string>): Text[] {
  const { keyMetrics, reviewMetrics } = ledgerTitles;
  const named = new Set([keyMetrics, Object.values(reviewMetrics)].flat(2));
  return [...named]
    .filter((metric) => !metrics.has(metric))
    .map((metric) => ({
      zh: `没有这个指标：ledger.json的${metric}；metrics.csv里没有这一行，请加上或从ledger.json删去`,
      en: `unknown metric in ledger.json: ${metric}; metrics.csv has no such row, add it or take it out of ledger.json`,
    }));
}

function themeProblems(themes: unknown): Text[] {
  if (!Array.isArray(themes) || themes.length === 0)
    return [
      {
        zh: '没有主题：请在ledger.json加上"themes": [{"theme": "…", "name_zh": "…", "name_en": "…"}]',
        en: 'no themes in ledger.json: add "themes": [{"theme": "…", "name_zh": "…", "name_en": "…"}]',
      },
    ];
  return (themes as Record<string, unknown>[]).flatMap((row, at) =>
    (['theme', 'name_zh', 'name_en'] as const)
      .filter((cell) => typeof row[cell] !== 'string' || row[cell] === '')
      .map((cell) => ({
        zh: `缺少${cell}：ledger.json的第${at + 1}个主题；请加上"${cell}": "…"`,
        en: `missing ${cell} in ledger.json of theme ${at + 1}: add "${cell}": "…"`,
      })),
  );
}
