import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const preact: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
};

/** In the browser React’s interface is Preact’s: a page that takes over a few components should not fetch 60 KB for it. */
const preactInBrowser: Plugin = {
  name: 'preact-in-browser',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id, importer) {
    const instead = preact[id];
    return instead ? this.resolve(instead, importer, { skipSelf: true }) : null;
  },
};

// Relative addresses throughout: the built site works under any sub-path of any static host.
export default defineConfig({
  base: './',
  plugins: [preactInBrowser],
  // Bundled beforehand it would bring React along.
  optimizeDeps: { exclude: ['@tanstack/react-virtual'] },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every live page fetches anyway comes as one file; apart its parts weigh 4.6 KB more.
          groups: [
            {
              name: 'live',
              test: /\/(?:node_modules\/preact\/.*|src\/ui\/(?:island|Slot|filtered|hydrate)\.tsx?)$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          // Files of one worker share its modules and the published ledger's engine; a test leaves no global
          // behind but the open ledger, which is opened anew.
          isolate: false,
          setupFiles: 'tests/open-data.ts',
          // Vitest leaves one processor free, which on two is half of them.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          testTimeout: 120_000,
          // A hook starts an engine, which takes its time on a busy machine.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/*.test.ts'],
          globalSetup: 'tests/fresh-site.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // What a page comes to is waited for as patiently as a busy machine needs.
          expect: { poll: { timeout: 30_000 } },
          // A browser beside others is late now and then: what fails twice is a fault, what failed once is named.
          retry: 1,
          maxWorkers: '100%',
          // They wait until the processors are theirs.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          // `npm run test:browsers`: the same site in three engines.
          name: 'browsers',
          include: ['tests/browsers/*.test.ts'],
          globalSetup: 'tests/fresh-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 300 } },
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          // `npm run test:drawings`: our SVG files in the programs that people open them with.
          name: 'drawings',
          include: ['tests/drawings/*.test.ts'],
          globalSetup: 'tests/fresh-site.ts',
          sequence: { groupOrder: 3 },
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // `npm run test:far`: the far side of the engine's seam against ClickHouse, which unit tests do not fetch.
          name: 'far',
          include: ['scripts/**/*.far.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          // `npm run test:hosts`: what becomes of each form of the share sheet in other people's houses.
          name: 'hosts',
          include: ['tests/hosts/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 4 },
          testTimeout: 120_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 30_000, interval: 200 } },
        },
      },
    ],
  },
});
