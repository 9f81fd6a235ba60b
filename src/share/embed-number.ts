/** The script of a number's page: its height to the host. */

import { tellHeight } from './embed-height.ts';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed) tellHeight(embed);
