import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**', '**/target/**', '.baton/**'];

/** On a platform as it comes. */
const sweep = ['every-page', 'design-review', 'purchase'].map((name) => `tests/e2e/${name}.test.ts`);

/** One project per kind of need: `unit` needs nothing, `db` a PostgreSQL, `engine` the engine as well, `platform` everything, the browser included; `chaos` brings its own. */
export default defineConfig({
  test: {
    projects: [
      'designer-ui/vitest.config.ts',
      'designer-ui/vitest.dom.config.ts',
      {
        test: {
          name: 'unit',
          // Nothing is mocked and no test changes what another sees: modules are loaded once a worker, not once a file.
          isolate: false,
          pool: 'threads',
          testTimeout: 30_000,
          include: [
            '{contract,db,domain,api,engine-workers,bpmn-templates,start}/**/*.test.ts',
            'tests/{architecture,bench,soundness}/**/*.test.ts',
          ],
          exclude: [...everywhere, '**/*.db.test.ts', '**/*.engine.test.ts'],
        },
      },
      {
        test: {
          // What the designer draws, judged by what publishes it: an editor and the deploy gate in one place.
          name: 'designer',
          environment: 'happy-dom',
          isolate: false,
          testTimeout: 30_000,
          include: ['tests/designer/**/*.test.ts'],
          // What it imports is written for a bundler.
          server: { deps: { inline: [/bpmn-js-element-templates/] } },
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: everywhere,
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['**/*.engine.test.ts'],
          exclude: everywhere,
          globalSetup: ['tests/support/engine-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'platform',
          include: ['tests/{api,process,e2e}/**/*.test.ts'],
          exclude: [...everywhere, ...sweep],
          globalSetup: ['tests/support/platform-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      {
        test: {
          // By itself: its pictures show a fresh platform, not what other tests left, and two people publish there.
          name: 'sweep',
          include: sweep,
          globalSetup: ['tests/support/platform-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          exclude: everywhere,
          maxWorkers: 1,
        },
      },
    ],
  },
});
