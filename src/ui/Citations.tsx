import { ledgerTitles } from '../dataset/ledger.ts';
import { type Cited, citationName, citationStyles, toCitation } from '../share/citation.ts';
import type { Locale } from '../text/locale.ts';
import { placeOf } from './address.ts';
import { CopyButton } from './CopyButton.tsx';
import { island, useLive } from './island.tsx';
import { pageLedger } from './page-context.ts';
import { reachOf, type View } from './view.ts';

/** How to cite a page of the ledger in three styles. */
export function Citations({ view, title, name }: { view: View; title: string; name: string }) {
  const { site, locale } = view;
  const cited: Cited = {
    author: ledgerTitles.name[locale],
    title,
    version: site.version,
    key: `${ledgerTitles.id}-${name}`,
    published: reachOf(site),
    url: site.siteUrl ? site.siteUrl + view.path : '',
    accessed: '',
  };
  return <CitationList locale={locale} cited={cited} />;
}

export const CitationList = island('CitationList', List);

function List({ locale, cited }: { locale: Locale; cited: Cited }) {
  const live = useLive();
  // What the build cannot know: this address, and today.
  const here: Cited = live
    ? {
        ...cited,
        url: cited.url || (pageLedger() ? '' : placeOf(location.href)),
        accessed: new Date().toLocaleDateString('sv-SE'),
      }
    : cited;
  return (
    <div>
      {citationStyles.map((style) => (
        <div key={style} className="copied">
          <h3>{citationName[style]}</h3>
          <pre>{toCitation(here, style)}</pre>
          <CopyButton locale={locale} />
        </div>
      ))}
    </div>
  );
}
