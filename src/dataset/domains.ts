/** The domains of the open ledger, in their order: rows of its `domains.json`, of which the first is the whole. */

import own from '../../data/domains.json' with { type: 'json' };
import type { Text } from '../text/locale.ts';
import type { Term, Terms } from './term.ts';

/** The `domain` of a row; the schema holds it against the table. */
export type Domain = string;

/** A row of `domains.json`. */
export interface DomainRow {
  readonly domain: string;
  readonly token: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly light: string;
  readonly dark: string;
  /** Where a review of one domain starts. */
  readonly lead?: boolean;
}

export interface DomainTerm extends Term {
  readonly domain: Domain;
  /** The heading of its page. */
  readonly title: Text;
  /** Its CSS class, and its colour as a CSS variable `--<token>`. */
  readonly token: string;
  readonly light: string;
  readonly dark: string;
}

// What holds one of these holds the open ledger's: `openDomains` fills them anew.
const terms: Record<Domain, DomainTerm> = {};
const order: Domain[] = [];
const parts: Domain[] = [];

export const domainTerms: Terms<Domain, DomainTerm> = terms;
/** In the order in which pages and slides show them. */
export const domains: readonly Domain[] = order;
/** The domains that have pages of their own. */
export const partDomains: readonly Domain[] = parts;
/** The whole. */
export let wholeDomain: Domain = '';
/** The domain that a review of one domain starts with. */
export let leadDomain: Domain = '';

/** Puts the domains of another ledger in the place of the last one's. */
export function openDomains(rows: readonly DomainRow[]): void {
  for (const domain of order) delete terms[domain];
  for (const { domain, token, light, dark, ...words } of rows) {
    terms[domain] = {
      domain,
      token,
      light,
      dark,
      name: { zh: words.name_zh, en: words.name_en },
      title: { zh: words.title_zh, en: words.title_en },
    };
  }
  order.splice(0, order.length, ...rows.map(({ domain }) => domain));
  parts.splice(0, parts.length, ...order.slice(1));
  wholeDomain = order[0] ?? '';
  leadDomain = rows.find(({ lead }) => lead)?.domain ?? order[1] ?? wholeDomain;
}
openDomains(own);

/** A domain's words and colours; the whole's for a row that has none. */
export function domainOf(domain: Domain | null): DomainTerm {
  return terms[domain ?? wholeDomain] ?? (terms[wholeDomain] as DomainTerm);
}

const cells = ['domain', 'token', 'name_zh', 'name_en', 'title_zh', 'title_en', 'light', 'dark'] as const;
const reserved = new Set([
  'paper',
  'raised',
  'ink',
  'rule',
  'sans',
  'serif',
  'mono',
  'edge',
  'side',
  'hue',
  'l',
  'd',
  'blue',
  'green',
  'orange',
]);

/** What keeps rows of `domains.json` from being opened, a sentence each. */
export function domainRowProblems(rows: unknown): Text[] {
  if (!Array.isArray(rows) || rows.length === 0)
    return [
      {
        zh: '没有领域：请在domains.json里写一列领域，整体在先',
        en: 'no domains in domains.json: write a list of domains, the whole first',
      },
    ];
  const problems = (rows as Record<string, unknown>[]).flatMap((row, at) => {
    const name = String(row.domain ?? `row ${at + 1}`);
    const missing = cells.filter((cell) => typeof row[cell] !== 'string' || row[cell] === '');
    const wrong = (cell: string, pattern: RegExp, zh: string, en: string): Text[] =>
      missing.includes(cell as (typeof cells)[number]) || pattern.test(String(row[cell]))
        ? []
        : [
            {
              zh: `${cell}不合：domains.json中${name}的${row[cell]}；请${zh}`,
              en: `wrong ${cell} in domains.json of ${name}: ${row[cell]}; ${en}`,
            },
          ];
    return [
      ...missing.map((cell) => ({
        zh: `缺少${cell}：domains.json的${name}；请加上"${cell}": "…"`,
        en: `missing ${cell} in domains.json of ${name}: add "${cell}": "…"`,
      })),
      ...wrong(
        'domain',
        /^[a-z][a-z0-9_]*$/,
        '用小写字母、数字和_',
        'write lower-case letters, digits and _',
      ),
      ...wrong('token', /^[a-z][a-z0-9]*$/, '用小写字母和数字', 'write lower-case letters and digits'),
      ...wrong('light', /^#[0-9a-f]{6}$/i, '把颜色写成#1d5fa6这样', 'write a colour as #1d5fa6'),
      ...wrong('dark', /^#[0-9a-f]{6}$/i, '把颜色写成#7db4f0这样', 'write a colour as #7db4f0'),
      ...(reserved.has(String(row.token))
        ? [
            {
              zh: `token已被占用：domains.json中${name}的${row.token}；样式表在用它，请另取一个`,
              en: `reserved token in domains.json of ${name}: ${row.token}; the styles use it, choose another`,
            },
          ]
        : []),
    ];
  });
  for (const cell of ['domain', 'token']) {
    const values = (rows as Record<string, unknown>[]).map((row) => row[cell]);
    const repeated = values.filter((value, at) => value !== undefined && values.indexOf(value) !== at);
    problems.push(
      ...repeated.map((value) => ({
        zh: `${cell}重复：domains.json的${value}；每个只写一次`,
        en: `repeated ${cell} in domains.json: ${value}; each is told once`,
      })),
    );
  }
  return problems;
}
