/** A deck as a file: JSON with the ledger it was composed on, so that the next review knows what changed. */

import { domains } from '../dataset/domains.ts';
import { Fault } from '../text/error-message.ts';
import { locales, type Text } from '../text/locale.ts';
import { type Deck, deckFormat, deckVersion } from './deck.ts';
import { isIdentity } from './identity.ts';
import { isDayText, isOneOf, isRecord } from './shape.ts';
import { type Body, slideKinds } from './slides/index.ts';
import type { Snapshot } from './snapshot.ts';
import { directions, lacks } from './status.ts';
import { taskStates, taskStatuses, taskTexts } from './tasks.ts';
import { templates } from './templates.ts';

export interface DeckFile {
  readonly deck: Deck;
  /** The observations of the deck's dataset when the file was written. */
  readonly ledger: Snapshot | null;
}

export function printDeck(deck: Deck, ledger: Snapshot | null): string {
  return `${JSON.stringify({ format: deckFormat, version: deckVersion, deck, ledger }, null, 1)}\n`;
}

/**
 * @throws `unreadable deck: …`, `unknown deck version: …` or `broken deck: …` with every problem, each with the way out.
 */
export function parseDeck(text: string): DeckFile {
  const file = parseJson(text);
  if (!isRecord(file) || file.format !== deckFormat)
    throw new Fault({
      zh: `读不懂的汇报文件：不是汇报；请给出在这里存的文件，其格式为“${deckFormat}”`,
      en: `unreadable deck: not a file of a review; give one that was saved here, its format is “${deckFormat}”`,
    });
  if (file.version !== deckVersion)
    throw unknownVersion(shown(file.version), Number(file.version) > deckVersion);
  return { deck: toDeck(file.deck), ledger: isSnapshot(file.ledger) ? file.ledger : null };
}

/**
 * Any value as a deck.
 * @throws `broken deck: …` with every problem at once.
 */
export function toDeck(value: unknown): Deck {
  const problems = problemsOf(value);
  if (problems.length > 0)
    throw new Fault({
      zh: `汇报文件不完整：${problems.map(({ zh }) => zh).join('；')}；请在原处重新保存`,
      en: `broken deck: ${problems.map(({ en }) => en).join('; ')}; save the file again where it came from`,
    });
  return value as Deck;
}

function unknownVersion(version: string, isNewer: boolean): Fault {
  return new Fault(
    isNewer
      ? {
          zh: `不认识的汇报版本：${version}；本页读第${deckVersion}版，请用更新的页面打开`,
          en: `unknown deck version: ${version}; this page reads version ${deckVersion}, open the file with a newer one`,
        }
      : {
          zh: `不认识的汇报版本：${version}；本页读第${deckVersion}版，没有发布过更早的，请在原处重新保存`,
          en: `unknown deck version: ${version}; this page reads version ${deckVersion} and no earlier one was published, save the file again where it came from`,
        },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Fault({
      zh: '读不懂的汇报文件：不是JSON；可能没有存完，请重新保存',
      en: 'unreadable deck: the file is no JSON; it may have been cut off, save it again',
    });
  }
}

/** A value of any kind as a sentence may hold it. */
function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none')).slice(0, 60);
}

