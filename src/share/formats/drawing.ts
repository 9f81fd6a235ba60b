/** A drawing on its way into a file. */
export interface Drawing {
  /** An SVG that stands alone. */
  readonly markup: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a CSS pixel, of a form that has pixels. */
  readonly scale: number;
  /** What the file says of itself, by keyword (Latin, 1–79 characters), where a form has a place for it. */
  readonly texts: Readonly<Record<string, string>>;
}
