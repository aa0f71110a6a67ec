import { beforeEach, describe, expect, it } from 'vitest'

import { declareAbsence } from '../../shared/absence/declare-absence.ts'
import { approveAbsence, runAbsence } from '../../shared/absence/run-absence.ts'
import { withdrawAbsence } from '../../shared/absence/withdraw-absence.ts'
import { Absence } from '../../shared/course/absence.ts'
import { JobId } from '../../shared/course/ids.ts'
import { act } from '../support/act.ts'
import { createTestTable } from '../support/test-table.ts'
import { client, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { clinicWithoutItem } from '../../shared/store/clinic-without-item.ts'

/** Sessions on Tuesdays at 14:00 from 5 January 2027. */
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
})

async function declared(from: string, to: string, approved = false): Promise<JobId> {
  const absence = Absence.parse({ therapist: 't-1', from, to })
  const job = await declareAbsence(paper.deps, { absence, by: 'staff-1', approved })
  if (!job.ok) throw new Error(job.error.detail)
  return job.value.id
}

const toWednesday = {
  do: 'move',
  slot: 2,
  to: WallTime.parse('2027-01-13T14:00'),
  scope: 'one',
  override: null,
} as const

describe('withdrawAbsence', () => {
  it('opens the days again, and what was not approved moves nothing', async () => {
    const id = await declared('2027-01-12', '2027-01-13')
    expect(await act(paper.deps, client, toWednesday)).toMatchObject({ error: { code: 'outside-hours' } })
    const before = (await stateOf(paper)).slots
    expect(await withdrawAbsence(paper.deps, id, 'staff-2')).toMatchObject({
      ok: true,
      value: { withdrawnBy: 'staff-2', withdrawnAt: paper.now, finishedAt: paper.now, dueAt: null },
    })
    expect((await paper.store.readClinic()).absences).toEqual([])
    expect(await approveAbsence(paper.deps, id, 'staff-2')).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await runAbsence(paper.deps, id)).toBe(false)
    expect((await stateOf(paper)).slots).toEqual(before)
    expect(await act(paper.deps, client, toWednesday)).toHaveProperty('ok', true)
  })

  it('leaves what was moved where it is', async () => {
    const id = await declared('2027-01-12', '2027-01-12', true)
    expect(await withdrawAbsence(paper.deps, id, 'staff-2')).toMatchObject({ error: { code: 'not-allowed' } })
    while (await runAbsence(paper.deps, id));
    const moved = (await stateOf(paper)).slots
    expect(moved[1]?.wall).toBe('2027-01-19T14:00')
    expect(await withdrawAbsence(paper.deps, id, 'staff-2')).toHaveProperty('ok', true)
    expect((await paper.store.readClinic()).absences).toEqual([])
    expect((await stateOf(paper)).slots).toEqual(moved)
  })

  it('takes back its own of two absences alike, once', async () => {
    const [first, second] = [await declared('2027-01-12', '2027-01-12'), await declared('2027-01-12', '2027-01-12')]
    await withdrawAbsence(paper.deps, first, 'staff-2')
    expect(await withdrawAbsence(paper.deps, first, 'staff-3')).toMatchObject({ value: { withdrawnBy: 'staff-2' } })
    expect((await paper.store.readClinic()).absences).toMatchObject([{ job: second }])
  })

  it('finds one that was declared before jobs were noted', async () => {
    const id = await declared('2027-01-12', '2027-01-12')
    const clinic = await paper.store.readClinic()
    const absences = clinic.absences.map((one) => ({ ...one, job: null }))
    await paper.store.write([
      { put: 'clinic', value: { ...clinic, absences, version: clinic.version + 1 }, was: clinic.version },
    ])
    await withdrawAbsence(paper.deps, id, 'staff-2')
    expect((await paper.store.readClinic()).absences).toEqual([])
  })

  it('holds on DynamoDB', async () => {
    const { store } = await createTestTable()
    const deps = { ...paper.deps, store }
    const absence = Absence.parse({ therapist: null, from: '2027-01-12', to: '2027-01-12' })
    const job = await declareAbsence(deps, { absence, by: 'staff-1', approved: false })
    const id = job.ok ? job.value.id : JobId.parse('none')
    expect((await store.readClinic()).absences).toEqual([{ ...absence, job: id }])
    await withdrawAbsence(deps, id, 'staff-2')
    expect((await store.readClinic()).absences).toEqual(clinicWithoutItem.absences)
    expect(await store.readJob(id)).toMatchObject({ withdrawnBy: 'staff-2' })
  })

  it('knows no absence of another id', async () => {
    const other = JobId.parse('absence-404')
    expect(await withdrawAbsence(paper.deps, other, 'staff-2')).toMatchObject({ error: { code: 'bad-input' } })
  })
})