function problemsOf(deck: unknown): readonly Text[] {
  if (!isRecord(deck)) return [{ zh: '里面没有汇报', en: 'no deck in it' }];
  const problems: Text[] = [];
  const need = (holds: boolean, zh: string, en: string) => {
    if (!holds) problems.push({ zh, en });
  };
  need(deck.format === deckFormat, '没有格式', 'no format');
  need(deck.version === deckVersion, `版本为${shown(deck.version)}`, `version ${shown(deck.version)}`);
  for (const name of ['id', 'title', 'dataset'])
    need(typeof deck[name] === 'string', `没有${name}`, `no ${name}`);
  need(
    isOneOf(deck.locale, locales),
    `不认识的语言：${shown(deck.locale)}`,
    `unknown language: ${shown(deck.locale)}`,
  );
  need(
    isOneOf(deck.template, templates),
    `不认识的模板：${shown(deck.template)}`,
    `unknown template: ${shown(deck.template)}`,
  );
  for (const name of ['since', 'asOf'])
    need(
      isDayText(deck[name]),
      `${name}不是日期：${shown(deck[name])}`,
      `${name} is no day: ${shown(deck[name])}`,
    );
  need(
    deck.domain === undefined || isOneOf(deck.domain, domains),
    `不认识的领域：${shown(deck.domain)}`,
    `unknown domain: ${shown(deck.domain)}`,
  );
  need(Array.isArray(deck.slides), '没有页', 'no slides');
  need(Array.isArray(deck.targets), '没有目标', 'no targets');
  need(
    deck.identity === undefined || isIdentity(deck.identity),
    '单位信息读不懂',
    'the identity cannot be read',
  );
  need(
    deck.firsthand === undefined || typeof deck.firsthand === 'boolean',
    `firsthand既不是true也不是false：${shown(deck.firsthand)}`,
    `firsthand is neither true nor false: ${shown(deck.firsthand)}`,
  );
  need(deck.tasks === undefined || Array.isArray(deck.tasks), '任务不是一个列表', 'the tasks are no list');
  need(
    deck.earlier === undefined || isSnapshot(deck.earlier),
    '以前的台账读不懂',
    'the earlier ledger cannot be read',
  );
  const slides = Array.isArray(deck.slides) ? deck.slides : [];
  slides.forEach((slide: unknown, at) => {
    for (const { zh, en } of slideProblems(slide))
      problems.push({ zh: `第${at + 1}页：${zh}`, en: `slide ${at + 1}: ${en}` });
  });
  const ids = slides.flatMap((slide: unknown) => (isRecord(slide) ? [slide.id] : []));
  need(new Set(ids).size === ids.length, '两页的编号相同', 'two slides have one id');
  for (const target of Array.isArray(deck.targets) ? deck.targets : []) {
    const whole =
      isRecord(target) &&
      typeof target.metric_id === 'string' &&
      typeof target.value === 'number' &&
      isDayText(target.by) &&
      (target.direction === undefined || isOneOf(target.direction, directions)) &&
      (target.baseline === undefined || isBaseline(target.baseline));
    need(
      whole,
      '有的目标缺指标、数值或日期，或种类不明',
      'a target without metric, value or day, or of an unknown kind',
    );
  }
  const { openTargets = [] } = deck;
  need(
    Array.isArray(openTargets) && openTargets.every(isOpenTarget),
    '有的不可衡量的目标缺原话或原因',
    'a target that cannot be measured, without words or reason',
  );
  for (const task of Array.isArray(deck.tasks) ? deck.tasks : [])
    need(isTask(task), '有的任务没有文字，或状态不明', 'a task without words, or of an unknown status');
  return problems;
}

function isOpenTarget(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.label === 'string' &&
    typeof value.words === 'string' &&
    isOneOf(value.lacks, lacks) &&
    (value.observation_id === undefined || typeof value.observation_id === 'string')
  );
}

function isTask(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value.history)) return false;
  const isWhole = ['id', ...taskTexts].every((name) => typeof value[name] === 'string');
  const isRecorded = value.history.every(
    (record: unknown) =>
      isRecord(record) &&
      isDayText(record.day) &&
      isOneOf(record.status, taskStatuses) &&
      typeof record.progress === 'string',
  );
  return isWhole && isRecorded && isOneOf(value.state, taskStates);
}

function slideProblems(slide: unknown): readonly Text[] {
  if (!isRecord(slide)) return [{ zh: '空的', en: 'empty' }];
  const isLine = (line: unknown) =>
    isRecord(line) &&
    typeof line.text === 'string' &&
    isOneOf(line.origin, ['proposed', 'edited', 'accepted'] as const);
  const kind = isRecord(slide.body) ? shown(slide.body.kind) : null;
  const parts: ReadonlyArray<readonly [isWhole: boolean, zh: string, en: string]> = [
    [typeof slide.id === 'string' && slide.id !== '', '没有编号', 'no id'],
    [isLine(slide.title), '没有标题', 'no title'],
    [isLine(slide.takeaway), '没有要点', 'no takeaway'],
    [typeof slide.notes === 'string', '没有备注', 'no notes'],
    [isBody(slide.body), `不认识的内容：${kind ?? '无'}`, `unknown content: ${kind ?? 'none'}`],
  ];
  return parts.flatMap(([isWhole, zh, en]) => (isWhole ? [] : [{ zh, en }]));
}

function isBody(body: unknown): body is Body {
  return isRecord(body) && (slideKinds.find(({ kind }) => kind === body.kind)?.isBody(body) ?? false);
}

function isBaseline(value: unknown): boolean {
  return isRecord(value) && typeof value.value === 'number' && isDayText(value.day);
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    isRecord(value) &&
    typeof value.dataset === 'string' &&
    isRecord(value.rows) &&
    Object.values(value.rows).every(
      (row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'),
    )
  );
}

/**
 * A deck of another dataset version carried over to this one: the ledger it was composed on becomes the earlier
 * one, where it is known.
 */
export function toCurrent({ deck, ledger }: DeckFile, dataset: string): Deck {
  if (deck.dataset === dataset) return deck;
  return { ...deck, dataset, ...(ledger ? { earlier: ledger } : {}) };
}
