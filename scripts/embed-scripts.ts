/** The scripts that stand in the pages of embeds, as the site's policy has to name them. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The hash of each script in the embeds of a built site: the living ones' and each kept version's. */
export function embedScripts(folder: string): readonly string[] {
  const kept = namesIn(join(folder, 'published')).map((version) => join(folder, 'published', version));
  const embeds = [folder, ...kept].map((root) => join(root, 'embed'));
  const scripts = embeds
    .flatMap((root) => [root, join(root, 'number')])
    .flatMap((folder) => {
      // All figures of a version have one script, and all numbers.
      const page = namesIn(folder)
        .map((name) => join(folder, name, 'index.html'))
        .find((path) => existsSync(path));
      return (page && /<script>(.*?)<\/script>/s.exec(readFileSync(page, 'utf8'))?.[1]) || [];
    });
  return [...new Set(scripts)].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
