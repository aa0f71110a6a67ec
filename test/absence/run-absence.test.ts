import { beforeAll, describe, expect, it } from 'vitest'

import { declareAbsence } from '../../shared/absence/declare-absence.ts'
import { approveAbsence, runAbsence } from '../../shared/absence/run-absence.ts'
import { Absence } from '../../shared/course/absence.ts'
import type { JobId } from '../../shared/course/ids.ts'
import type { Store } from '../../shared/store/store.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { aClinicFile, enrolCsv, type PaperClinic } from '../support/paper-rehearsal.ts'

const week = Absence.parse({ therapist: 't-1', from: '2027-02-01', to: '2027-02-07' })
const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu'].map((day) => [day, ['06:00-22:00']]))
const clinic = aClinicFile({ closures: [], therapists: [{ id: 't-1', name: 'Dr. One', hours }] })

/** Sixty clients of one therapist: fifteen a day, from Monday to Thursday, each with a session in the week of leave. */
const csv = csvText(
  Array.from({ length: 60 }, (_, index) => {
    const [day, hour] = [4 + (index % 4), 6 + Math.floor(index / 4)]
    const at = `2027-01-0${day}T${String(hour).padStart(2, '0')}:00`
    return aRow({ client_id: `c-${String(index + 1).padStart(3, '0')}`, first_session: at })
  }),
)

async function declare(): Promise<{ paper: PaperClinic; job: JobId }> {
  const paper = await enrolCsv(clinic, csv, '2026-12-28T20:00:00Z')
  const declared = await declareAbsence(paper.deps, { absence: week, by: 'staff-1', approved: false })
  if (!declared.ok) throw new Error(declared.error.detail)
  return { paper, job: declared.value.id }
}

async function finish(paper: PaperClinic, store: Store, job: JobId): Promise<void> {
  for (let more = true; more;) more = await runAbsence({ ...paper.deps, store }, job)
}

/** Every course and every diary day as they stand, without how often an item was written. */
async function tellAll({ store }: PaperClinic): Promise<unknown> {
  const courses = (await store.listCourses(null, 100)).items
  const states = await Promise.all(courses.map((course) => store.readCourse(course)))
  const [therapist] = clinic.therapists
  const diary = therapist === undefined ? [] : await store.readDiaryFrom(therapist.id, week.from)
  return {
    courses: states.map((state) => [
      state?.slots.map(({ startsAt, revision, status, former }) => [startsAt, revision, status, former.length]),
      state?.course.notices.map(({ cause, slot, touched }) => [cause, slot, touched.length]),
      state?.course.revision,
    ]),
    diary: diary.map(({ date, bookings }) => [
      date,
      bookings.map(({ course, slot }) => `${course} ${slot}`).toSorted(),
    ]),
  }
}

describe('runAbsence', () => {
  let expected: unknown

  beforeAll(async () => {
    const { paper, job } = await declare()
    await approveAbsence(paper.deps, job, 'staff-2')
    await finish(paper, paper.store, job)
    expected = await tellAll(paper)
    expect(await paper.store.readJob(job)).toMatchObject({ rows: 60, cursor: 60, refused: [], approvedBy: 'staff-2' })
  })

  it('moves nothing before staff have approved', async () => {
    const { paper, job } = await declare()
    const before = await tellAll(paper)
    await finish(paper, paper.store, job)
    expect(await tellAll(paper)).toEqual(before)
    expect(expected).not.toEqual(before)
  })

  it('leaves nobody in the week, tells each client once, and books each course to its end', async () => {
    const { paper, job } = await declare()
    await approveAbsence(paper.deps, job, 'staff-2')
    await finish(paper, paper.store, job)
    for (const id of (await paper.store.listCourses(null, 100)).items) {
      const state = await paper.store.readCourse(id)
      expect(state?.course.notices).toMatchObject([
        { kind: 'change', cause: 'leave', slot: null, touched: { length: 8 } },
      ])
      expect(state?.slots.filter(({ wall }) => '2027-02-01' <= wall && wall < '2027-02-08')).toEqual([])
      expect(new Set(state?.slots.map(({ startsAt }) => startsAt)).size).toBe(12)
    }
  })

  it.each(['before', 'after'])('ends as if nothing had been when it is killed %s five of its writes', async (when) => {
    const { paper, job } = await declare()
    await approveAbsence(paper.deps, job, 'staff-2')
    for (const nth of [1, 7, 15, 3, 22]) {
      await expect(finish(paper, killedAt(paper.store, nth, when), job), `write ${nth}`).rejects.toThrow('killed')
    }
    await finish(paper, paper.store, job)
    expect(await tellAll(paper)).toEqual(expected)
  })

  it('ends well when two run it at once', async () => {
    const { paper, job } = await declare()
    await approveAbsence(paper.deps, job, 'staff-2')
    await Promise.all([finish(paper, paper.store, job), finish(paper, paper.store, job)])
    expect(await tellAll(paper)).toEqual(expected)
  })
})

/** A store whose nth write from now on is the last thing that the process does, or not even that. */
function killedAt(store: Store, nth: number, when: string): Store {
  return meddlingStore(store, async (writes, real, count) => {
    if (count !== nth) return
    if (when === 'after') await real.write(writes)
    throw new Error('killed')
  })
}
