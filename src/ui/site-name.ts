/** The product's name. */

import type { Text } from '../text/locale.ts';

export const siteName: Text = { zh: '改革台账', en: 'Reform Ledger' };
