/** The headers of every answer, stated once: for our own server, and as files for two kinds of static host. */

/** What of the policies depends on the built site. */
export interface Allowed {
  /** Origins that the explore room may read beside the site's own. */
  readonly origins?: readonly string[];
  /** Hashes of the scripts that stand in the pages of embeds, as a policy names them. */
  readonly scripts?: readonly string[];
}

/** Of what pages load, workers among it. */
const policy = (origins: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    ["connect-src 'self' blob:", ...origins].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/**
 * Of the site's own pages; `origins` may be read beside the site's own. Trusted types are asked for where markup is:
 * the second policy lets empty markup through and nothing else (src/text/trusted.ts).
 */
const pagePolicy = (origins?: readonly string[]): string =>
  [policy(origins), "require-trusted-types-for 'script'", 'trusted-types reform-ledger default'].join('; ');

/**
 * Of embeds, which anybody may frame. WebKit takes a sandboxed page for a stranger to its own site, so `'self'` is not
 * enough there: the script is named by its hash, and a pinned page, which asks the living site for news, may ask.
 */
const embedPolicy = (scripts: readonly string[], ask: boolean): string =>
  [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts.map((hash) => `'${hash}'`)].join(' '),
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(ask ? ['connect-src *'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ');

interface Rule {
  readonly header: string;
  /** The value where a path matches, the first that does; `''` sends no header. */
  readonly paths?: readonly (readonly [RegExp, string])[];
  readonly elsewhere: string;
}

const open = /^\/(en\/)?(embed|picture|published|assets)[/.]/;

const toRules = ({ origins = [], scripts = [] }: Allowed): readonly Rule[] => [
  {
    header: 'Cache-Control',
    // Names that change with what they hold.
    paths: [[/^\/(assets|engine)\//, 'public, max-age=31536000, immutable']],
    elsewhere: 'no-cache',
  },
  {
    header: 'Content-Security-Policy',
    paths: [
      [/^\/(en\/)?embed\//, embedPolicy(scripts, false)],
      [/^\/published\/[^/]+\/(en\/)?embed\//, embedPolicy(scripts, true)],
      // The one room that reads tables at an address.
      ...(origins.length > 0 ? [[/^\/(en\/)?explore\//, pagePolicy(origins)] as const] : []),
      // A worker has the policy of its own file: those of that room read by ranges too.
      [/^\/assets\//, policy(origins)],
    ],
    elsewhere: pagePolicy(),
  },
  // Public files without credentials: the custom element and sealed frames read them from other origins.
  {
    header: 'Access-Control-Allow-Origin',
    paths: [[open, '*']],
    elsewhere: '',
  },
  {
    header: 'Cross-Origin-Resource-Policy',
    paths: [[open, 'cross-origin']],
    elsewhere: '',
  },
  { header: 'X-Content-Type-Options', elsewhere: 'nosniff' },
  { header: 'Referrer-Policy', elsewhere: 'strict-origin-when-cross-origin' },
];

/** The headers of the file at `path`, from the site's root with a leading slash. */
export function headersOf(path: string, allowed: Allowed = {}): Readonly<Record<string, string>> {
  const valued = toRules(allowed).map(({ header, paths = [], elsewhere }) => [
    header,
    paths.find(([where]) => where.test(path))?.[1] ?? elsewhere,
  ]);
  return Object.fromEntries(valued.filter(([, value]) => value));
}

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it, for the given files of the site.
 * There every rule that matches adds its headers, so no two rules here match one path.
 */
export function toHeadersFile(paths: readonly string[], allowed: Allowed = {}): string {
  const blocks = new Map<string, string>();
  for (const path of paths) {
    const glob = toGlob(path);
    const text = Object.entries(headersOf(path, allowed))
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
export function toNginxFile(allowed: Allowed = {}): string {
  const rules = toRules(allowed);
  const name = (header: string) => `$reform_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = rules.map(({ header, paths = [], elsewhere }) => {
    const where = paths.map(([path, value]) => `  "~${path.source.replaceAll('\\/', '/')}" "${value}";\n`);
    return `map $uri ${name(header)} {\n${where.join('')}  default "${elsewhere}";\n}`;
  });
  const lines = rules.map(({ header }) => `#   add_header ${header} ${name(header)} always;`);
  return `# Include this in the http block. In the server block of the site:\n${lines.join('\n')}\n#   gzip_static on; brotli_static on; error_page 404 /404.html;\n\n${maps.join('\n\n')}\n`;
}
