/** Four linked charts over the one table of an engine elsewhere. */

import { rowsOfEngine } from '../../../../src/apps/explore/linked-rows.ts';
import { openRemoteEngine } from '../../../../src/engine/remote.ts';
import { runLinked } from '../linked-run.ts';

async function run(address: string, token: string) {
  const engine = await openRemoteEngine({ address, token, origins: [new URL(address).origin] });
  const [table] = await engine.schema();
  await runLinked(rowsOfEngine(async () => engine, table?.name ?? ''));
}

Object.assign(window, { run, ready: true });
