/** Places labels beside points so that no two texts touch, no text leaves the frame and no mark is covered. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The distance that the mark itself takes, by side. */
  readonly clear: { readonly up: number; readonly down: number; readonly side: number };
  /** Placed first, and never left out. */
  readonly first: boolean;
}

export interface Placed {
  /** The middle of the text, in the same coordinates. */
  readonly x: number;
  readonly y: number;
}

const gap = 3;
/** Between two labels on one line, so that they are not read as one. */
const apart = 5;

/**
 * One place for each label, in the order given, or null where none is free (the mark keeps its spoken
 * label). `taken` are boxes that may not be touched, `lines` polylines that are avoided where possible, if
 * need be by standing a line further off.
 */
export function placeLabels(
  labels: readonly Label[],
  within: Box,
  taken: readonly Box[],
  lines: readonly (readonly (readonly [number, number])[])[] = [],
): readonly (Placed | null)[] {
  const boxes = [...taken];
  const places = new Map<Label, Placed | null>();
  const order = [...labels].sort((a, b) => Number(b.first) - Number(a.first));
  for (const label of order) {
    const free = (places: readonly Placed[]) =>
      places
        .map((place) => ({ place, box: boxAround(place, label) }))
        .filter(({ box }) => isInside(box, within) && !boxes.some((other) => overlaps(box, other)))
        .map((spot) => ({ ...spot, crossed: lines.filter((line) => crosses(line, spot.box)).length }))
        .filter(({ place }) => label.first || !isAstray(place, label, labels));
    const close = free(near(label));
    // Words that a line would strike through stand off, as those do that may not be left out.
    const off = label.first || (close.length > 0 && close.every(({ crossed }) => crossed > 0));
    // The sort is stable: of equal places the nearer one stays first.
    const [best] = [...close, ...(off ? free(far(label)) : [])].sort((a, b) => a.crossed - b.crossed);
    if (best) boxes.push({ ...best.box, x0: best.box.x0 - apart, x1: best.box.x1 + apart });
    places.set(label, best?.place ?? null);
  }
  return labels.map((label) => places.get(label) ?? null);
}

/** Whether words at a place would be read as another mark's, which is nearer. */
function isAstray(place: Placed, label: Label, labels: readonly Label[]): boolean {
  const distance = ({ x, y }: Label) => Math.hypot(place.x - x, place.y - y);
  return labels.some((other) => other !== label && distance(other) + 1 < distance(label));
}

/** Places that touch the mark. */
function near({ x, y, width, height, clear }: Label): readonly Placed[] {
  const up = y - clear.up - gap - height / 2;
  const down = y + clear.down + gap + height / 2;
  const right = x + clear.side + gap + width / 2;
  const left = x - clear.side - gap - width / 2;
  const slides = [0, 0.25, -0.25, 0.4, -0.4, 0.5, -0.5].map((share) => share * width);
  return [
    ...slides.map((slide) => ({ x: x + slide, y: up })),
    { x: right, y },
    { x: left, y },
    ...slides.map((slide) => ({ x: x + slide, y: down })),
    { x: right, y: y - height * 0.8 },
    { x: left, y: y - height * 0.8 },
    { x: right, y: y + height * 0.8 },
    { x: left, y: y + height * 0.8 },
  ];
}

/** Places a line or two further off. */
function far({ x, y, width, height, clear }: Label): readonly Placed[] {
  const up = y - clear.up - gap - height * 1.5;
  const down = y + clear.down + gap + height * 1.5;
  const slides = [0, 0.25, -0.25, 0.4, -0.4, 0.5, -0.5].map((share) => share * width);
  return [up, down, up - height, down + height].flatMap((line) =>
    slides.map((slide) => ({ x: x + slide, y: line })),
  );
}

function boxAround({ x, y }: Placed, { width, height }: Label): Box {
  return { x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function isInside(box: Box, within: Box): boolean {
  return box.x0 >= within.x0 && box.x1 <= within.x1 && box.y0 >= within.y0 && box.y1 <= within.y1;
}

/** Whether a polyline runs through a box, looked at every few pixels. */
function crosses(line: readonly (readonly [number, number])[], box: Box): boolean {
  return line.some(([x1, y1], index) => {
    const [x0, y0] = line[index - 1] ?? [x1, y1];
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
    for (let step = 0; step <= steps; step++) {
      const x = x0 + ((x1 - x0) * step) / steps;
      const y = y0 + ((y1 - y0) * step) / steps;
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return true;
    }
    return false;
  });
}
