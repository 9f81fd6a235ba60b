import type { ComponentType, ReactNode } from 'react';
import { tables } from '../../dataset/schema.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { type KnownFigure, questions } from './questions.ts';

const words = {
  title: { zh: '探索：自己问数据', en: 'Explore: ask the data yourself' },
  stand: {
    zh: '台账的每一张表都在这里，可以用SQL提问，也可以把自己的文件带进来对照。一切都在浏览器里进行，文件不离开这台电脑。',
    en: 'Every table of the ledger is here to be asked in SQL, beside files of your own. All of it happens in the browser; no file leaves this computer.',
  },
  far: {
    zh: '问远端引擎的查询除外：只有它的文字发往那里。',
    en: 'A query to a far engine is the exception: its text alone goes there.',
  },
  loading: { zh: '正在准备编辑器……', en: 'Getting the editor ready…' },
  noScript: {
    zh: '提问需要脚本。不用脚本，也可以直接下载各表：',
    en: 'Asking needs scripts. Without them the tables can be downloaded: ',
  },
} satisfies Record<string, Text>;

interface ExploreProps {
  readonly view: View;
  /** The room itself, an island of the site. */
  readonly App: ComponentType<{
    readonly locale: Locale;
    readonly figures: readonly KnownFigure[];
    readonly origins: readonly string[];
    readonly shown: ReactNode;
  }>;
}

/** The analyst's room; the room itself is put in place by its island. */
export function Explore({ view, App }: ExploreProps) {
  const { say, site, locale } = view;
  const origins = site.dataOrigins ?? [];
  const figures = site.figures.map(({ figure, rows }) => ({
    id: figure.id,
    title: figure.title(rows, locale),
    sql: figure.sql.trim(),
  }));
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{say(words.title)}</h1>
        <p className="stand">
          {say(words.stand)}
          {origins.length > 0 ? (locale === 'zh' ? '' : ' ') + say(words.far) : null}
        </p>
      </div>
      <App
        locale={view.locale}
        figures={figures}
        origins={origins}
        shown={
          <>
            <p className="stand">{say(words.loading)}</p>
            <noscript>
              <p>
                {say(words.noScript)}
                {tables.map(({ name }) => (
                  <a key={name} href={`${view.root}data/${name}.csv`}>
                    {`${name}.csv `}
                  </a>
                ))}
              </p>
              <ul>
                {questions().map((question) => (
                  <li key={question.id}>{say(question.text)}</li>
                ))}
              </ul>
            </noscript>
          </>
        }
      />
    </Layout>
  );
}
