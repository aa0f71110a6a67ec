import { defineConfig } from 'vitest/config'

import { wholeTests } from './vitest.config.ts'

/** The tests that take whole courses, or a whole day of a clinic, through the whole local system: a minute each. */
export default defineConfig({
  test: {
    include: wholeTests,
    globalSetup: ['test/support/dynamodb.global.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
