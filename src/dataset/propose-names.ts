/** What a proposed ledger is called: its names, its domains from the heads of sections. */

import type { SourceText } from './article.ts';
import { accents, toDomain } from './domain-row.ts';
import type { DomainRow } from './domains.ts';
import { englishName } from './english/english-name.ts';
import { subjectKey } from './fact-key.ts';
import type { LedgerNames } from './ledger.ts';

interface Placed {
  readonly given: SourceText;
  readonly section: string;
}

export interface ProposedNames {
  readonly names: LedgerNames;
  readonly domains: readonly DomainRow[];
  /** The domain of facts that are one metric. */
  readonly domainOf: (facts: readonly Placed[]) => string;
}

/** Signs of a domain's name. */
const longestName = 12;
/** A name of so many signs is short; none in the navigation has more than the other. */
const shortest = 6;
const longestShort = 8;
/** One in the name of a ledger. */
const longestSubject = 12;
const shortestTheme = 4;

/** @param facts with the head of the section in which each stands */
export function proposeNames(
  texts: readonly SourceText[],
  facts: readonly Placed[],
  folder: string,
): ProposedNames {
  const latest = texts.at(-1)?.article;
  const subject = subjectOf(latest?.title ?? '') || folder;
  const sections = sectionsOf(texts, facts);
  const parts = sections.length > 1 ? sections : [themeOf(subject)];
  const short = parts.map(shortName);
  const isClear = new Set(short).size === short.length;
  const domains = ['', ...parts].map((title, at) => ({
    ...(title ? toDomain(title, inEnglish(title), at) : toDomain('全部', 'All domains', at)),
    ...(at > 0 && isClear ? toShort(title, short[at - 1] as string) : {}),
  }));
  const place = new Map(parts.map((name, at) => [name, `d${at + 1}`]));
  return {
    names: namesOf(folder, subject),
    domains,
    domainOf: (own) => {
      if (sections.length < 2) return 'd1';
      const counts = new Map<string, number>();
      for (const { section } of own) counts.set(section, (counts.get(section) ?? 0) + 1);
      const [most = ''] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
      return place.get(most) ?? 'all';
    },
  };
}

/** What a text is, at the end of its title. */
const forms =
  /(?:基本)?(?:统计|主要)?(?:数据|情况|工作)?的?(?:公报|公告|公布|发布|报告|通报|通知|综述|简报|(?:新闻)?通稿)$/;
/** What it tells of its theme, before that. */
const tellings = /(?<=.{2})(?:主要)?(?:运行|进展|(?<!社会)发展)?(?:统计|主要)?(?:数据|情况|状况|工作)?$/;
/** Who tells it: 云岭省应急管理厅：…, 岚川省人社厅通报…. */
const tellers = /^(.{2,12}?[厅局部委院署会办])(?:[：:]|(?:通报|公布|发布|介绍)(?=.{2}))/;

