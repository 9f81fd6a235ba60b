import type { SourceText } from '../../dataset/article.ts';
import type { Statement } from '../../dataset/propose.ts';
import { toPeriodWords } from '../../dataset/quantity.ts';
import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';

interface FactsProps {
  readonly locale: Locale;
  readonly statements: readonly Statement[];
  readonly texts: readonly SourceText[];
}

/** Numbers side by side, each in its sentence. */
export function Facts({ locale, statements, texts }: FactsProps) {
  return (
    <dl className="facts">
      {statements.map((statement) => {
        const { article_id, start, end } = statement;
        const source = texts.find(({ article }) => article.article_id === article_id);
        if (!source) return null;
        const { before, quote, after } = sentenceAround(source.text, start, end);
        return (
          <div key={`${article_id} ${start}`}>
            <dt>
              <span lang="zh-CN">{source.article.title}</span>
              {statement.period_end ? (
                <span className="told">
                  {locale === 'zh' ? '，' : ', '}
                  {toPeriodWords(statement, locale)}
                </span>
              ) : null}
            </dt>
            <dd lang="zh-CN">
              {before.trimStart()}
              <mark>{quote}</mark>
              {after}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** 2023年 4268.4万吨 → 2024年 4301.2万吨: the numbers of a row in short. */
export function points(statements: readonly Statement[], locale: Locale): string {
  return statements
    .map((statement) => {
      const said = `${statement.direction === 'down' ? '−' : ''}${statement.quote}`;
      return statement.period_end ? `${toPeriodWords(statement, locale)} ${said}` : said;
    })
    .join(' → ');
}
