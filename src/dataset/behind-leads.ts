/** What names are parts of: the thing that their sentence, or the one before it, begins with. */

import type { Finding } from '../extract/finding.ts';
import { groupBy } from './audit/ledger.ts';
import { coreOf, places } from './core-name.ts';
import { roleOf } from './fact-role.ts';
import { isFate } from './fate-name.ts';
import { homeRegion } from './home-region.ts';
import { sentenceStart } from './sentence-start.ts';

type Subjects = ReadonlyMap<Finding, string | null>;

/**
 * The names of findings with what they stand behind. A subject with several numbers for one time stands behind what its
 * sentence begins with: 在校学生 of 普通高校8所，在校学生10.2万人 is 普通高校›在校学生.
 */
export function behindLeads(text: string, findings: readonly Finding[], plain: Subjects): Subjects {
  /** Of levels alone: the first number of each name, `null` where another one has it too. */
  const meant = new Map<string, Finding | null>();
  const names = new Map<Finding, string>();
  const nameOf = (fact: Finding): string => names.get(fact) ?? '';
  for (const fact of findings) {
    if (fact.role !== 'level') continue;
    const { unit, period } = fact;
    const core = coreOf(plain.get(fact) ?? '');
    const name = `${core}\t${roleOf(fact)}\t${unit ?? ''}\t${period?.start ?? ''}\t${period?.end ?? ''}`;
    names.set(fact, name);
    const first = meant.get(name);
    if (first === undefined) meant.set(name, fact);
    else if (first && !isSameNumber(first, fact)) meant.set(name, null);
  }
  // 火灾造成死亡29人，住宅火灾5293起，致23人死亡: a fate is of what stands before it where the text tells it of several.
  const fates = groupBy(
    findings.filter((fact) => fact.role === 'level' && isFate(lastName(plain.get(fact) ?? ''))),
    (fact) => `${lastName(plain.get(fact) ?? '')} ${fact.period?.start} ${fact.period?.end}`,
  );
  const ofSeveral = new Set(
    [...fates.values()].flatMap((own) =>
      own.every((fact) => isSameNumber(fact, own[0] as Finding)) ? [] : own,
    ),
  );
  const vague = new Set(
    findings.filter(
      (fact) =>
        fact.kind === 'statistic' &&
        fact.role === 'level' &&
        (meant.get(nameOf(fact)) === null || (ofSeveral.has(fact) && !plain.get(fact)?.includes('›'))),
    ),
  );
  const isVague = (fact: Finding): boolean => vague.has(fact);
  const leads = findings.filter((fact) => plain.get(fact) && fact.role === 'level');
  // 机电产品占出口的56.8%，出口值4330.4亿元: of what the sentence tells the share.
  const shares = new Map(
    findings.flatMap((fact) =>
      fact.role === 'share' && plain.get(fact) ? [[sentenceStart(text, fact.start), fact] as const] : [],
    ),
  );
  const told = new Map(plain);
  const home = homeRegion(findings.filter(({ kind }) => kind === 'statistic'));
  for (const fact of findings) {
    const subject = plain.get(fact);
    const name = fact.region !== home && fact.regionName;
    if (subject && name && !subject.includes(name)) told.set(fact, `${name}›${subject}`);
  }
  const paired = new Set<Finding>();
  const isBeside = (before: Finding, fact: Finding): boolean =>
    before.unit === fact.unit && before.start >= sentenceStart(text, fact.start);
  for (const [at, fact] of leads.entries()) {
    // 优良天数比率85.5%，市区83.8%: a place alone is of what stands before it.
    const before = leads[at - 1];
    const subject = plain.get(fact) ?? '';
    const above = before && plain.get(before);
    if (above && placeAlone.test(subject) && isBeside(before, fact))
      told.set(fact, `${subject}${above.replace(places, '')}`);
    // 城市供电合格率99.9%，农村99.5% is 农村供电合格率.
    const scoped = above && isBeside(before, fact) ? inOtherScope(above, subject) : null;
    if (scoped) told.set(fact, scoped);
    const rest = above && isBeside(before, fact) ? counterpart(above, subject) : '';
    if (rest) told.set(fact, `${subject}${rest}`);
    // 失业保险基金收入18.6亿元、支出31.5亿元
    if (above && isBeside(before, fact) && subject === '支出' && income.test(lastName(above))) {
      told.set(fact, partOf(above, subject));
      paired.add(fact);
    }
  }
  // 毕业去向落实率91.4%，其中本科生90.2%、专科生92.6%: whom the rate is of
  let rate: Finding | null = null;
  for (const fact of leads) {
    if (fact.unit !== '%') continue;
    const name = lastName(plain.get(fact) ?? '');
    if (isRate.test(name)) rate = fact;
    else if (rate && rate.start >= sentenceStart(text, fact.start) && told.get(fact) === name)
      told.set(fact, `${plain.get(rate)}›${name}`);
  }
  const openings = openingsOf(text, leads);
  const openingBefore = lastBefore(openings);
  const plainBefore = lastBefore(openings.filter((lead) => !isVague(lead) && lead.unit !== '%'));
  const leadBefore = lastBefore(leads);
  const last = new Map<string, Finding>();
  for (const fact of findings.filter((one) => isVague(one) && !paired.has(one))) {
    const line = text.lastIndexOf('\n', fact.start - 1) + 1;
    const sentence = sentenceStart(text, fact.start);
    const first = notBefore(openingBefore(fact.start), sentence);
    const share = shares.get(sentence);
    const own = share && share.start < (first?.start ?? fact.start) ? share : first;
    // 小学14.35万所。招生1877.88万人: the sentence goes on with what the one before it began with.
    const before = notBefore(plainBefore(fact.start), line);
    // 事故947起、死亡631人，道路运输事故577起、死亡371人: said again, it is of what stands between.
    const same = last.get(nameOf(fact));
    last.set(nameOf(fact), fact);
    const nearest = leadBefore(fact.start);
    const between = same && same.start >= sentence ? notBefore(nearest, same.start + 1) : undefined;
    const lead = between && !isVague(between) ? between : own && !isVague(own) ? own : before;
    const subject = plain.get(fact);
    const above = lead && plain.get(lead);
    if (subject && fact.scope && !wholeScope.test(fact.scope)) told.set(fact, `${fact.scope}›${subject}`);
    else if (subject && above && above !== subject) told.set(fact, partOf(above, lastName(subject)));
  }
  return told;
}

