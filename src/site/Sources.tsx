import type { Source } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { qualityTerms } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';
import { Chinese } from '../ui/Chinese.tsx';
import type { View } from '../ui/view.ts';

const words = {
  publisher: { zh: '发布者', en: 'Publisher' },
  title: { zh: '标题', en: 'Title' },
  published: { zh: '日期', en: 'Published' },
  quality: { zh: '质量', en: 'Quality' },
  list: {
    zh: (count: number) => `列出全部${count}个来源`,
    en: (count: number) => `List all ${count} sources`,
  },
} as const;

/** Where every observation comes from; a repost names its publisher and has no link. */
export function Sources({ view, sources }: { view: View; sources: readonly Source[] }) {
  const { say, locale } = view;
  const head: readonly Text[] = [words.publisher, words.title, words.published, words.quality];
  return (
    <details>
      <summary>{words.list[locale](sources.length)}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name.en} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.source_id}>
                <td>
                  <Chinese locale={locale} words={source.publisher ?? ''} />
                </td>
                <td>
                  {source.url ? (
                    <a href={source.url} rel="noreferrer">
                      <Chinese locale={locale} words={source.title ?? source.url} />
                    </a>
                  ) : (
                    <Chinese locale={locale} words={source.title ?? ''} />
                  )}
                </td>
                <td>{source.published}</td>
                <td>{termOf(qualityTerms, source.quality, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
