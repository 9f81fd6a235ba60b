/** What the built site is made of beside its own sources: a CycloneDX 1.6 list of `package-lock.json`. */

export interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

export interface Package {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly integrity: string;
  readonly dev: boolean;
}

// Their package.json names the licence in a form that npm no longer reads.
const licences: Readonly<Record<string, string>> = { 'json-bignum': 'MIT' };

/** Every package of a lock file, each version once, in the order of names. */
export function packagesOf(packages: LockPackages): readonly Package[] {
  const all = Object.entries(packages).flatMap(([path, entry]): [string, Package][] => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '') return [];
    const { version = '', license = licences[name] ?? '', integrity = '', dev = false } = entry;
    return [[`${name}@${version}`, { name, version, license, integrity, dev }]];
  });
  return [...new Map(all).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The packages that the site may carry; those that only build and test it are left out. */
export function toBillOfMaterials(packages: LockPackages, version: string): string {
  const components = packagesOf(packages)
    .filter(({ dev }) => !dev)
    .map(({ name, version, license, integrity }) => ({
      type: 'library',
      'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ expression: license }],
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') },
      ],
    }));
  const metadata = { component: { type: 'application', name: 'reform-ledger', version } };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata, components }, null, 1)}\n`;
}
