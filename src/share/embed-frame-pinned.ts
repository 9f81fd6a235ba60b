/** The script of a pinned embed's page: that of a live one, and news of the ledger. */

import './embed-frame.ts';
import { tellNews } from './embed-version-notice.ts';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed) void tellNews(embed, document.body.dataset.live ?? '');
