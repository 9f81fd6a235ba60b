/** The product's name, and the class that colours a domain. */

import type { Text } from '../text/locale.ts';

export const siteName: Text = { zh: '改革台账', en: 'Reform Ledger' };

/** The class that colours a domain. */
export const domainClass: Readonly<Record<string, string>> = {
  all: 'all',
  public_order: 'po',
  immigration: 'im',
  traffic: 'tr',
};
