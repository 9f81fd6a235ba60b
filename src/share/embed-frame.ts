/** The script of an embed's page: tooltips, keyboard, height to the host. */

import { tellHeight } from './embed-height.ts';
import { readMarks } from './embed-marks.ts';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed) {
  readMarks(embed);
  tellHeight(embed);
}
