/** What a file of `pages/` gives: where its pages stand, what they are called, and what they show. */

import type { ReactElement } from 'react';
import type { Text } from '../text/locale.ts';
import type { Answered, SiteData, View } from '../ui/view.ts';

export interface Entry {
  /** From the site's root, in either language; a path that ends in a slash is a folder's index.html. */
  readonly path: string;
  /** Its name in the navigation, where it has a place there. */
  readonly nav?: Text;
  readonly title: Text;
  readonly description: Text;
  /** The figure that previews of a link show; the site's first where none is named. */
  readonly cover?: Answered;
  readonly Page: (props: { view: View }) => ReactElement;
}

/** The pages of one file, made of the ledger. */
export type Entries = (site: SiteData) => readonly Entry[];
