/**
 * A figure's series as notes. Pitch is the value on its axis and stereo the day, from left to right; what is compared
 * is heard one after the other (B. N. Walker and M. A. Nees, Theory of Sonification, in: T. Hermann et al., The
 * Sonification Handbook, 2011, ch. 2; L. M. Brown et al., Design Guidelines for Audio Presentation of Graphs and
 * Tables, ICAD 2003). An equal step on the axis is an equal step in pitch, which the ear judges by ratios; the
 * tuning is that of ISO 16:1975, A = 440 Hz.
 */

import { openSides } from '../../text/bound.ts';
import type { Point, Series } from './outline.ts';

export interface Note {
  readonly point: Point;
  /** Seconds since its passage began. */
  readonly start: number;
  /** Hz from its beginning to its end: the same, or both ends of a range. */
  readonly frequency: readonly [number, number];
  /** Where it fades away to, in Hz: up for a lower bound, down for an upper one, nowhere for an exact number. */
  readonly tails: readonly number[];
  /** From left, −1, to right, 1. */
  readonly pan: number;
}

/** A stretch of a series, played without a rest. */
export interface Passage {
  /** The number of its series. */
  readonly series: number;
  /** What is said before it: the series where it begins, the stretch where there are several. */
  readonly words: readonly string[];
  /** Whether the definition changed since the passage before: a click. */
  readonly broken: boolean;
  readonly notes: readonly Note[];
  readonly seconds: number;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly logarithmic: boolean;
}

/** A, three octaves apart: small loudspeakers give no lower ones, and higher ones hurt. */
const [lowestHz, octaves] = [220, 3];
export const noteSeconds = 0.22;
export const tailSeconds = 0.35;
/** The least time from note to note, and how long a whole axis of time takes. */
const [stepSeconds, spanSeconds] = [0.5, 6];
/** A fourth up or down. */
const tailRatio = 2 ** (5 / 12);

/** @returns Hz */
export function pitchOf(value: number, { from, to, logarithmic }: Axis): number {
  const along = logarithmic ? Math.log : (value: number) => value;
  const share = (along(value) - along(from)) / (along(to) - along(from));
  return lowestHz * 2 ** (octaves * Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0)));
}

/**
 * The axis that each series is drawn on: from zero or from a power of ten, to its greatest number. A number alone
 * stands on the axis of others in its unit.
 */
export function axesOf(series: readonly Series[], logarithmic: boolean): readonly Axis[] {
  const ofUnit = (unit: string) => series.find((each) => each.unit === unit && pointsOf(each).length > 1);
  return series.map((each) => {
    const shown = pointsOf(each).length > 1 ? each : (ofUnit(each.unit) ?? each);
    const points = logarithmic ? series.flatMap(pointsOf) : pointsOf(shown);
    const least = Math.min(...points.map(({ low, value }) => low ?? value));
    const to = Math.max(...points.map(({ high, value }) => high ?? value));
    const from = logarithmic ? 10 ** Math.floor(Math.log10(least)) : Math.min(0, least);
    return { from, to, logarithmic };
  });
}

/** Whether there is a difference to hear: two numbers on one axis. */
export function isAudible(series: readonly Series[], logarithmic: boolean): boolean {
  return series.some((each) => pointsOf(each).length > 1 && (logarithmic || each.unit !== '≠'));
}

/** @param speed 1 as it is meant, 2 in half the time */
export function toPassages(series: readonly Series[], logarithmic: boolean, speed = 1): readonly Passage[] {
  const axes = axesOf(series, logarithmic);
  const days = series.flatMap(pointsOf).flatMap(({ day }) => day ?? []);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const placeOf = ({ day }: Point) => (day === null || last === first ? 0.5 : (day - first) / (last - first));
  return series.flatMap(({ name, stretches }, at) =>
    stretches.map((stretch, index): Passage => {
      const axis = axes[at] as Axis;
      let free = 0;
      const begin = Math.min(...stretch.points.map(placeOf));
      const notes = stretch.points.map((point) => {
        const start = Math.max(free, (placeOf(point) - begin) * spanSeconds);
        free = start + stepSeconds;
        return toNote(point, axis, start / speed, 1.4 * placeOf(point) - 0.7);
      });
      const said = [...(index === 0 ? [name] : []), ...(stretches.length > 1 ? [stretch.name] : [])];
      return { series: at, words: said, broken: index > 0, notes, seconds: free / speed };
    }),
  );
}

function toNote(point: Point, axis: Axis, start: number, pan: number): Note {
  const { above, below } = openSides(point.bound);
  const [from, to] = point.bound === 'range' ? [point.low, point.high] : [];
  const begin = pitchOf(from ?? point.value, axis);
  const end = pitchOf(to ?? point.value, axis);
  const tails = [...(above ? [end * tailRatio] : []), ...(below ? [end / tailRatio] : [])];
  return { point, start, frequency: [begin, end], tails, pan };
}

const pointsOf = ({ stretches }: Series): readonly Point[] => stretches.flatMap(({ points }) => points);
