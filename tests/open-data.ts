/** Before each file of unit tests: the ledger of `data/` is open, whichever one the file before it has opened. */

import domains from '../data/domains.json' with { type: 'json' };
import figures from '../data/figures.json' with { type: 'json' };
import names from '../data/ledger.json' with { type: 'json' };
import type { FigureEntry } from '../src/figures/index.ts';
import { openPageLedger } from '../src/figures/page-ledger.ts';

openPageLedger({ id: names.id, names, domains, figures: figures as readonly FigureEntry[] });
