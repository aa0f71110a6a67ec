import { defineConfig } from 'vitest/config'

/** What is too long for `npm test`: `npm run test:whole`, which `.ci/run` and the proof run. */
export const wholeTests = [
  'test/infra/cost/measured.test.ts',
  'test/infra/local/alarms.test.ts',
  'test/infra/local/canaries.test.ts',
  'test/infra/local/grants/withheld.test.ts',
  'test/infra/local/rehearsal.test.ts',
  'test/infra/local/start.test.ts',
  'test/infra/local/troubled-rehearsal.test.ts',
  'test/infra/smoke/whole-smoke.test.ts',
  'test/infra/transfer/over-network.test.ts',
  'test/shared/transfer/any-life.test.ts',
]

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', ...wholeTests],
    globalSetup: ['test/support/dynamodb.global.ts'],
    // Vitest leaves one core for itself, which on two cores is half of them.
    maxWorkers: '100%',
    // Files of one worker share what they import: a third of the time. Each undoes what it changes outside itself.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
