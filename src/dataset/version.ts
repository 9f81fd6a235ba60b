import { digest } from './digest.ts';
import { tables as schema } from './schema.ts';

/** Twelve hexadecimal digits of what the tables hold: the same data, the same version. */
export function toVersion(texts: Readonly<Record<string, string>>): string {
  return digest(schema.map(({ name }) => `${name}\n${texts[name] ?? ''}`).join('\n')).slice(0, 12);
}
