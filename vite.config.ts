import { defineConfig } from 'vitest/config';

// Relative addresses throughout: the built site works under any sub-path of any static host.
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          testTimeout: 120_000,
          // A hook starts an engine, which takes its time on a busy machine.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/fresh-site.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // What a page comes to is waited for as patiently as a busy machine needs.
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