const isSameNumber = (a: Finding, b: Finding): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high;

/** 旅客运输量 of 国内航线完成旅客运输量 before 国际航线: what the one says behind its kind, the other leaves out. */
function counterpart(above: string, subject: string): string {
  const name = above.slice(above.lastIndexOf('›') + 1);
  const end = name.indexOf(subject.slice(-2)) + 2;
  const isKind =
    subject.length > 2 && subject.length < 7 && end === subject.length && !name.startsWith(subject);
  return isKind && name.length > end + 1 ? name.slice(end) : '';
}

const scopes = /城镇|城市|城区|乡村|农村/;

/** The name of what stands before, with another scope in the place of its own. */
function inOtherScope(above: string, subject: string): string | null {
  const own = /^(城镇|城市|城区|乡村|农村)(?:居民)?$/.exec(subject)?.[1];
  const said = scopes.exec(lastName(above))?.[0];
  return own && said && said !== own ? lastName(above).replace(scopes, own) : null;
}

const income = /(?:总?收入)(?:合计)?$/;
const intake = /招生(?:人数)?$/;

/** Behind its whole; but 支出 beside 基金收入 is 基金支出, and 在校生 beside 本专科招生 本专科在校生. */
function partOf(above: string, name: string): string {
  if (name === '支出' && income.test(above)) return `${above.replace(income, '')}${name}`;
  if (/^(?:在校生|毕业生)/.test(name) && intake.test(above)) return `${above.replace(intake, '')}${name}`;
  return `${above}›${name}`;
}

const lastName = (subject: string): string => subject.slice(subject.lastIndexOf('›') + 1);
const isRate = /(?:率|比例|比重|占比|程度|水平|值|均)$/;

const placeAlone = new RegExp(`^${places.source}$`, 'u');
const wholeScope = /^全|^各/;

/** The first level of each sentence. */
function openingsOf(text: string, leads: readonly Finding[]): readonly Finding[] {
  return leads.filter((lead, at) => !notBefore(leads[at - 1], sentenceStart(text, lead.start)));
}

/** Gives the last finding that starts before a place; places are asked for in their order. */
function lastBefore(findings: readonly Finding[]): (place: number) => Finding | undefined {
  let at = -1;
  return (place) => {
    while ((findings[at + 1]?.start ?? Number.POSITIVE_INFINITY) < place) at += 1;
    return findings[at];
  };
}

const notBefore = (finding: Finding | undefined, place: number): Finding | undefined =>
  finding && finding.start >= place ? finding : undefined;
