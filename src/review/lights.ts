/** Red, amber and green as shapes, so that a print in black and white tells them apart as well. */

export const lights = { green: '●', amber: '▲', red: '■' } as const;
export type Light = keyof typeof lights;

/** RRGGBB on white paper. */
export const lightColours: Readonly<Record<Light, string>> = {
  green: '0B7A3B',
  amber: '9A6700',
  red: 'B3261E',
};

/** The mark that words begin with, and the rest; `null` where they begin with none. */
export function partLight(words: string): { readonly light: Light; readonly rest: string } | null {
  const [light] = (Object.keys(lights) as Light[]).filter((one) => words.startsWith(lights[one]));
  return light ? { light, rest: words.slice(lights[light].length) } : null;
}
