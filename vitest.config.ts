import { defineConfig } from 'vitest/config';

/** Tests of who is first, of deadlines and of a whole server at work: what runs beside them would be in their way. */
const ALONE = ['test/{server,server-faults,incremental}/**/*.test.ts'];
const ALL = ['test/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Its files import folders, which Node does not resolve.
    server: { deps: { inline: ['dt-sql-parser'] } },
    projects: [
      // By default one core of two is left idle.
      {
        extends: true,
        test: { name: 'together', include: ALL, exclude: ALONE, maxWorkers: '100%', sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
