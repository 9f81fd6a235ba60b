/** A drawing as it is. */

import type { Drawing } from './drawing.ts';

export async function write({ markup }: Drawing): Promise<BlobPart[]> {
  return [markup];
}
