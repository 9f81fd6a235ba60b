/** The headers of every answer, stated once: for our own server, and as files for two kinds of static host. */

const policy = (framed: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // Open for embeds alone.
    `frame-ancestors ${framed ? '*' : "'self'"}`,
  ].join('; ');

interface Rule {
  readonly header: string;
  /** The value where `path` matches; `''` sends no header. */
  readonly path?: RegExp;
  readonly there?: string;
  readonly elsewhere: string;
}

const rules: readonly Rule[] = [
  {
    header: 'Cache-Control',
    path: /^\/(assets|engine)\//,
    there: 'public, max-age=31536000, immutable',
    elsewhere: 'no-cache',
  },
  {
    header: 'Content-Security-Policy',
    path: /^\/(en\/|published\/[^/]+\/(en\/)?)?embed\//,
    there: policy(true),
    elsewhere: policy(false),
  },
  // Public files without credentials: the custom element and sealed frames read them from other origins.
  {
    header: 'Access-Control-Allow-Origin',
    path: /^\/(en\/)?(embed|picture|published|assets)[/.]/,
    there: '*',
    elsewhere: '',
  },
  {
    header: 'Cross-Origin-Resource-Policy',
    path: /^\/(en\/)?(embed|picture|published|assets)[/.]/,
    there: 'cross-origin',
    elsewhere: '',
  },
  { header: 'X-Content-Type-Options', elsewhere: 'nosniff' },
  { header: 'Referrer-Policy', elsewhere: 'strict-origin-when-cross-origin' },
];

/** The headers of the file at `path`, from the site's root with a leading slash. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const valued = rules.map(({ header, path: where, there = '', elsewhere }) => [
    header,
    where?.test(path) ? there : elsewhere,
  ]);
  return Object.fromEntries(valued.filter(([, value]) => value));
}

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it, for the given files of the site.
 * There every rule that matches adds its headers, so no two rules here match one path.
 */
export function toHeadersFile(paths: readonly string[]): string {
  const blocks = new Map<string, string>();
  for (const path of paths) {
    const glob = toGlob(path);
    const text = Object.entries(headersOf(path))
      .map(([header, value]) => `  ${header}: ${value}`)
      .join('\n');
    const known = blocks.get(glob);
    if (known !== undefined && known !== text) throw new Error(`headers that differ under one rule: ${glob}`);
    blocks.set(glob, text);
  }
  return `${[...blocks].map(([glob, text]) => `${glob}\n${text}`).join('\n\n')}\n`;
}

/** A page is asked for without its `index.html`; everything in a folder shares the folder's rule. */
function toGlob(path: string): string {
  const parts = path.slice(1).split('/');
  const depth = parts[0] === 'en' ? 2 : parts[0] === 'published' ? 3 : 1;
  if (parts.length <= depth) return path.replace(/index\.html$/, '');
  return `/${parts.slice(0, depth).join('/')}/*`;
}

/** The same for nginx, to be included in its `http` block; the server block adds one line a header. */
export function toNginxFile(): string {
  const name = (header: string) => `$reform_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = rules.map(({ header, path, there = '', elsewhere }) => {
    const where = path ? `  "~${path.source.replaceAll('\\/', '/')}" "${there}";\n` : '';
    return `map $uri ${name(header)} {\n${where}  default "${elsewhere}";\n}`;
  });
  const lines = rules.map(({ header }) => `#   add_header ${header} ${name(header)} always;`);
  return `# Include this in the http block. In the server block of the site:\n${lines.join('\n')}\n#   gzip_static on; brotli_static on; error_page 404 /404.html;\n\n${maps.join('\n\n')}\n`;
}
