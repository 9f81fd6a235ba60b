/** A short run with the same changes every time; `npm run fuzz` makes others for as long as one likes. */

import { expect, test } from 'vitest';
import { randomFrom } from '../src/import/fuzz.ts';
import { fuzzDoors } from './fuzz-doors.ts';

test.each(fuzzDoors)(
  '$name: 60 changed ones are read, or refused with a sentence',
  async ({ next, fault }) => {
    const random = randomFrom(16);
    const faults: string[] = [];
    for (let at = 0; at < 60; at++) {
      const found = await fault(next(random));
      if (found) faults.push(`${at}: ${found}`);
    }
    expect(faults).toEqual([]);
  },
);
