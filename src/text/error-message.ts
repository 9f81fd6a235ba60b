import type { Locale, Text } from './locale.ts';

/** An error that a page tells its reader: *kind subject: value*, and the way out, in both languages. */
export class Fault extends Error {
  readonly words: Text;

  constructor(words: Text, options?: ErrorOptions) {
    super(words.en, options);
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

/** What was thrown, in both languages; what says one alone, as an engine does, is said as it is. */
export const errorText = (error: unknown): Text => ({
  zh: errorMessage(error, 'zh'),
  en: errorMessage(error),
});
