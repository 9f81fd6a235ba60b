/** A real WordPress on loopback, of Debian's packages, with a database of its own in a temporary folder. */

import {
  type ChildProcess,
  type ExecFileSyncOptionsWithStringEncoding,
  execFileSync,
  spawn,
} from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patiently } from '../browsers/engine.ts';

export type Role = 'administrator' | 'author';

export interface WordPress {
  readonly address: string;
  readonly version: string;
  /** Publishes a post of that content as the block editor would send it; gives its address. */
  readonly publish: (role: Role, title: string, content: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const source = '/usr/share/wordpress';

/**
 * @param site the origin of the ledger's site: WordPress asks no address of this machine, so that this one is allowed
 * @throws `not ready: …` when database or server do not start
 */
export async function openWordPress(site: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [wp, data, socket] = [join(folder, 'wp'), join(folder, 'data'), join(folder, 'db.sock')];
  cpSync(source, wp, { recursive: true, dereference: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  writeFileSync(join(wp, 'wp-config.php'), configuration(address, socket));
  mkdirSync(join(wp, 'wp-content', 'mu-plugins'), { recursive: true });
  writeFileSync(join(wp, 'wp-content', 'mu-plugins', 'loopback.php'), loopback(site));

  const started: ChildProcess[] = [];
  const start = (program: string, words: readonly string[], env: Record<string, string> = {}) => {
    // In a group of its own: PHP's server has children that outlive it.
    const child = spawn(program, words, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    started.push(child);
  };
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const quiet: ExecFileSyncOptionsWithStringEncoding = {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  };
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
    quiet,
  );
  start('mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    ...user,
  ]);
  await patiently('database', async () =>
    execFileSync(
      'mariadb',
      ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', 'create database wp'],
      quiet,
    ),
  );
  const { version, users } = JSON.parse(
    execFileSync('php', [join(import.meta.dirname, 'wordpress.php'), wp], {
      ...quiet,
      env: { ...process.env, WORDPRESS_HOST: `127.0.0.1:${port}` },
    }),
  ) as { version: string; users: Record<Role, string> };
  start('php', ['-q', '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', wp], {
    PHP_CLI_SERVER_WORKERS: '4',
  });
  await patiently('WordPress', () => fetch(address));

  return {
    address,
    version,
    async publish(role, title, content) {
      const answer = await fetch(`${address}?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Basic ${Buffer.from(`${role}:${users[role]}`).toString('base64')}`,
        },
        body: JSON.stringify({ title, content, status: 'publish' }),
      });
      if (!answer.ok) throw new Error(`not published: ${title}: ${await answer.text()}`);
      return ((await answer.json()) as { link: string }).link;
    },
    async close() {
      await Promise.all(
        started.map((child) => {
          const done = new Promise((exit) => child.once('exit', exit));
          process.kill(-(child.pid ?? 0));
          return done;
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (address: string, socket: string): string => `<?php
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${address.slice(0, -1)}');
define('WP_SITEURL', '${address.slice(0, -1)}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', 'localhost,127.0.0.1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** In life the ledger's site is another machine, on a usual port and with a known certificate. */
const loopback = (site: string): string => `<?php
add_filter('https_ssl_verify', '__return_false');
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${new URL(site).port}]);
`;

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
