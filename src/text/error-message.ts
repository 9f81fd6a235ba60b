import type { Locale, Text } from './locale.ts';

/** An error that a page tells its reader: *kind subject: value*, and the way out, in both languages. */
export class Fault extends Error {
  readonly words: Text;

  constructor(words: Text) {
    super(words.en);
    this.words = words;
  }
}

/** Several problems as one, in their order. */
export function toFault(problems: readonly Text[]): Fault {
  const of = (locale: Locale) => problems.map((problem) => problem[locale]).join('\n');
  return new Fault({ zh: of('zh'), en: of('en') });
}

/** What was thrown, in words; whatever it was. */
export function errorMessage(error: unknown, locale: Locale = 'en'): string {
  if (error instanceof Fault) return error.words[locale];
  return error instanceof Error ? error.message : String(error);
}
