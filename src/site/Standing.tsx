import { sayWhen } from '../review/ledger-data.ts';
import { sayMove, sayRuleBreak, shortLabel } from '../review/say-comparison.ts';
import type { Verdict } from '../review/verdict.ts';
import type { Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { pathOf } from '../ui/address.ts';
import { comparabilityWords } from '../ui/comparability-words.ts';
import { Quantity } from '../ui/Quantity.tsx';
import { Unbroken } from '../ui/Unbroken.tsx';
import type { View } from '../ui/view.ts';

const words = { newest: { zh: '最近：', en: 'Newest: ' } } satisfies Record<string, Text>;

interface StandingProps {
  readonly view: View;
  readonly verdict: Verdict;
}

/** Where a metric stands in a sentence: how far it came, since when, and what other rules count since. */
export function Standing({ view, verdict, named = false }: StandingProps & { readonly named?: boolean }) {
  const { metric, ruleBreak } = verdict;
  const { locale } = view;
  // A number under old rules never stands alone.
  const broken = ruleBreak ? sayRuleBreak(ruleBreak, metric, locale) : '';
  return (
    <>
      {named ? (
        <>
          <a href={view.to(pathOf.metric(metric.metric_id))}>{shortLabel(metric, locale)}</a>
          {locale === 'zh' ? '：' : ': '}
        </>
      ) : null}
      <Moved view={view} verdict={verdict} />
      {broken ? <Unbroken words={locale === 'zh' ? broken : ` ${broken}`} /> : null}
    </>
  );
}

/** 2023年4月7日逾45.2亿次，比2020年5月的15.4亿次增加逾29.8亿次（逾194%）。 */
function Moved({ view, verdict: { metric, later, since } }: StandingProps) {
  const { locale } = view;
  const now = <Quantity view={view} observation={later} />;
  const when = sayWhen(later, metric, locale);
  if (!since)
    return locale === 'zh' ? (
      <>
        <Unbroken words={when} />
        {now}。
      </>
    ) : (
      <>
        {now} (<Unbroken words={when} />
        ).
      </>
    );
  const { earlier, move } = since;
  const before = <Quantity view={view} observation={earlier} />;
  const past = sayWhen(earlier, metric, locale);
  const moved = sayMove(move, metric, locale);
  return locale === 'zh' ? (
    <>
      <Unbroken words={when} />
      {now}，<Unbroken words={`比${past}的`} />
      {before}
      <Unbroken words={moved} />。
    </>
  ) : (
    <>
      {now} (<Unbroken words={when} />
      ), <Unbroken words={moved} /> from {before} (<Unbroken words={past} />
      ).
    </>
  );
}

/** The newest number, where it is newer than all that the standing says: it does not compare, and why. */
export function Newest({ view, verdict }: StandingProps) {
  const { locale } = view;
  const { later, ruleBreak, facts, metric } = verdict;
  const newest = facts.at(-1);
  if (!newest || newest.period_end <= (ruleBreak?.newer ?? later).period_end) return null;
  const { semicolon, stop } = phrase(locale);
  // The words of a difference may hold brackets of their own.
  const why = semicolon + comparabilityWords(newest, locale) + stop;
  const when = sayWhen(newest, metric, locale);
  return (
    <>
      {view.say(words.newest)}
      {locale === 'zh' ? <Unbroken words={when} /> : null}
      <Quantity view={view} observation={newest} />
      {locale === 'zh' ? null : (
        <>
          , <Unbroken words={when} />
        </>
      )}
      {why}
    </>
  );
}
