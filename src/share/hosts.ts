/** Which form of a figure stands in which house, as `npm run test:hosts` has seen it. */

import type { Locale, Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import results from './host-results.json' with { type: 'json' };

/** What the share sheet and a number's card copy. */
export const forms = [
  'frame',
  'element',
  'picture',
  'markdown',
  'rich',
  'table',
  'words',
  'link',
  'number',
  'numberLink',
] as const;
export type Form = (typeof forms)[number];

/** What a reader sees of it there, the best of it. */
const outcomes = ['figure', 'picture', 'table', 'words', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

/** The houses, by their names; with a star those whose rules are imitated, as the test says beside them. */
export const hosts = {
  wordpressHtml: { zh: 'WordPress（管理员，HTML块）', en: 'WordPress (administrator, HTML block)' },
  wordpressPaste: { zh: 'WordPress（管理员，粘贴）', en: 'WordPress (administrator, pasted)' },
  authorHtml: { zh: 'WordPress（作者，HTML块）', en: 'WordPress (author, HTML block)' },
  authorPaste: { zh: 'WordPress（作者，粘贴）', en: 'WordPress (author, pasted)' },
  ghost: { zh: 'Ghost', en: 'Ghost' },
  domPurify: { zh: 'DOMPurify', en: 'DOMPurify' },
  sanitizeHtml: { zh: 'sanitize-html', en: 'sanitize-html' },
  github: { zh: 'GitHub（rehype-sanitize）', en: 'GitHub (rehype-sanitize)' },
  discourse: { zh: 'Discourse*', en: 'Discourse*' },
  mediawiki: { zh: 'MediaWiki*', en: 'MediaWiki*' },
  mail: { zh: '邮件（Gmail）*', en: 'mail (Gmail)*' },
  amp: { zh: 'AMP*', en: 'AMP*' },
} as const satisfies Record<string, Text>;
export type HostName = keyof typeof hosts;

/** What `npm run test:hosts` found; a form that has no way into a house is not there. */
export interface HostResults {
  readonly wordpress: string;
  readonly forms: Readonly<Partial<Record<HostName, Readonly<Partial<Record<Form, Outcome>>>>>>;
  /** Of each reader of addresses: what it makes of a figure's page, a metric's and a number's. */
  readonly addresses: Readonly<Record<string, Readonly<Record<string, Outcome>>>>;
}

export const hostResults = results as HostResults;

/** The hosts in which that is what remains of a form, in the order of the table. */
function hostsWith(form: Form, outcome: Outcome): readonly HostName[] {
  return (Object.keys(hosts) as HostName[]).filter((host) => hostResults.forms[host]?.[form] === outcome);
}

const remains: Readonly<Record<Outcome, Text>> = {
  figure: { zh: '整幅可用', en: 'Whole' },
  picture: { zh: '留下图片', en: 'A picture remains' },
  table: { zh: '留下表格', en: 'A table remains' },
  words: { zh: '留下文字和链接', en: 'Words and link remain' },
  nothing: { zh: '什么都不留', en: 'Nothing remains' },
};

/** Where a form is taken and what remains of it elsewhere, a line an outcome. */
export function hostWords(form: Form, locale: Locale): readonly string[] {
  const { colon, pause } = phrase(locale);
  return outcomes.flatMap((outcome) => {
    const names = hostsWith(form, outcome).map((host) => hosts[host][locale].replace('*', ''));
    return names.length === 0 ? [] : [remains[outcome][locale] + colon + names.join(pause)];
  });
}
