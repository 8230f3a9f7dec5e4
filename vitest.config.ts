import { configDefaults, defineConfig } from 'vitest/config';

// Generous, because a busy machine is no fault of the code: a test that hangs still ends.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };
const setupFiles = ['house/repeatable.ts'];
// They start processes and databases of their own: what DATABASE_URL names is nothing to them.
const drills = ['server/test/{drill,upgrade/upgrade}.test.ts', 'server/src/platform/embedded/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...patience,
          setupFiles,
          name: 'unit',
          include: ['{domain,console,widget,portal,house}/**/*.test.{ts,tsx}'],
          // Nothing here changes what others see: no stand-ins for modules, no globals.
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          setupFiles,
          name: 'stories',
          include: ['server/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...drills],
          // What a file needs to itself it makes (a database, folders); the code of the server is read once.
          isolate: false,
          globalSetup: ['server/test/global-setup.ts'],
        },
      },
      { test: { ...patience, setupFiles, name: 'drills', include: drills, isolate: false } },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          globalSetup: ['journeys/global-setup.ts'],
          // One browser at a time, and nothing else beside it.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          // A demo shop is made first, which takes minutes on a busy machine.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
