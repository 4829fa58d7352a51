// The journeys: a real Chromium on the real product. One product and one browser for all of them (kit/setup.ts), two
// files at a time; each journey has a browser context of its own.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/kit/setup.ts'],
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 3,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default'],
  },
});