/** What a title is about, without its time and who tells it: 轮渡工作主要数据 of 青禾省轮渡局发布2025年轮渡工作主要数据. */
function subjectOf(title: string): string {
  const own = subjectKey(title).replace(/[（(].*$/, '');
  // A headline that tells a number is about whatever its teller is.
  const [, teller] = /\d/.test(own) ? (tellers.exec(own) ?? []) : [];
  return teller ?? (subjectKey(own.replace(tellers, '')) || own);
}

/** 粮食产量 of 国家统计局关于粮食产量数据的公告: the theme of a title, without who tells it and in what form. */
export function themeOf(title: string): string {
  const theme = title
    .replace(/^.*?关于/, '')
    .replace(tellers, '')
    .replace(forms, '')
    .replace(tellings, '')
    .replace(/(?<=.{2})工作$/, '');
  if (theme.length > 1 && theme.length <= longestName) return theme;
  // A title that is a sentence has no theme but who tells it.
  const [, teller] = tellers.exec(title) ?? [];
  return teller ?? (theme.length > 1 ? theme : title).slice(0, longestName);
}

/** Words in front of a theme that say how it is worked on, and behind it what kind of matter it is. */
const efforts =
  /^(?:依法|坚决|坚定|扎实|持续|全面|深入|着力|切实|积极|大力|不断|认真|更加|充分|严格|进一步|强化|加强|推进|推动|服务|保障|维护|履行|坚持|聚焦|深化|促进|做好|抓好|巩固|提升|完善)(?=.{2})/;
const matters = /(?<=.{2})(?:工作|情况|方面|状况|职能|质量|事业|建设|发展)$/;

/** What fits a line of navigation: 环境空气质量 of 环境空气质量状况; the whole stands where there is room. */
export function shortName(head: string): string {
  const name = withoutEffort(head);
  const part = name.split(/[、，与和及]/)[0] ?? '';
  return name.length > shortest && part.length > 1
    ? part.slice(0, longestShort)
    : name.slice(0, longestShort);
}

function withoutEffort(head: string): string {
  let name = head;
  for (let before = ''; before !== name && name.length > shortest; ) {
    before = name;
    name = name.replace(efforts, '');
    if (name.length > shortest) name = name.replace(matters, '');
  }
  return name;
}

/** Heads under which numbers stand, in the order of the latest text, as many as there are accents. */
function sectionsOf(texts: readonly SourceText[], facts: readonly Placed[]): readonly string[] {
  const latest = texts.at(-1);
  const own = facts.filter(({ given, section }) => given === latest && section !== '');
  return [...new Set(own.map(({ section }) => section))].slice(0, accents.length);
}

/** A short name in both languages; English has the whole one's where it is known. */
function toShort(title: string, name: string): Pick<DomainRow, 'name_zh' | 'name_en'> {
  return { name_zh: name, name_en: englishName([title]) ?? englishName([name]) ?? name };
}

/** What a head says without how its matter is worked on, where not all of it is known: 矿业管理 of 加强矿业管理工作. */
const inEnglish = (title: string): string =>
  englishName([title]) ?? englishName([withoutEffort(title.replace(timeInFront, ''))]) ?? title;

/** 年中机动车和驾驶人, 上半年外贸进出口: when it was, which the ledger says by itself. */
const timeInFront =
  /^(?:\d{4}年)?(?:年中|年末|年底|上半年|下半年|前?[一二三四]季度|全年|年度|截至.{2,6}底)的?(?=.{2})/;

/** Words that a title writes small. */
const small = /^(?:of|and|in|the|to|for|on|by|with|from)$/;

const inTitle = (words: readonly string[]): string =>
  words
    .map((word, at) => (at > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');

/** The theme, up to where it pauses: 移民管理 of 移民管理工作主要数据; the whole of one that says little, 政府工作报告. */
function nameOf(subject: string): string {
  const [first = subject] = subject.split(/[，,。：:；;！!？?]/);
  const theme = themeOf(first);
  return theme.length >= shortestTheme || first.length > longestSubject ? theme : first;
}

function namesOf(folder: string, subject: string): LedgerNames {
  const words = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-$/g, '');
  const id = words || 'ledger';
  const english = englishName([subject]) ?? englishName([themeOf(subject).replace(timeInFront, '')]);
  const title = inTitle((english ?? id.replaceAll('-', ' ')).replace(/^The /, '').split(' '));
  return {
    id,
    name_zh: `${nameOf(subject)}台账`,
    name_en: /ledger/i.test(title) ? title : `${title} Ledger`,
    subject_zh: subject,
    subject_en: english ?? title,
    themes: [
      { theme: 'amount', name_zh: '数量', name_en: 'Amounts' },
      { theme: 'rate', name_zh: '比率', name_en: 'Rates' },
      { theme: 'change', name_zh: '增减', name_en: 'Changes' },
      { theme: 'target', name_zh: '目标', name_en: 'Targets' },
    ],
  };
}
