/** A text that is put on the desk when it is opened. */
export interface NewText {
  /** A file's name without its ending; '' where it has none. */
  readonly name: string;
  readonly text: string;
  readonly asOf?: string;
}
