/** A line to a server as slow as the profile, whoever asks: DevTools slows what a page asks, not what its worker does. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { network } from './slow.ts';

export interface SlowLine {
  readonly address: string;
  readonly close: () => void;
}

/** Passes on what comes for `site`: a request after the profile's latency, answers at its rate, all of them together. */
export async function slowLine(site: string): Promise<SlowLine> {
  const bytesAMs = network.downloadThroughput / 1000;
  const open = new Set<Socket>();
  let freeAt = 0;
  const server = createServer((near) => {
    const far = connect(Number(new URL(site).port), '127.0.0.1');
    let [asked, answered] = [Promise.resolve(), Promise.resolve()];
    near.on('data', (chunk) => {
      const at = performance.now() + network.latency;
      asked = asked.then(async () => {
        await wait(Math.max(0, at - performance.now()));
        far.write(chunk);
      });
    });
    far.on('data', (chunk) => {
      freeAt = Math.max(performance.now(), freeAt) + chunk.length / bytesAMs;
      const at = freeAt;
      answered = answered.then(async () => {
        await wait(Math.max(0, at - performance.now()));
        near.write(chunk);
      });
    });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        void Promise.all([asked, answered]).then(() => (socket === near ? far : near).end());
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
