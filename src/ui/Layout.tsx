import type { ReactNode } from 'react';
import { ledgerTitles } from '../dataset/ledger.ts';
import { toInner } from '../dataset/naming-article.ts';
import { toDateWords } from '../dataset/quantity.ts';
import { type Text, tagOf } from '../text/locale.ts';
import { href, pathIn, pathOf } from './address.ts';
import { Chinese } from './Chinese.tsx';
import type { View } from './view.ts';

const words = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  rooms: { zh: '栏目', en: 'Sections' },
  theme: { zh: '切换深色与浅色', en: 'Switch between light and dark' },
  gallery: { zh: '图表一览', en: 'All figures' },
  licence: {
    zh: '代码以MIT许可发布；数据整理可自由使用，请注明来源；原文版权归其发布者。',
    en: 'Code under the MIT licence; the compiled data may be reused with attribution; the article belongs to its publisher.',
  },
} satisfies Record<string, Text>;

interface LayoutProps {
  readonly view: View;
  /** The place of the navigation that the page belongs to; its own where it has one. */
  readonly under?: string;
  readonly children: ReactNode;
}

/** The frame of every page: head line, navigation, the other language, foot. */
export function Layout({ view, under, children }: LayoutProps) {
  const { say, to } = view;
  const own = view.locale === 'en' ? view.path.slice('en/'.length) : view.path;
  return (
    <>
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      <header className="top">
        <a className="brand" href={to(pathOf.overview)}>
          {say(ledgerTitles.name)}
        </a>
        <nav aria-label={say(words.rooms)}>
          {view.nav.map(({ path, name }) => (
            <a key={path} href={to(path)} aria-current={path === (under ?? own) ? 'page' : undefined}>
              {say(name)}
            </a>
          ))}
        </nav>
        <p className="switches">
          <OtherLanguage view={view} />
          <button type="button" data-theme-switch="" aria-label={say(words.theme)}>
            ◐
          </button>
        </p>
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <p>
          <Chinese locale={view.locale} words={sourceLine(view)} />
          {view.locale === 'zh'
            ? `数据集版本${view.site.version}。`
            : ` Dataset version ${view.site.version}.`}
        </p>
        <p>
          {say(words.licence)}
          {view.locale === 'zh' ? null : ' '}
          <a href={to(pathOf.gallery)}>{say(words.gallery)}</a>
        </p>
      </footer>
    </>
  );
}

function OtherLanguage({ view }: { view: View }) {
  const other = view.locale === 'zh' ? 'en' : 'zh';
  const bare = view.locale === 'en' ? view.path.slice('en/'.length) : view.path;
  return (
    <a
      href={href(view.path, pathIn(other, bare))}
      hrefLang={tagOf(other)}
      lang={tagOf(other)}
      data-language=""
    >
      {other === 'zh' ? '中文' : 'English'}
    </a>
  );
}

/** The ledger's sources in one sentence, as of when. */
function sourceLine({ site, locale }: View): string {
  const { articles } = site.tables;
  const [article] = articles;
  const others = site.tables.sources.filter((source) => source.quality !== 'article').length;
  if (!article) return '';
  const month = toDateWords(article.as_of ?? '', 'month', locale);
  const more = articles.length - 1;
  if (locale === 'zh') {
    const besides = others === 0 ? '' : `；另有${others}个其他来源`;
    return `资料来源：《${article.title}》${more > 0 ? `等${articles.length}篇原文` : ''}，截至${month}${besides}。`;
  }
  const besides = others === 0 ? '' : `; and ${others} other ${others === 1 ? 'source' : 'sources'}`;
  return `Source: “${toInner(article.title)}”${more > 0 ? ` and ${more} earlier` : ''}, as of ${month}${besides}.`;
}
