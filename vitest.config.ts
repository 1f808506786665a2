/** Tests run on the sources, in Node. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The core takes values and gives values (test/architecture.test.ts holds it to that), and its tests neither hook nor
// change anything: they share a worker, and load the core once. So do tests of the shell's parts that are as pure. All
// others have a worker a file.
const SHARED = [
  'test/{diagnosis,fuzz,packages,plan,report,settings,signatures}/**/*.test.ts',
  'test/*.test.ts',
  'test/cli/{check,new,reporters}/**/*.test.ts',
  'test/cli/{palette,printable}.test.ts',
  'test/cli/input/{markdown-file,target}.test.ts',
  'test/cli/jsonl/{lines,read-record}.test.ts',
  'test/github/{failure,membership}.test.ts',
  'test/server/in-time.test.ts',
  'test/store/gathered.test.ts',
  'test/worker/recently.test.ts',
]
const ALL = ['test/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Much of the time is spent waiting for processes and databases. (A percentage stops at the number of cores.)
    maxWorkers: 2 * availableParallelism(),
    // Colours follow the test, not the terminal that runs it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own',
          include: ALL,
          exclude: SHARED,
          globalSetup: ['test/helpers/prepared-databases.ts'],
        },
      },
    ],
  },
})
