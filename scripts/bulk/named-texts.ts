import { fail } from '../texts.ts';
import type { Dating, GivenText } from './given-text.ts';
import { portionsOf } from './portions.ts';
import { readings } from './readings.ts';

const portionBytes = 1 << 20;

/** The texts that a person names, one by one, after saying which cannot be read; with `lines` all are JSON Lines. */
export async function* namedTexts(
  names: readonly string[],
  dating: Dating,
  lines = false,
): AsyncGenerator<GivenText> {
  for await (const portion of portionsOf({ names, lines, portionBytes }))
    for await (const reading of readings(portion, dating)) {
      if ('problem' in reading) fail(reading.problem);
      else yield reading.text;
    }
}
