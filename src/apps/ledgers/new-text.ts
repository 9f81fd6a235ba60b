import type { Stated } from '../../dataset/article.ts';
import type { TextDocument } from '../../documents/document.ts';

/** A text that is put into the draft when it is opened. */
export interface NewText {
  /** A file's name without its ending; '' where it has none. */
  readonly name: string;
  readonly text: string;
  readonly asOf?: string;
  readonly stated?: Stated;
  /** What was decided on its numbers, as the file beside its article holds it; '' of nothing. */
  readonly decisions?: string;
}

/** A file's document; what it states beside its text goes into the article's row. */
export const toNewText = (name: string, document: TextDocument): NewText => ({
  name: name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''),
  text: document.text,
  stated: document,
});
