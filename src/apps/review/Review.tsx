import { recipes } from '../../review/templates.ts';
import type { Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { ReviewApp } from './app.tsx';

const words = {
  title: { zh: '汇报：十分钟到会场', en: 'Review: ready in ten minutes' },
  stand: {
    zh: '选一个模板，台账先拟出整份汇报：主要数据、各领域与各时点的进展、上次以来的变化、依据与来源。每一句建议都由数据算出，采纳或改写由人决定。汇报只存在这台电脑上。',
    en: 'Choose a template and the ledger proposes the whole review: key numbers, progress by domain and by time, what changed since the last one, evidence and sources. Every proposed sentence is computed from the data; a person accepts or rewrites it. Reviews stay on this computer.',
  },
  loading: { zh: '正在取台账……', en: 'Fetching the ledger…' },
  noScript: { zh: '编排汇报需要脚本。模板有：', en: 'Composing needs scripts. The templates are:' },
} satisfies Record<string, Text>;

/** The officials' room; the composer itself is put in place by its island. */
export function Review({ view }: { view: View }) {
  const { say, site } = view;
  const earlier = (site.published ?? []).filter(({ version }) => version !== site.version).toReversed();
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.stand)}</p>
      </div>
      <ReviewApp
        locale={view.locale}
        published={earlier}
        shown={
          <>
            <p className="stand">{say(words.loading)}</p>
            <noscript>
              <p>{say(words.noScript)}</p>
              <ul>
                {Object.values(recipes).map(({ name, what }) => (
                  <li key={name.en}>
                    {say(name)}
                    {phrase(view.locale).colon}
                    {say(what)}
                  </li>
                ))}
              </ul>
            </noscript>
          </>
        }
      />
    </Layout>
  );
}
