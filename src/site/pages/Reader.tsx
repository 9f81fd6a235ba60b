import { domainOf, partDomains, wholeDomain } from '../../dataset/domains.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Article } from '../../dataset/schema.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { Chinese } from '../../ui/Chinese.tsx';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { ArticleText } from '../ArticleText.tsx';
import { AuditTable } from '../AuditTable.tsx';
import { Coverage } from '../Coverage.tsx';
import type { Entries, Entry } from '../page.ts';
import { Verify } from '../Verify.tsx';

const words = {
  kicker: { zh: '原文', en: 'The article' },
  asPublished: {
    zh: '逐字照登，断行与重复之处一如原样。带色的数字是统计数，点开可看它进了哪个指标、哪张图。',
    en: 'The Chinese text exactly as published, its broken lines and repetitions included. A coloured number is a statistic: open it to see its metric and figures.',
  },
  coverage: { zh: '每个数字的去处', en: 'Where every numeral went' },
  audits: { zh: '核对', en: 'Checks' },
  verify: { zh: '当场验证', en: 'Verify it here' },
  verifyWhat: {
    zh: '在这台浏览器里重新计算原文的SHA-256，重新提取一遍数字，再与发布的CSV逐条比较。',
    en: 'Hashes the text again in this browser, extracts its numbers again, and compares them with the published CSV row by row.',
  },
  hash: { zh: '原文指纹', en: 'Fingerprint of the text' },
  legend: { zh: '颜色', en: 'Colours' },
  others: { zh: '其他原文', en: 'Other articles' },
} satisfies Record<string, Text>;

/** The article to be read, with everything the ledger took from it beside it. */
function Reader({ view, article }: { view: View; article: Article }) {
  const { say, site, locale } = view;
  const text = site.texts[article.article_id] ?? '';
  const ids = new Set(
    site.tables.observations
      .filter((row) => row.source_id === article.article_id)
      .map((row) => row.observation_id),
  );
  const audits = site.tables.audits.filter((audit) =>
    (audit.observations ?? '').split(' ').some((id) => ids.has(id)),
  );
  return (
    <Layout view={view} under={pathOf.article(view.site.tables.articles[0]?.article_id ?? '')}>
      <div className="reading">
        <aside className="aside">
          <p className="kicker">
            {say(words.kicker)}
            {' · '}
            <Chinese locale={locale} words={article[`as_of_basis_${locale}`] ?? ''} />
          </p>
          <p className="stand">{say(words.asPublished)}</p>
          <p className="legend">
            {[...partDomains, wholeDomain].map((domain) => (
              <span key={domain} className={domainOf(domain).token}>
                {say(domainOf(domain).name)}
              </span>
            ))}
          </p>
          <p className="links">
            <a href="#coverage">{say(words.coverage)}</a>
            <a href="#audits">{say(words.audits)}</a>
            <a href="#verify">{say(words.verify)}</a>
          </p>
          <Others view={view} article={article} />
        </aside>
        <ArticleText view={view} article={article} text={text} />
      </div>
      <section className="band" id="coverage">
        <h2>{say(words.coverage)}</h2>
        <Coverage
          view={view}
          numerals={site.tables.numerals.filter((row) => row.article_id === article.article_id)}
        />
      </section>
      <section className="band" id="audits">
        <h2>{say(words.audits)}</h2>
        <AuditTable view={view} audits={audits} />
      </section>
      <section className="band" id="verify">
        <h2>{say(words.verify)}</h2>
        <p className="prose">{say(words.verifyWhat)}</p>
        <p className="hash">
          {`${say(words.hash)} SHA-256 `}
          <code>{article.sha256}</code>
        </p>
        <Verify locale={locale} article={article.article_id} />
      </section>
    </Layout>
  );
}

/** The way to the ledger's other articles, where there are any. */
function Others({ view, article }: { view: View; article: Article }) {
  const others = view.site.tables.articles.filter((other) => other !== article);
  if (others.length === 0) return null;
  return (
    <nav aria-label={view.say(words.others)}>
      <h2 className="series">{view.say(words.others)}</h2>
      <ul className="ways">
        {others.map(({ article_id, title, as_of }) => (
          <li key={article_id}>
            <a href={view.to(pathOf.article(article_id))} lang="zh-CN">
              {`《${title}》`}
            </a>
            {as_of ? <small>{` ${toDateWords(as_of, 'month', view.locale)}`}</small> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The latest article stands in the navigation. */
export const articlePages: Entries = ({ tables }) =>
  tables.articles.map(
    (article, at): Entry => ({
      path: pathOf.article(article.article_id),
      ...(at === 0 ? { nav: { zh: '原文', en: 'Article' } } : {}),
      title: { zh: article.title, en: `The article: ${article.title}` },
      description: {
        zh: '原文逐字照登，每个数字都标明去处，附核对与验证。',
        en: 'The article as published, each number marked and explained, with checks you can rerun.',
      },
      Page: ({ view }) => <Reader view={view} article={article} />,
    }),
  );
