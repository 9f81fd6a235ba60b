/** JSON-stat (json-stat.org, versions 1 and 2) → records: one a cell, its dimensions by label, its value and status. */

import type { Text } from '../text/locale.ts';

type Json = Readonly<Record<string, unknown>>;

interface Axis {
  readonly id: string;
  readonly codes: readonly string[];
  /** Null where the codes have no other names. */
  readonly labels: Json | null;
  /** The codes are years, which are numbers to whoever charts them. */
  readonly areYears: boolean;
}

// Version 1 wraps its datasets, and has the order of the dimensions among them.
function datasetOf(whole: Json): Json | null {
  const inner = Object.values(whole).find((value) => isObject(value) && isObject(value.dimension));
  return isObject(whole.dimension) ? whole : isObject(inner) ? inner : null;
}

/** What is said of the cells that have neither value nor status, and are no records. */
export function sparseRemark(whole: Json, records: number): readonly Text[] {
  const dataset = datasetOf(whole);
  const sizes = dataset?.size ?? (isObject(dataset?.dimension) ? dataset.dimension.size : null);
  const cells = Array.isArray(sizes) ? sizes.reduce((product, size) => product * Number(size), 1) : records;
  if (!(cells > records)) return [];
  return [
    {
      zh: `${cells}格中有${cells - records}格既无值也无标记，不成行`,
      en: `Cells without value and status, which make no row: ${cells - records} of ${cells}`,
    },
  ];
}

/** The records of a dataset; null for any other JSON. A cell that the file says nothing of is left out. */
export function readJsonStat(whole: Json): readonly Json[] | null {
  const dataset = datasetOf(whole);
  if (!dataset || !isObject(dataset.dimension) || typeof dataset.value !== 'object') return null;
  const ids = dataset.id ?? dataset.dimension.id;
  const sizes = dataset.size ?? dataset.dimension.size;
  if (!isTexts(ids) || !Array.isArray(sizes) || ids.length !== sizes.length) return null;
  const dimensions = dataset.dimension;
  const axes = ids.map((id) => axisOf(id, dimensions[id]));
  if (axes.some((axis, at) => axis === null || axis.codes.length !== sizes[at])) return null;
  return toRecords(axes as readonly Axis[], dataset);
}

function axisOf(id: string, dimension: unknown): Axis | null {
  const category = isObject(dimension) ? dimension.category : null;
  if (!isObject(category)) return null;
  const labels = isObject(category.label) ? category.label : null;
  const { index } = category;
  // Codes with their places; a dimension of one category may leave its index out.
  const codes = isTexts(index)
    ? index
    : isObject(index)
      ? Object.entries(index)
          .sort(([, one], [, other]) => Number(one) - Number(other))
          .map(([code]) => code)
      : Object.keys(labels ?? {});
  const areYears =
    codes.length > 0 &&
    codes.every((code) => /^(19|20)\d\d$/.test(code) && (labels?.[code] ?? code) === code);
  return { id, codes, labels, areYears };
}

function toRecords(axes: readonly Axis[], { value, status }: Json): readonly Json[] {
  const values = value as Json | readonly unknown[];
  const placesOf = (cells: unknown) =>
    Array.isArray(cells) ? cells.map((_, at) => at) : isObject(cells) ? Object.keys(cells).map(Number) : [];
  // A cell without a value may have a status that says why.
  const places = [...new Set([...placesOf(values), ...placesOf(status)])].sort((one, other) => one - other);
  const hasStatus = status !== undefined && status !== null;
  const statusAt = (at: number) =>
    typeof status === 'string' ? status : ((status as Json | null)?.[at] ?? null);
  return places.map((place) => {
    // Entries, as the name of a dimension may be one that an object has of its own.
    const cells: [string, unknown][] = [];
    let rest = place;
    const steps = axes.map(({ codes }) => codes.length);
    for (const [at, { id, codes, labels, areYears }] of axes.entries()) {
      const below = steps.slice(at + 1).reduce((product, step) => product * step, 1);
      const code = codes[Math.floor(rest / below)] ?? null;
      rest %= below;
      const label = code === null ? null : (labels?.[code] ?? code);
      cells.push([id, areYears && code !== null ? Number(code) : label]);
      if (labels && codes.some((each) => (labels[each] ?? each) !== each)) cells.push([`${id}_code`, code]);
    }
    cells.push(['value', (values as Json)[place] ?? null]);
    if (hasStatus) cells.push(['status', statusAt(place)]);
    return Object.fromEntries(cells);
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
