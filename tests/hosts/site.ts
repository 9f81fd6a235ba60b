/** The built site as the world sees it: under the address that it was built for, which is a secure one. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { type Site, serve } from '../../scripts/serve.ts';

/** Where pictures and what was pasted lie. */
export const cache = join(import.meta.dirname, '../../.cache/hosts');

/** As `npm run test:hosts` names it to the build. Block editors make embeds of `https:` addresses alone. */
const address = 'https://localhost:4600/';

/** Serves `.cache/hosts/site`, with a certificate that nobody knows. */
export async function openSite(): Promise<Site> {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '2'];
  execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const plain = await serve(join(cache, 'site'));
  const port = Number(new URL(plain.address).port);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (asked) => {
    const inside = connect(port, '127.0.0.1');
    // Either side may leave first.
    for (const side of [asked, inside]) side.on('error', () => side.destroy());
    asked.pipe(inside).pipe(asked);
  });
  await new Promise<void>((done) => server.listen(Number(new URL(address).port), '127.0.0.1', done));
  return {
    address,
    async close() {
      server.close();
      await plain.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
