import { findUnexplained } from '../unexplained.ts';
import { type AuditInput, type Finding, groupBy } from './ledger.ts';

/** Every numeral of every article is in the ledger, or set aside with a reason. */
export function auditCoverage(ledger: AuditInput): Finding[] {
  const byArticle = groupBy(ledger.numerals, ({ article_id }) => article_id);
  return Object.entries(ledger.texts).map(([article_id, text]) => {
    const numerals = byArticle.get(article_id) ?? [];
    const stray = findUnexplained(text, numerals);
    const entered = numerals.filter((row) => row.kind === 'statistic');
    const lost = entered.filter((row) => row.observation_id === null);
    const agree = stray.length === 0 && lost.length === 0;
    const aside = numerals.length - entered.length;
    const left = stray.length + lost.length;
    return {
      key: article_id,
      status: agree ? 'pass' : 'fail',
      subject_zh: '文中每一处数字',
      subject_en: 'Every numeral of the text',
      arithmetic: `${numerals.length + stray.length} = ${entered.length - lost.length} + ${aside} + ${left}`,
      statement_zh: `${numerals.length + stray.length}处数字：${entered.length - lost.length}处统计数入账，${aside}处各有理由，${left}处没有交代。`,
      statement_en: `${numerals.length + stray.length} numerals: ${entered.length - lost.length} statistics entered, ${aside} set aside with a reason, ${left} unexplained.`,
      concerned: [],
    };
  });
}
