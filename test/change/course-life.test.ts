import { describe, expect, it } from 'vitest'

import { liveCourses } from '../support/live-courses.ts'

/** How many sequences are tried: many more in the proof run. */
const runs = Number(process.env['COURSE_LIVES'] ?? 120)

describe('a course, whatever is done to it', () => {
  it.each(['make-up', 'count'] as const)(
    'keeps its rules after each deed (missed and cancelled late: %s)',
    { timeout: 1_800_000 },
    (policy) => {
      const lived = liveCourses({ missed: policy, cancelled: policy, runs: runs / 2, seed: null })
      expect(lived.lives).toBe(runs / 2)
    },
  )
})
