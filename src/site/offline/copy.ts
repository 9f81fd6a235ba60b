/**
 * What a browser keeps of the site for when there is no network: a copy of one version, whole, in a cache of its own.
 * The build that lists the files, the service worker that fetches and serves them, and the page that asks for it read this.
 */

/** Below the site's root: the service worker, with the list in front of it. */
export const workerPath = 'offline-worker.js';
/** Below the site's root: which version the host has, `{version}`. */
export const versionPath = 'offline-version.json';
/** Below the site's root: what an address shows that the copy does not hold. */
export const missingPath = 'offline/';

/** The files of one version of the site. */
export interface CopyList {
  readonly version: string;
  /** Of each file of the copy, by its path from the site's root, the first twelve digits of its SHA-256. */
  readonly files: Readonly<Record<string, string>>;
  /** The same of the files that are kept once they were fetched. */
  readonly fetched: Readonly<Record<string, string>>;
}

const left = [
  // Other people's pages show these, and they are fetched from there.
  /^(en\/)?embed(\/|\.js$)/,
  /^(en\/)?picture\//,
  /^published\//,
  // Too large for someone who may never ask for them: a copy is kept once they were fetched.
  /^(engine|pdf)\//,
  // Notes to the build and to the host.
  /^\.vite\//,
  /^_headers$/,
  /^nginx-headers\.conf$/,
  /^bill-of-materials/,
  /^my-ledger-worker\.js$/,
  /^offline-(worker\.js|version\.json)$/,
];

/** Whether the file at `path`, from the site's root, belongs to the copy. */
export function isCopied(path: string): boolean {
  return !left.some((pattern) => pattern.test(path));
}

/** Files whose names, or whose folder’s, change with their content. */
export const isHashed = (path: string): boolean => /^(assets|engine)\//.test(path);
/** The engine, and what PDF files are read with: kept once they were fetched. */
export const isKeptLater = (path: string): boolean => /^(engine|pdf)\//.test(path);

/** The file of the page at `path`: a folder's is its index. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

const prefix = 'site-copy:';

/** A cache for each version of each site of the host. @param root the site's root, an absolute address */
export const copyName = (root: string, version: string): string => `${prefix}${root}:${version}`;
export const isCopyOf = (root: string, name: string): boolean => name.startsWith(`${prefix}${root}:`);
/** The cache of what is kept once it was fetched. */
export const fetchedName = (root: string): string => `site-fetched:${root}`;

/** What a copy holds last of all: one without it was left half by a browser that was closed, and is none. */
export const wholeMark = 'offline-whole';
/** What a copy holds while the host has another version. */
export const outdatedMark = 'offline-outdated';

/** The copies of the site that are whole, the oldest first. @param root the site's root, an absolute address */
export async function wholeCopies(root: string): Promise<readonly string[]> {
  const names = (await caches.keys()).filter((name) => isCopyOf(root, name));
  const marks = await Promise.all(names.map((cacheName) => caches.match(root + wholeMark, { cacheName })));
  return names.filter((_, at) => marks[at]);
}

/**
 * Whether what a host sent for `path` is the file of this version. Bytes are compared, but for pages: hosts write
 * into HTML (a script that counts readers, an address that is hidden from robots). Of a page every script and style
 * must be this version's, so that a host halfway through an update mixes nothing.
 */
export async function isOfVersion(
  { files, fetched }: CopyList,
  path: string,
  bytes: ArrayBuffer,
): Promise<boolean> {
  if (path.endsWith('.html')) {
    const assets = new TextDecoder().decode(bytes).match(/\bassets\/[\w.-]+/g) ?? [];
    return assets.every((asset) => asset in files);
  }
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(sum.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hash === (files[path] ?? fetched[path]);
}

/** The file at `path` of the newest copy that has it. @param root the site's root, an absolute address */
export async function matchCopy(root: string, path: string): Promise<Response | undefined> {
  for (const cacheName of [...(await wholeCopies(root)), fetchedName(root)].reverse()) {
    const held = await caches.match(root + fileOf(path), { cacheName });
    if (held) return held;
  }
  return undefined;
}
