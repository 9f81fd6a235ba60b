import type { Text } from '../../text/locale.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { LabApp } from './app.tsx';

const words = {
  title: { zh: '提取：读另一篇文章', en: 'Extract: read another article' },
  stand: {
    zh: '贴上或拖入任何一篇中文通稿（文字、PDF、DOCX、OFD、RTF或网页），台账的规则当场读出其中每一个数字：统计数连同界限、单位、时间与所说的事，其余的写明为何不取。逐个采纳、改正或拒绝，再与台账并看，或存成文件。文章不离开这台电脑。',
    en: 'Paste or drop any other Chinese press article (text, PDF, DOCX, OFD, RTF or a saved page): the ledger’s own rules read every number in it, each statistic with its bound, unit, period and subject, and say why the rest are not statistics. Accept, correct or reject them, look at them beside the ledger, or save them. The article never leaves this computer.',
  },
  loading: { zh: '正在准备……', en: 'Getting ready…' },
  noScript: {
    zh: '读文章需要脚本；不用脚本时，可在命令行里读：npm run extract。',
    en: 'Reading needs scripts; without them the command line reads too: npm run extract.',
  },
} satisfies Record<string, Text>;

/** Where other articles are read; the room itself is put in place by its island. */
export function Lab({ view }: { view: View }) {
  const { say } = view;
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.stand)}</p>
      </div>
      <LabApp
        locale={view.locale}
        shown={
          <>
            <p className="stand">{say(words.loading)}</p>
            <noscript>
              <p>{say(words.noScript)}</p>
            </noscript>
          </>
        }
      />
    </Layout>
  );
}
