/** The formats that texts come in, the first that knows its signs reads; plain text is what is left. */

import { docx } from './docx.ts';
import type { DocumentFormat } from './format.ts';
import { html } from './html.ts';
import { ofd } from './ofd.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { refused } from './refused.ts';
import { rtf } from './rtf.ts';
import { zip } from './zip.ts';

export const formats: readonly DocumentFormat[] = [pdf, docx, ofd, rtf, ...refused, zip, html, plain];
