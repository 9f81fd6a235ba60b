import { type Cited, citationName, citationStyles, toCitation } from '../share/citation.ts';
import { siteName } from './glossary.ts';
import { reachOf, type View } from './view.ts';

const copy = { zh: '复制', en: 'Copy' };

/** How to cite a page of the ledger in three styles; scripts add the address and the day of access. */
export function Citations({ view, title, name }: { view: View; title: string; name: string }) {
  const { site, locale } = view;
  const cited: Cited = {
    author: siteName[locale],
    title,
    version: site.version,
    key: `reform-ledger-${name}`,
    published: reachOf(site),
    url: site.siteUrl ? site.siteUrl + view.path : '',
    accessed: '',
  };
  return (
    <div data-island="citations" data-cited={JSON.stringify(cited)}>
      {citationStyles.map((style) => (
        <div key={style} className="copied">
          <h3>{citationName[style]}</h3>
          <pre data-style={style}>{toCitation(cited, style)}</pre>
          <button type="button" data-copy="">
            {view.say(copy)}
          </button>
        </div>
      ))}
    </div>
  );
}
