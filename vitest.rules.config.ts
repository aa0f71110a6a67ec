import { defineConfig } from 'vitest/config'

/** For the part of the proof that changes the rules: which of the tests are run, it says itself. None of them needs a table. */
export default defineConfig({ test: { include: ['test/**/*.test.ts'], isolate: false, testTimeout: 30_000 } })
