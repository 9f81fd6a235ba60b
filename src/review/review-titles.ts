/** What a review is called: by what moves on in its ledger, or where no word says that, by what the ledger is about. */

import { type Domain, domainOf, wholeDomain } from '../dataset/domains.ts';
import { type LedgerTitles, ledgerTitles } from '../dataset/ledger.ts';
import type { Locale, Text } from '../text/locale.ts';
import { capital } from '../text/phrase.ts';

type Titles = Pick<LedgerTitles, 'subject' | 'topic'>;

/** 工作报告, 统计公报, 主要运行数据: what kind of text a ledger was read from is not what a review is of. */
const form =
  /(?<=.{2})(?:(?:主要|基本)?(?:运行|统计)?(?:数据|情况)?的?(?:公布|公报|公告|报告|通报|通知|综述|简报)|(?:主要|基本)?(?:运行|统计)?(?:数据|情况))$/;

/** 南溪省高级人民法院工作 of 南溪省高级人民法院工作报告. */
const matterOf = ({ subject }: Titles): Text => ({ zh: subject.zh.replace(form, ''), en: subject.en });

export function annualTitle(year: string, locale: Locale, titles: Titles = ledgerTitles): string {
  const { zh, en } = matterOf(titles);
  return locale === 'zh' ? `${zh}年度评估（${year}年）` : `Annual review of ${en}, ${year}`;
}

export function domainTitle(domain: Domain, locale: Locale, titles: Titles = ledgerTitles): string {
  const name = domain === wholeDomain && !titles.topic ? matterOf(titles) : domainOf(domain).name;
  if (locale === 'zh') return `${name.zh}${titles.topic?.zh ?? ''}进展评估`;
  return titles.topic ? `${name.en}: review of ${titles.topic.en}` : `${name.en}: review of progress`;
}

export function comparisonTitle(locale: Locale, titles: Titles = ledgerTitles): string {
  const { zh, en } = matterOf(titles);
  if (locale === 'zh') return titles.topic ? `两个时点的${titles.topic.zh}进展` : `${zh}：两个时点对比`;
  return `${capital(titles.topic?.en ?? en)} between two dates`;
}
