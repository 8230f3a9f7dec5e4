import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['server/test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    include: ['{domain,server,console,widget,house}/**/*.test.{ts,tsx}'],
  },
});
