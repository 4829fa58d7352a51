// One suite: everything beside what it tests. Server code runs without isolation between files, which is seven times
// quicker; each file that needs a database gets its own copy.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['app', 'domains', 'platform', 'formats', 'web', 'example', 'checks'].map(
      (room) => `${room}/**/*.test.ts`,
    ),
    globalSetup: ['checks/kit/database-setup.ts'],
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
