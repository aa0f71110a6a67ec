import { beforeEach, describe, expect, it } from 'vitest'

import { type AbsenceStatus, absenceStatus } from '../../shared/absence/absence-status.ts'
import { declareAbsence } from '../../shared/absence/declare-absence.ts'
import { approveAbsence, runAbsence } from '../../shared/absence/run-absence.ts'
import { Absence } from '../../shared/course/absence.ts'
import { JobId, courseIdOf } from '../../shared/course/ids.ts'
import { slotViews } from '../../shared/course/slot-view.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { stateOf } from '../support/paper-course.ts'
import { type PaperClinic, aClinicFile, attendAll, enrolCsv } from '../support/paper-rehearsal.ts'

let paper: PaperClinic

/** 25 courses of one therapist, five on each working day. */
beforeEach(async () => {
  const rows = Array.from({ length: 25 }, (_, index) => {
    const day = `2027-01-0${4 + (index % 5)}`
    const hour = ['08', '09', '10', '11', '14'][Math.floor(index / 5)]
    const id = `c-${String(index + 1).padStart(3, '0')}`
    return aRow({ client_id: id, email: `${id}@clients.example`, first_session: `${day}T${hour}:00` })
  })
  const file = aClinicFile({ closures: [], therapists: [therapist([])] })
  paper = await enrolCsv(file, csvText(rows), '2026-12-28T20:00:00Z')
  await attendAll(paper)
  paper.now = Instant.parse('2027-01-10T18:00:00Z')
})

describe('absenceStatus', () => {
  it('shows, before anything is approved, what the absence would do to each course, a page at a time', async () => {
    const id = await declared('2027-02-01', '2027-02-07')
    const first = await statusOf(id)
    expect([first.job.rows, first.job.cursor, first.courses.length, first.next]).toEqual([25, 0, 20, 20])
    const rest = await statusOf(id, first.next)
    expect([rest.courses.length, rest.next]).toEqual([5, null])
    const all = [...first.courses, ...rest.courses]
    expect(new Set(all.map(({ client }) => client)).size).toBe(25)
    for (const { preview } of all) {
      const value = preview.ok ? preview.value : null
      expect(value?.slots.filter(({ changed }) => changed)).toHaveLength(8)
      expect(value?.mails.map(({ kind }) => kind)).toEqual(['change'])
    }
  }, 20_000)

  it('comes true when it is approved', async () => {
    const id = await declared('2027-02-01', '2027-02-01')
    const { courses } = await statusOf(id)
    expect(courses).toHaveLength(5)
    await approveAbsence(paper.deps, id, 'staff-2')
    while (await runAbsence(paper.deps, id));
    for (const { client, preview } of courses) {
      const after = slotViews(await stateOf(paper, courseIdOf(client, 1)))
      expect(preview.ok && preview.value.slots.map((slot) => slot.after)).toEqual(after)
    }
    const done = await statusOf(id)
    expect([done.job.finishedAt, done.job.refused, done.courses]).toEqual([paper.now, [], []])
  })

  it('half way shows the courses that it has not come to yet', async () => {
    const id = await declared('2027-02-01', '2027-02-07')
    await approveAbsence(paper.deps, id, 'staff-2')
    expect(await runAbsence(paper.deps, id)).toBe(true)
    const { job, courses, next } = await statusOf(id)
    expect([job.cursor, courses.length, next]).toEqual([20, 5, null])
    expect(courses.every(({ preview }) => preview.ok && preview.value.mails.length === 1)).toBe(true)
  }, 20_000)

  it('tells the courses that find no other time, with the free times nearest to their sessions', async () => {
    const deps = {
      ...paper.deps,
      clinic: aClinicFile({ closures: [], therapists: [therapist(allMondaysFrom('2027-02-08'))] }),
    }
    const absence = Absence.parse({ therapist: 't-1', from: '2027-02-01', to: '2027-02-01' })
    const job = await declareAbsence(deps, { absence, by: 'staff-1', approved: false })
    const id = job.ok ? job.value.id : JobId.parse('none')
    const waiting = await statusOf(id, null, deps)
    expect(waiting.courses.every(({ preview }) => !preview.ok && preview.error.code === 'no-free-step')).toBe(true)
    await approveAbsence(deps, id, 'staff-2')
    while (await runAbsence(deps, id));
    const { job: finished, courses } = await statusOf(id, null, deps)
    expect(finished.refused).toHaveLength(5)
    expect(finished.refused[0]).toEqual({ line: 1, client: 'c-001', code: 'no-free-step', detail: expect.any(String) })
    expect(courses).toHaveLength(5)
    for (const { preview } of courses) {
      const conflict = preview.ok ? null : preview.conflicts[0]
      expect(conflict).toMatchObject({ slot: 5, why: 'closed' })
      expect(conflict?.free).toHaveLength(3)
    }
  })

  it('knows no absence of another id', async () => {
    expect(await absenceStatus(paper.deps, JobId.parse('absence-404'))).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
  })
})

async function declared(from: string, to: string): Promise<JobId> {
  const absence = Absence.parse({ therapist: 't-1', from, to })
  const job = await declareAbsence(paper.deps, { absence, by: 'staff-1', approved: false })
  if (!job.ok) throw new Error(job.error.detail)
  return job.value.id
}

async function statusOf(id: JobId, from: number | null = null, deps = paper.deps): Promise<AbsenceStatus> {
  const status = await absenceStatus(deps, id, from)
  if (!status.ok) throw new Error(status.error.detail)
  return status.value
}

function therapist(leave: readonly object[]): object {
  const hours = ['08:00-12:00', '13:00-18:00']
  return {
    id: 't-1',
    name: 'Dr. Mara Lindqvist',
    hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    leave,
  }
}

function allMondaysFrom(first: string): readonly object[] {
  return Array.from({ length: 60 }, (_, index) => {
    const day = new Date(Date.parse(first) + index * 7 * 86_400_000).toISOString().slice(0, 10)
    return { from: day, to: day }
  })
}
