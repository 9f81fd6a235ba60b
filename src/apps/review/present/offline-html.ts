/** A deck as one file that needs no network: its sheets, sentences, styles and the stage's script. */

import { escapeHtml } from '../../../share/embed.ts';
import type { Show } from './show.ts';
import { toLines } from './to-lines.ts';

export interface OfflineParts {
  /** The stage's script and the styles, as text. */
  readonly script: string;
  readonly style: string;
  readonly theme?: string | undefined;
}

/** Without script the file still reads: every sheet stands under the other. */
export function toOfflineHtml(show: Show, { script, style, theme }: OfflineParts): string {
  const zh = show.locale === 'zh';
  const sheets = show.sheets
    .map(({ html, notes }) => `<div class="slide-frame">${html}</div>${noted(notes)}`)
    .join('\n');
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}"${theme ? ` data-theme="${escapeHtml(theme)}"` : ''}>
<head>
<meta charset="utf-8">
<title>${escapeHtml(show.title)}</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<style>${style.replaceAll('</style', '<\\/style')}</style>
</head>
<body class="offline">
<main>
<h1>${escapeHtml(show.title)}</h1>
<p><button type="button" id="start">${zh ? '放映' : 'Present'}</button></p>
${sheets}
</main>
<script type="application/json" id="show">${JSON.stringify(show).replaceAll('<', '\\u003c')}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

function noted(notes: string): string {
  const lines = toLines(notes);
  return lines.map((line) => `<p class="note">${escapeHtml(line)}</p>`).join('');
}
