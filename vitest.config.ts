/** Tests run on the sources, in Node, each file on its own. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Vitest leaves one core free; much of the time is spent waiting for processes and databases.
    maxWorkers: '200%',
    globalSetup: ['test/helpers/postgres-server.ts'],
    // Colours follow the test, not the terminal that runs it.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
  },
})
