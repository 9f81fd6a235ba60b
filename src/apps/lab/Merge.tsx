import { useMemo } from 'react';
import { mergeLogs, rowsOn } from '../../dataset/agreement.ts';
import type { Judgement } from '../../dataset/judgements.ts';
import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';
import { type OpenText, type OtherLog, putAside } from './open-texts.ts';
import type { Decisions } from './use-decisions.ts';

const words = {
  zh: {
    label: '两人的决定',
    agreed: (agreed: number, both: number) => `两人都定了${both}个，${agreed}个一致`,
    alpha: (alpha: string) => `；Krippendorff α ${alpha}`,
    none: '；都是同一种决定，α无从计算',
    sum: '。',
    more: (count: number) => `并入只有对方定了的${count}个`,
    mine: '我的',
    theirs: '对方的',
    keep: '留我的',
    take: '用对方的',
    settled: '没有分歧了。',
    rejected: '拒绝',
    accepted: '照读出的采纳',
    close: '收起',
  },
  en: {
    label: 'Two people’s decisions',
    agreed: (agreed: number, both: number) => `both decided on ${both}, and agree on ${agreed}`,
    alpha: (alpha: string) => `; Krippendorff’s alpha ${alpha}`,
    none: '; all of one kind, so that alpha says nothing',
    sum: '.',
    more: (count: number) => `Join ${count} that only the other decided on`,
    mine: 'Mine',
    theirs: 'The other’s',
    keep: 'Leave mine',
    take: 'Take the other’s',
    settled: 'Nothing is disputed any more.',
    rejected: 'rejected',
    accepted: 'accepted as read',
    close: 'Put away',
  },
};

interface MergesProps {
  readonly locale: Locale;
  readonly text: string;
  readonly openText: OpenText;
  readonly decisions: Pick<Decisions, 'record' | 'change'>;
}

/** The files of other people’s decisions that lie beside a text. */
export function Merges({ locale, text, openText, decisions: { record, change } }: MergesProps) {
  return openText.others.map((other) => (
    <Merge
      key={other.name}
      locale={locale}
      text={text}
      own={openText.log}
      other={other}
      onJoin={record}
      onSettle={(place, isTaken) => {
        if (isTaken) record(rowsOn(text, other.log, place));
        else change((now) => putAside(now, other, place));
      }}
      onClose={() =>
        change((now) => ({ ...now, others: now.others.filter(({ name }) => name !== other.name) }))
      }
    />
  ));
}

interface MergeProps {
  readonly locale: Locale;
  readonly text: string;
  readonly own: Parameters<typeof mergeLogs>[1];
  readonly other: OtherLog;
  readonly onJoin: (rows: ReturnType<typeof mergeLogs>['more']) => void;
  /** What the other decided on the number that begins there is taken, or put aside. */
  readonly onSettle: (place: number, isTaken: boolean) => void;
  readonly onClose: () => void;
}

/** Another person's decisions beside one's own: how far both agree, and what is disputed. */
function Merge({ locale, text, own, other, onJoin, onSettle, onClose }: MergeProps) {
  const say = words[locale];
  const { both, agreed, alpha, disputes, more } = useMemo(
    () => mergeLogs(text, own, other.log),
    [text, own, other],
  );
  return (
    <section className="merge" aria-label={`${say.label} ${other.name}`}>
      <h2>{say.label}</h2>
      <p role="status">
        {other.name}: {say.agreed(agreed, both)}
        {alpha === null ? (both > 0 ? say.none : '') : say.alpha(alpha.toFixed(2))}
        {say.sum}
      </p>
      <p className="acts">
        {more.length > 0 ? (
          <button type="button" onClick={() => onJoin(more)}>
            {say.more(new Set(more.map(({ start }) => start)).size)}
          </button>
        ) : null}
        <button type="button" onClick={onClose}>
          {say.close}
        </button>
      </p>
      {disputes.length === 0 ? <p className="told">{say.settled}</p> : null}
      <ul>
        {disputes.map(({ start, own, other }) => {
          const { before, quote, after } = sentenceAround(text, start, start + own.anchor.quote.length);
          return (
            <li key={start}>
              <blockquote lang="zh-CN">
                {before.trimStart()}
                <mark>{quote}</mark>
                {after}
              </blockquote>
              <dl className="facts">
                <div>
                  <dt>{signed(say.mine, own)}</dt>
                  <dd>{told(own, say)}</dd>
                </div>
                <div>
                  <dt>{signed(say.theirs, other)}</dt>
                  <dd>{told(other, say)}</dd>
                </div>
              </dl>
              <p className="acts">
                <button type="button" onClick={() => onSettle(start, false)}>
                  {say.keep}
                </button>
                <button type="button" onClick={() => onSettle(start, true)}>
                  {say.take}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const signed = (whose: string, { by }: Judgement): string => (by ? `${whose} (${by})` : whose);

function told(
  { verdict, correction, reason }: Judgement,
  say: { rejected: string; accepted: string },
): string {
  if (verdict === 'rejected') return reason ? `${say.rejected}: ${reason}` : say.rejected;
  const cells = Object.entries(correction).map(([field, cell]) => `${field} = ${cell ?? '—'}`);
  return cells.join('; ') || say.accepted;
}
