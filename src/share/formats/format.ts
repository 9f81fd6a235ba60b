/** One form in which a thing leaves the house as a file. */

import type { Locale, Text } from '../../text/locale.ts';

export interface Format<Thing> {
  readonly id: string;
  /** On its button. */
  readonly name: Text;
  readonly extension: string;
  readonly mime: string;
  /**
   * The bytes. Throws a sentence in the reader's language when the form cannot hold the thing.
   * @param onText hears of each part that the form holds as text only, not in its own type
   */
  readonly write: (thing: Thing, locale: Locale, onText?: OnText) => Promise<Blob>;
  /** Fetches the writer before it is asked for; that it cannot come is told when it is. */
  readonly prepare: () => Promise<void>;
}

type OnText = (part: { readonly name: string; readonly engineType?: string }) => void;

/** What the file of a form gives: the bytes in pieces. */
export interface FormatWriter<Thing> {
  readonly write: (thing: Thing, locale: Locale, onText?: OnText) => Promise<BlobPart[]>;
}

/** A form whose writer is fetched when it is first asked for: a menu of forms weighs nothing. */
export function toFormat<Thing>(
  id: string,
  name: string | Text,
  mime: string,
  load: () => Promise<FormatWriter<Thing>>,
  extension: string = id,
): Format<Thing> {
  return {
    id,
    name: typeof name === 'string' ? { zh: name, en: name } : name,
    extension,
    mime,
    write: async (thing, locale, onText) =>
      new Blob(await (await load()).write(thing, locale, onText), { type: mime }),
    prepare: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
  };
}
