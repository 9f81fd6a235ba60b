/** A domain's verdict in a sentence. */

import type { Locale } from '../text/locale.ts';
import { sayAmount, sayWhen } from './ledger-data.ts';
import { sayLatest, sayMove, sayRuleBreak, sentenceLabel } from './say-comparison.ts';
import type { Verdict } from './verdict.ts';

/** 网上交管服务：2023年4月7日逾45.2亿次，比2020年5月的15.4亿次增加逾29.8亿次（逾194%）。 */
export function sayVerdict({ metric, later, since, ruleBreak }: Verdict, locale: Locale): string {
  const broken = ruleBreak ? `${locale === 'zh' ? '' : ' '}${sayRuleBreak(ruleBreak, metric, locale)}` : '';
  if (!since) return sayLatest(metric, later, locale) + broken;
  const [label, moved] = [sentenceLabel(metric, locale), sayMove(since.move, metric, locale)];
  const [now, before] = [later, since.earlier].map((fact) => ({
    amount: sayAmount(fact, metric, locale),
    when: sayWhen(fact, metric, locale),
  })) as [Said, Said];
  return locale === 'zh'
    ? `${label}：${now.when}${now.amount}，比${before.when}的${before.amount}${moved}。${broken}`
    : `${label}: ${now.amount} (${now.when}), ${moved} from ${before.amount} (${before.when}).${broken}`;
}

interface Said {
  readonly amount: string;
  readonly when: string;
}
