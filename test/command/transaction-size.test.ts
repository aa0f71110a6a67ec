import { beforeEach, describe, expect, it } from 'vitest'

import type { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import type { Write } from '../../shared/store/store.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { client, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({ sessions: '16' })
})

describe('commandCourse, over the whole course', () => {
  it.each([
    [
      'move this and all following at slot 1 of 16',
      { do: 'move', slot: 1, to: WallTime.parse('2027-01-06T15:00'), scope: 'following', override: null },
      50,
    ],
    ['hand it to another therapist', { do: 'therapist', to: TherapistId.parse('t-2') }, 50],
    ['pause it', { do: 'pause' }, 34],
  ] satisfies readonly [string, CourseCommand, number][])(
    'does it in one transaction of under 100 actions: %s',
    async (_what, command, most) => {
      const transactions: (readonly Write[])[] = []
      const store = meddlingStore(paper.store, (writes) => void transactions.push(writes))
      const result = await commandCourse({ ...paper.deps, store }, client, { command, by: 'staff-1' })
      expect(result.ok).toBe(true)
      expect(transactions).toHaveLength(1)
      expect(transactions[0]?.length).toBeLessThanOrEqual(most)
      const { slots } = await stateOf(paper)
      expect(slots.filter(({ revision, status }) => revision === 2 || status === 'paused')).toHaveLength(16)
    },
  )
})
