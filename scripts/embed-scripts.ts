/** The two scripts that leave the site: one for host pages at a stable address, one for the frame, hashed. */

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** A script of its own, everything it needs inside. */
export async function bundle(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'reformLedger' },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  if (!made || !('output' in made)) throw new Error(`nothing built: ${entry}`);
  return made.output[0].code;
}

/** The frame's script and a name for it that changes with it. */
export async function frameScript(root: string): Promise<{ name: string; code: string }> {
  const code = await bundle(root, 'src/share/embed-frame.ts');
  return { name: `frame-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`, code };
}

/** The host page's script. */
export function elementScript(root: string): Promise<string> {
  return bundle(root, 'src/share/embed-element.ts');
}

/** Writes `embed.js` and the frame's script into `dist`; gives the latter's path from the root. */
export async function writeEmbedScripts(root: string, dist: string): Promise<string> {
  const { name, code } = await frameScript(root);
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dist, 'assets', name), code);
  await writeFile(join(dist, 'embed.js'), await elementScript(root));
  return `assets/${name}`;
}
