import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { tick } from '../../shared/attend/tick.ts'
import { CourseId } from '../../shared/course/ids.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { approveReplan } from '../../shared/replan/approve-replan.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { replanStatus } from '../../shared/replan/replan-status.ts'
import { runReplan } from '../../shared/replan/run-replan.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { replanJob } from '../support/redeploy.ts'
import { at } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'
import { quietTick } from '../support/tick-deps.ts'

describe('a re-plan on DynamoDB', () => {
  it('goes from the tick to every due time, by way of the approval', async () => {
    const { store } = await createTestTable()
    let now: Instant = at('2026-12-28T20:00:00Z')
    const queue = { waiting: async () => 0, send: async () => {} }
    const depsOf = (promptHours: number) => ({
      ...{
        store,
        queue,
        perMinute: 600,
        ...quietTick,
        clock: () => now,
        pause: async () => {},
        addressKey: sampleAddressKey,
        randomBytes,
      },
      clinic: aClinicFile({ closures: [], messages: { promptHours } }),
    })
    const [first, second] = [depsOf(48), depsOf(72)]
    await tick({ ...first, deployed: deployedOf(first.clinic) })
    const rows = csvText(
      ['c-1', 'c-2'].map((id, index) => aRow({ client_id: id, first_session: tuesdays[index] ?? '' })),
    )
    for (const { enrolment } of (await checkCsv({ ...first, now }, rows)).good) await enrol(first, enrolment, 'staff-1')

    await tick({ ...second, deployed: deployedOf(second.clinic) })
    const { id } = await replanJob({ store }, 'settings')
    expect(await store.listDue(now, 10)).toContainEqual({ type: 'job', job: id })
    await runReplan(second, id)
    expect(await replanStatus({ store }, 0)).toMatchObject({
      settings: {
        ...{ job: id, phase: 'waiting', changed: 2, messages: 24 },
        changes: [{ field: 'messages.promptHours', from: 48, to: 72 }],
        courses: [
          { course: 'c-1.1', messages: 12 },
          { course: 'c-2.1', messages: 12 },
        ],
      },
    })
    expect(await approveReplan(second, id, 'lead')).toMatchObject({ ok: true })
    await runReplan(second, id)
    expect((await store.listSlots(courseOf('c-1')))[0]?.dueAt).toBe('2027-01-02T18:00:00Z')
    now = plus(now, { minutes: 2 })
    await runReplan(second, id)
    expect(await store.readJob(id)).toMatchObject({ phase: 'done', finishedAt: now, dueAt: null })
  })
})

const tuesdays = ['2027-01-05T11:00', '2027-01-05T14:00']

function courseOf(client: string): CourseId {
  return CourseId.parse(`${client}.1`)
}
