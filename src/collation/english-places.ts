/** English sentences that speak of another country, office or place than the ledger does. */

import { provinces } from '../text/provinces.ts';
import { countryIn } from './countries.ts';
import { monthName } from './english-dates.ts';
import { claimedBy, isBorneOut, memoOf, type Said } from './english-metric.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';

/** Britain's, the DVLA: whose numbers the ledger's words do not name. */
export function isForeign(text: string, known: LedgerIndex): boolean {
  const {
    entries,
    wording: { stemsOf },
  } = known;
  const words = entries.map(({ metric }) => `${metric.label_en} ${metric.definition_en}`).join(' ');
  const named = stemsOf(words);
  const country = countryIn(text.trimStart(), 'en');
  if (country && !words.includes(country)) return true;
  // China Customs says 31 of its services: who speaks, speaks of its own.
  const [, speaker] =
    /^\s*(?:the )?((?:[A-Z][A-Za-z]+ )+)(?:says?|said|report(?:s|ed))\b.*\b(?:its|their)\b/.exec(text) ?? [];
  if (speaker && [...stemsOf(speaker)].some((stem) => !named.has(stem))) return true;
  // China Customs ran sheds at 31 ports: an office by its whole name, that does what the ledger says nothing of.
  const [, doer] =
    /^\s*(?:(?:In|By|On|As of|At|From|During|Between|Since|Throughout)\b[^,]*, )?(?!(?:From|During|Between|Throughout|When|While|As|After|Before|If|Since|Although|Though|Because|Once|Until|Where)\b)(?:[Tt]he )?((?:[A-Z][A-Za-z]+ ){2,}|[A-Z]{3,} )(?!says?\b|said\b|report|quot|writes?\b|wrote\b)[a-z]/.exec(
      text,
    ) ?? [];
  if (doer && [...stemsOf(doer)].some((stem) => !named.has(stem) && !isOwnField(stem, known))) return true;
  if (isOfAnotherActor(text, known)) return true;
  return [...text.matchAll(/\b([A-Z][A-Za-z-]+)['’]s\b/g)].some(
    ([, name = '']) => !timeWord.test(name) && [...stemsOf(name)].some((stem) => !named.has(stem)),
  );
}
/** New Year’s Day, today’s, Monday’s. */
const timeWord =
  /^(?:Year|Today|Yesterday|Tomorrow|Tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|It|There|Here|That|What|Who|Let)$/;

/** China’s railway booking app: what does something, by words of which the ledger has none. */
function isOfAnotherActor(text: string, known: LedgerIndex): boolean {
  const all = stemsIn(known);
  return [...text.matchAll(actor)].some(([, before = '']) => {
    // Back to where the name begins: the app of, has an app.
    const words = before.trim().split(/\s+/);
    const from = words.findLastIndex((word) => !/^[A-Za-z-]+(?:['’]s)?$/.test(word) || opensName.test(word));
    const name = words
      .slice(from + 1)
      .map((word) => word.replace(/['’]s$/, ''))
      .filter((word) => !anyActor.test(word));
    return [...known.wording.stemsOf(name.join(' '))].some(
      (stem) => !all.has(stem) && !isOwnField(stem, known),
    );
  });
}
const actor =
  /((?:[\p{L}\d’'-]+\s+){1,3})(?:apps?|platforms?|ministry|department|bureau|agency|authority|authorities|administration|office|company|operator|police|officials)\b/giu;
const opensName =
  /^(?:the|an?|its|their|his|her|our|your|this|that|these|those|of|by|in|on|at|to|for|from|with|and|or|as|via|through|than|per|each|every|any|all|no|which|who|when|while|because|is|are|was|were|be|been|has|have|had|says?|said)$/i;
const anyActor =
  /^(?:new|official|mobile|smartphone|phone|own|popular|handy|government|state|national|nationwide|central|local|regional|provincial|dedicated|special|single|unified|integrated|main|same|whole|entire|public|security|responsible|relevant|competent|country|nation|[a-z]+ed|[a-z]+ly|[a-z]+ing)$/i;

/** Immigration authorities, of a ledger whose texts speak of 移民: offices of its own field, whatever its names say. */
const isOwnField = (stem: string, { words }: LedgerIndex): boolean =>
  fields.some(([english, han]) => stem.startsWith(english) && han.test(words));

/** How the words begin that offices go by, and how their texts call the field. */
const fields: ReadonlyArray<readonly [english: string, han: RegExp]> = [
  ['immigrat', /移民|出入境/],
  ['border', /边检|边防|口岸|出入境/],
  ['custom', /海关/],
  ['postal', /邮政/],
  ['statistic', /统计局/],
  ['rail', /铁路/],
  ['aviation', /民航/],
  ['tax', /税务/],
  ['health', /卫生|卫健/],
  ['educat', /教育/],
  ['transport', /交通运输/],
  ['market', /市场监管|市场监督/],
  ['agricultur', /农业/],
  ['forestry', /林业|林草/],
  ['water', /水利/],
  ['weather', /气象/],
  ['housing', /住建|住房/],
  ['court', /法院/],
  ['fire', /消防/],
  ['energy', /能源局/],
  ['tourism', /文旅|旅游/],
];

/** All that the ledger says in English. */
const stemsIn = memoOf(({ entries, wording: { stemsOf } }: LedgerIndex) =>
  stemsOf(
    entries
      .flatMap(({ metric, rows }) => [
        metric.label_en,
        metric.definition_en,
        metric.unit_en,
        ...rows.flatMap(({ difference_en, quote }) => [difference_en ?? '', quote]),
      ])
      .join(' '),
  ),
);

const someProvince = new RegExp(`\\b(?:${provinces.map(({ en }) => en).join('|')})\\b`);
/** Shanghai and Tianjin among them, six places, namely Beijing and Sichuan: those that are counted, or some of them. */
const members =
  /\b(?:namely|these are|they are|i\.e\.)[,:]?\s+[A-Z][^.;]*|[a-z]:\s+(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:,? and |, )?){2,}|\b(?:such as|including|among them|like)\s+(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:,? and |, )?)+|(?:[A-Z][a-z]+(?:,? and |, )?)+ (?:among them|included)\b/g;
const provinceIn = (text: string): string | undefined => someProvince.exec(text.replace(members, ''))?.[0];
const placed = /\b(?:in|across|at|from|of) (?:the )?((?:[A-Z][A-Za-z-]+)(?: [A-Z][A-Za-z-]+)*)/g;

/** Guangdong had issued 25 million: a number that no row of the country has. */
export function isOfProvince({ text, number }: Said, { metric, rows }: Entry): boolean {
  const province = provinceIn(text);
  return (
    province !== undefined &&
    !`${metric.label_en} ${metric.definition_en}`.includes(province) &&
    !rows.some((row) => row.region !== 'CN' || isBorneOut(claimedBy(number), row))
  );
}

/** In Guangdong, in Suzhou, in Japan: a place that the ledger's English words do not name. */
export function isElsewhere(
  { text, number }: Said,
  { entries, wording: { stemsOf } }: LedgerIndex,
  found?: Entry,
): boolean {
  const own = found ? `${found.metric.label_en} ${found.metric.definition_en}` : '';
  const province = provinceIn(text);
  // Beijing, Tianjin and Hebei, of which a row is.
  const isOwn = found?.rows.some(
    ({ region, ...row }) => region !== 'CN' && isBorneOut(claimedBy(number), { region, ...row }),
  );
  if (province !== undefined && !own.includes(province)) return !isOwn;
  const named = stemsOf(
    entries.map(({ metric: { label_en, definition_en } }) => `${label_en} ${definition_en}`).join(' '),
  );
  return [...text.matchAll(placed)].some(([, place = '']) =>
    [...stemsOf(place.replace(new RegExp(`\\b(?:${monthName})\\b`, 'g'), ''))].some(
      (stem) => !named.has(stem),
    ),
  );
}
