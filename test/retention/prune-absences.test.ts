import { beforeEach, describe, expect, it } from 'vitest'

import { declareAbsence } from '../../shared/absence/declare-absence.ts'
import { runAbsence } from '../../shared/absence/run-absence.ts'
import { Absence } from '../../shared/course/absence.ts'
import type { JobId } from '../../shared/course/ids.ts'
import { pruneAbsences } from '../../shared/retention/prune-absences.ts'
import { runRetention } from '../../shared/retention/run-retention.ts'
import { standingJobs } from '../../shared/standing/standing-times.ts'
import { putClinic } from '../../shared/store/put-clinic.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { enrolOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { tickAt } from '../support/standing.ts'

const before = PlainDate.parse('2027-05-02')
const now = at('2027-06-01T18:00:00Z')
let paper: PaperClinic

beforeEach(async () => {
  paper = await enrolOne({}, { retentionDays: 30 })
})

describe('pruneAbsences', () => {
  it('takes off what ended before the day, and keeps what touches it', async () => {
    await declare('2027-05-01')
    await declare('2027-05-02')
    await pruneAbsences(paper.store, { before, now })
    expect(await ends()).toEqual(['2027-05-02'])
  })

  it('ends the job of one that nobody approved, and leaves one that is done as it is', async () => {
    const waiting = await declare('2027-05-01')
    const moved = await declare('2027-04-30', true)
    for (let more = true; more;) more = await runAbsence(paper.deps, moved)
    const done = await paper.store.readJob(moved)
    expect(await paper.store.readJob(waiting)).toMatchObject({ finishedAt: null, dueAt: null })
    await pruneAbsences(paper.store, { before, now })
    expect(await paper.store.readJob(waiting)).toMatchObject({ finishedAt: now, approvedAt: null })
    expect(await paper.store.readJob(moved)).toEqual(done)
  })

  it('writes nothing while there is nothing to take off', async () => {
    await declare('2027-05-02')
    const clinic = await paper.store.readClinic()
    await pruneAbsences(paper.store, { before, now })
    expect(await paper.store.readClinic()).toEqual(clinic)
  })

  it('takes off some at a time where there are many', async () => {
    const absences = Array.from({ length: 60 }, () => ({ ...absence('2027-05-01'), job: null }))
    await paper.store.write([putClinic(await paper.store.readClinic(), { absences })])
    await pruneAbsences(paper.store, { before, now })
    expect(await ends()).toHaveLength(10)
    await pruneAbsences(paper.store, { before, now })
    expect(await ends()).toEqual([])
  })

  it('leaves an absence alone that is declared at that moment', async () => {
    await declare('2027-05-01')
    let met = false
    const store = meddlingStore(paper.store, async () => {
      if (met) return
      met = true
      await declare('2027-07-01')
    })
    await pruneAbsences(store, { before, now })
    expect(await ends()).toEqual(['2027-05-01', '2027-07-01'])
  })

  it('is done with the day’s forgetting', async () => {
    await declare('2027-05-01')
    await declare('2027-05-02')
    for (const minute of ['01', '02']) await tickAt(paper, `2026-12-28T20:${minute}:00Z`)
    paper.now = now
    for (let more = true; more;) more = await runRetention(paper.deps, standingJobs.retention)
    expect(await ends()).toEqual(['2027-05-02'])
  })
})

function absence(to: string): Absence {
  return Absence.parse({ therapist: null, from: '2027-03-01', to })
}

async function declare(to: string, approved = false): Promise<JobId> {
  const declared = await declareAbsence(paper.deps, { absence: absence(to), by: 'staff-1', approved })
  if (!declared.ok) throw new Error(declared.error.detail)
  return declared.value.id
}

async function ends(): Promise<readonly string[]> {
  return (await paper.store.readClinic()).absences.map(({ to }) => to)
}
