import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { LedgerDoor } from '../my-ledger/LedgerDoor.tsx';
import type { Entries } from '../page.ts';

const words = {
  kicker: { zh: '没有这一页', en: 'No such page' },
  title: { zh: '这个地址没有内容', en: 'There is nothing at this address' },
  what: {
    zh: '地址可能写错，或者页面换了地方。每个数字都能从下面几处找到。',
    en: 'The address may be mistyped, or the page has moved. Every number can be found from here.',
  },
  overview: { zh: '总览：要数、图表与全部观测', en: 'Overview: key numbers, figures and every observation' },
  article: { zh: '原文：每个数字标在原句里', en: 'The article: each number marked in its sentence' },
  about: { zh: '说明：方法、来源与数据字典', en: 'About: method, sources and data dictionary' },
} satisfies Record<string, Text>;

function NotFound({ view }: { view: View }) {
  const { say, to } = view;
  const [article] = view.site.tables.articles;
  return (
    <Layout view={view}>
      <div className="lede">
        <p className="kicker">404 · {say(words.kicker)}</p>
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.what)}</p>
        <LedgerDoor locale={view.locale} lost />
        <ul className="ways">
          <li>
            <a href={to(pathOf.overview)}>{say(words.overview)}</a>
          </li>
          {article ? (
            <li>
              <a href={to(pathOf.article(article.article_id))}>{say(words.article)}</a>
            </li>
          ) : null}
          <li>
            <a href={to(pathOf.about)}>{say(words.about)}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
}

export const notFoundPage: Entries = () => [
  {
    path: '404.html',
    title: { zh: '没有这一页', en: 'No such page' },
    description: { zh: '这个地址没有内容。', en: 'There is nothing at this address.' },
    Page: NotFound,
  },
];
