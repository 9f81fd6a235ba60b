/** Firefox by Marionette, its own door for WebDriver: JSON over a socket, each message behind its length. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, patiently, toEngine } from './engine.ts';

/** A scrollbar takes room, as it does on most desks. */
const preferences = (port: number) => `user_pref('marionette.port', ${port});
user_pref('widget.gtk.overlay-scrollbars.enabled', false);
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('app.update.auto', false);
user_pref('network.captive-portal-service.enabled', false);
user_pref('network.connectivity-service.enabled', false);
`;

export async function openFirefox(): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'reform-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), preferences(port));
  const browser = spawn('firefox-esr', ['--headless', '--marionette', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const ended = new Promise((done) => browser.once('exit', done));
  const socket = await patiently('Firefox', () => connected(port));
  const send = toSender(socket);
  const session = (await send('WebDriver:NewSession', {})) as {
    capabilities: { browserVersion: string };
  };
  return toEngine(
    async (name, body = {}) => {
      const answer = (await send(`WebDriver:${name}`, body)) as { value?: unknown } | null;
      return answer?.value;
    },
    {
      name: 'Firefox',
      version: session.capabilities.browserVersion,
      async close() {
        socket.destroy();
        browser.kill();
        await ended;
        await rm(profile, { recursive: true, force: true });
      },
    },
  );
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function connected(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', fail);
    // The greeting names the protocol; nothing in it is needed.
    socket.once('data', () => done(socket));
  });
}

/** Sends commands one by one, as they are written `[0, number, name, body]` and answered `[1, number, error, result]`. */
function toSender(socket: Socket): (name: string, body: object) => Promise<unknown> {
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let rest = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    for (let colon = rest.indexOf(58); colon > 0; colon = rest.indexOf(58)) {
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (rest.length < end) return;
      const [, number, error, result] = JSON.parse(rest.toString('utf8', colon + 1, end)) as [
        number,
        number,
        { error: string; message: string } | null,
        unknown,
      ];
      rest = rest.subarray(end);
      const asker = waiting.get(number);
      waiting.delete(number);
      if (error) asker?.fail(new Error(`${error.error}: ${error.message}`));
      else asker?.done(result);
    }
  });
  let last = 0;
  return (name, body) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      const message = JSON.stringify([0, last, name, body]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
