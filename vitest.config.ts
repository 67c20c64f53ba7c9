import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // By default one core of two is left idle.
    maxWorkers: '100%',
    // Its files import folders, which Node does not resolve.
    server: { deps: { inline: ['dt-sql-parser'] } },
  },
});
