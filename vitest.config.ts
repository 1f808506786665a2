/** Tests run on the sources, in Node. */
import { defineConfig } from 'vitest/config'

// Values in, values out: these leave nothing behind, and so share what they import.
const CORE = ['report', 'signatures', 'diagnosis', 'plan', 'settings', 'fuzz', 'packages']
const core = [...CORE.map((folder) => `test/${folder}/**/*.test.ts`), 'test/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Vitest leaves one core free; much of the time is spent waiting for processes and databases.
    maxWorkers: '200%',
    // Colours follow the test, not the terminal that runs it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
    projects: [
      { extends: true, test: { name: 'core', include: core, isolate: false } },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.ts'],
          exclude: core,
          globalSetup: ['test/helpers/prepared-databases.ts'],
        },
      },
    ],
  },
})
