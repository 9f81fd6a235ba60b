/** Before the browser tests, which visit `dist/`: it must be built of the sources as they stand. */

import { join } from 'node:path';
import { assertFresh } from '../scripts/hash.ts';

export default (): Promise<void> => assertFresh(join(import.meta.dirname, '..'));
