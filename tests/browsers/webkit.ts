/** WebKitGTK by its own WebDriver, in a screen of its own where there is none. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, type Engine, patiently, toEngine } from './engine.ts';
import { freePort } from './firefox.ts';

export async function openWebKit(): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'reform-webkit-'));
  const screen = await openScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      DISPLAY: screen.display,
      // A scrollbar takes room, as it does on most desks.
      GTK_OVERLAY_SCROLLING: '0',
    },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      signal: AbortSignal.timeout(90_000),
      ...(body && method !== 'GET' ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  await patiently('WebKitWebDriver', () => ask('GET', 'status'));
  const { sessionId, capabilities } = (await ask('POST', 'session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { useOverlayScrollbars: false } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  return toEngine(
    (name, body) => {
      const [method, path] = commands[name];
      return ask(method, `session/${sessionId}/${path}`, body);
    },
    {
      name: 'WebKitGTK',
      version: capabilities.browserVersion,
      async close() {
        await ask('DELETE', `session/${sessionId}`);
        await ended(driver);
        await screen.close();
        await rm(home, { recursive: true, force: true });
      },
    },
  );
}

/** The screen that is there, or one without glass. */
async function openScreen(): Promise<{ readonly display: string; readonly close: () => Promise<unknown> }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, close: async () => undefined };
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, fail) => {
    screen.once('error', fail);
    screen.stdio[3]?.once('data', (text: Buffer) => done(String(text).trim()));
  });
  return { display: `:${number}`, close: () => ended(screen) };
}

function ended(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill();
  return gone;
}
