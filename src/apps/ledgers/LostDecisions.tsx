import { useState } from 'react';
import type { SourceText } from '../../dataset/article.ts';
import {
  type CorrectableColumn,
  correctable,
  movedDecision,
  withoutDecision,
} from '../../dataset/decision-log.ts';
import { editDecisions } from '../../dataset/draft.ts';
import type { LostDecision } from '../../dataset/judged-rows.ts';
import { contextOf } from '../../text/clause.ts';
import type { Locale, Text } from '../../text/locale.ts';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    heading: (count: number) => `${count}个决定失去了位置`,
    told: '文章改过，这些决定没有套用。指出各是现在的哪个数，或者丢弃。',
    verdict: { accepted: '采纳', rejected: '拒绝', added: '标为数字' },
    corrected: (cells: string) => `改正：${cells}`,
    why: { gone: '原话已不在文中', unread: '那里没有读出这个数' },
    now: (quote: string) => `“${quote}”现在是`,
    none: '文中没有相近的数；可在提取室里重新标出',
    place: '放到这里',
    discard: '丢弃',
    stop: '；',
  },
  en: {
    heading: (count: number) =>
      count === 1 ? '1 decision lost its place' : `${count} decisions lost their place`,
    told: 'The text was changed, and these decisions were not applied. Say which number each is of now, or discard it.',
    verdict: { accepted: 'accepted', rejected: 'rejected', added: 'marked as a number' },
    corrected: (cells: string) => `corrected: ${cells}`,
    why: { gone: 'the words are no longer in the text', unread: 'no such number is read there' },
    now: (quote: string) => `“${quote}” is now`,
    none: 'The text has no number like it; mark it anew in the lab',
    place: 'Place it here',
    discard: 'Discard',
    stop: '; ',
  },
};

const cellNames: Readonly<Record<CorrectableColumn, Text>> = {
  value: { zh: '数值', en: 'value' },
  low: { zh: '下界', en: 'lower end' },
  high: { zh: '上界', en: 'upper end' },
  bound: { zh: '界限', en: 'bound' },
  unit: { zh: '单位', en: 'unit' },
  label: { zh: '所说的事', en: 'matter' },
  metric_id: { zh: '指标', en: 'metric' },
  period_start: { zh: '时期起', en: 'from' },
  period_end: { zh: '时期止', en: 'to' },
  role: { zh: '角色', en: 'role' },
  direction: { zh: '增减', en: 'direction' },
  modality: { zh: '情态', en: 'modality' },
  quantity_kind: { zh: '口径', en: 'kind of quantity' },
  region: { zh: '地区', en: 'region' },
};

interface LostDecisionsProps {
  readonly locale: Locale;
  readonly lost: readonly LostDecision[];
  readonly texts: readonly SourceText[];
  readonly onChange: Change;
}

/** What was decided on numbers that the texts hold no more, each to be placed again or discarded. */
export function LostDecisions({ locale, lost, texts, onChange }: LostDecisionsProps) {
  const say = words[locale];
  if (lost.length === 0) return null;
  return (
    <section className="lost" aria-labelledby="lost">
      <h4 id="lost">{say.heading(lost.length)}</h4>
      <p className="told">{say.told}</p>
      <ul>
        {lost.map((one) => {
          const source = texts.find(({ article }) => article.article_id === one.article_id);
          const { start, prefix } = one.judgement.anchor;
          return source ? (
            <LostRow
              key={`${one.article_id} ${start} ${prefix}`}
              {...{ locale, lost: one, source, onChange }}
            />
          ) : null;
        })}
      </ul>
    </section>
  );
}

interface LostRowProps {
  readonly locale: Locale;
  readonly lost: LostDecision;
  readonly source: SourceText;
  readonly onChange: Change;
}

function LostRow({ locale, lost, source: { article, text }, onChange }: LostRowProps) {
  const say = words[locale];
  const [chosen, setChosen] = useState(0);
  const { judgement, why, candidates } = lost;
  const { anchor, verdict, correction, isAdded } = judgement;
  const cells = correctable
    .filter((name) => name in correction)
    .map((name) => `${cellNames[name][locale]} = ${correction[name] ?? '–'}`);
  const edit = (change: typeof withoutDecision) =>
    onChange((draft) => editDecisions(draft, article.article_id, (log) => change(log, anchor)));
  const place = candidates[chosen];
  return (
    <li>
      <p>
        <span lang="zh-CN">
          {article.title}：…{anchor.prefix.slice(-12)}
          <mark>{anchor.quote}</mark>
          {anchor.suffix.slice(0, 8)}…
        </span>
        <span className="told">
          {[
            isAdded ? say.verdict.added : say.verdict[verdict ?? 'accepted'],
            ...(cells.length > 0 ? [say.corrected(cells.join(', '))] : []),
            say.why[why],
            ...(candidates.length > 0 ? [] : [say.none]),
          ].join(say.stop)}
        </span>
      </p>
      <p className="acts">
        {place ? (
          <>
            <select
              aria-label={say.now(anchor.quote)}
              lang="zh-CN"
              value={chosen}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
            >
              {candidates.map((span, at) => (
                <option key={span.start} value={at}>
                  {text.slice(span.start, span.end)}：{contextOf(text, span).clause.trim()}
                </option>
              ))}
            </select>
            <button type="button" onClick={() => edit((log) => movedDecision(log, anchor, text, place))}>
              {say.place}
            </button>
          </>
        ) : null}
        <button
          type="button"
          aria-label={`${say.discard}: ${anchor.quote}`}
          onClick={() => edit(withoutDecision)}
        >
          {say.discard}
        </button>
      </p>
    </li>
  );
}
