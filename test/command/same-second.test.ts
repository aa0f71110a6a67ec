import { randomBytes } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import type { Changed } from '../../shared/change/case.ts'
import { type CommandCourseDeps, commandCourse } from '../../shared/command/command-course.ts'
import { ClientId, TherapistId, courseIdOf } from '../../shared/course/ids.ts'
import type { Result } from '../../shared/course/refusal.ts'
import { slotViews } from '../../shared/course/slot-view.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import { readWholeCourse } from '../../shared/store/read-whole-course.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate, WallTime } from '../../shared/time/wall-time.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'

const client = ClientId.parse('c-1')
const nobody = {
  ...({ name: 'A Name', email: 'someone@clients.example', zone: null, locale: 'en', content: 'neutral' } as const),
  ...{ consentedOn: PlainDate.parse('2026-12-01'), held: 0, area: null, indication: null, measures: [], pin: null },
}

describe('commandCourse, two staff and the client change one slot in the same second', () => {
  let deps: CommandCourseDeps
  let answers: readonly Result<Changed | null>[]

  beforeAll(async () => {
    const clinic = sampleClinic('harbour', { closures: [], course: { selfService: {} } })
    const now = Instant.parse('2026-12-20T20:00:00Z')
    deps = { store: (await createTestTable()).store, clinic, clock: () => now, randomBytes }
    const first = WallTime.parse('2027-01-05T14:00')
    const enrolment = { client, therapist: TherapistId.parse('t-1'), first, sessions: 12, ...nobody }
    const enrolled = await enrol(
      { ...deps, pause: briefPause, addressKey: sampleAddressKey, randomBytes },
      enrolment,
      'staff-1',
    )
    if (!enrolled.ok) throw new Error(enrolled.error.detail)
    const commands = [
      ['staff-1', { do: 'move', slot: 4, to: '2027-01-27T15:00' }],
      ['staff-2', { do: 'cancel', slot: 4, for: 'staff' }],
      ['client', { do: 'choose', slot: 4, to: '2027-01-26T15:00' }],
    ] as const
    answers = await Promise.all(
      commands.map(([by, command]) =>
        commandCourse(deps, client, { command: CourseCommand.parse(command), by, seen: 1 }),
      ),
    )
  })

  it('lets one win', () => {
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('refuses the others, changed-meanwhile, with what the winner did and the present slots', async () => {
    const state = await readWholeCourse(deps.store, courseIdOf(client, 1))
    if (state === null) throw new Error('the course is gone')
    const present = slotViews(state)
    const refused = answers.filter((answer) => !answer.ok)
    expect(refused).toHaveLength(2)
    for (const answer of refused) {
      expect(answer).toMatchObject({
        error: { code: 'changed-meanwhile', since: { revision: 2, acts: [{ revision: 2, slot: 4 }], slots: present } },
      })
    }
  })

  it('gives one notice to send', async () => {
    const state = await readWholeCourse(deps.store, courseIdOf(client, 1))
    expect(state?.course.notices).toHaveLength(1)
  })
})
