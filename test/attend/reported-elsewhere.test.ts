import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import {
  attendAfter,
  attendAt,
  course,
  enrolOne,
  entryOf,
  kindsOf,
  stateOf,
  welcomeOne,
} from '../support/paper-course.ts'

describe('sending, as it went wrong elsewhere', () => {
  it('reminder every hour (openemr 11477), occurrences never marked sent (11480): each slot’s once, and its own', async () => {
    const paper = await welcomeOne()
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await attendAt(paper, '2027-01-04T21:00:00Z')
    for (let hour = 0; hour < 24; hour += 1) await attendAfter(paper, { hours: 1 })
    await attendAt(paper, '2027-01-10T21:00:00Z')
    await attendAt(paper, '2027-01-11T21:00:00Z')
    expect(kindsOf(paper).filter((kind) => kind === 'reminder')).toHaveLength(2)
    for (const slot of [1, 2]) expect(await entryOf(paper, slot, 'reminder-r1')).toMatchObject({ state: 'sent' })
  })

  it('dedup overwrote the clinical status (openemr PR 11589): what was sent leaves attendance alone', async () => {
    const paper = await welcomeOne()
    const before = (await stateOf(paper)).slots.map(({ status, counts }) => [status, counts])
    await attendAt(paper, '2027-01-04T21:00:00Z')
    expect((await stateOf(paper)).slots.map(({ status, counts }) => [status, counts])).toEqual(before)
  })

  it('100 copies of one confirmation (cal.diy 13852): however many attend at once, one goes', async () => {
    const paper = await enrolOne()
    await Promise.all(Array.from({ length: 100 }, () => attendCourse(paper.deps, course)))
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('a 72-hour reminder for a booking made a day ahead (Cal-ID 1442): what is too late is not sent', async () => {
    const paper = await enrolOne({ first_session: '2026-12-28T21:30' }, { therapists: [lateTherapist] })
    await attendAfter(paper, { minutes: 1 })
    await attendAfter(paper, { hours: 1 })
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'skipped' })
  })
})

const lateTherapist = { id: 't-1', name: 'Dr. One', hours: { mon: ['08:00-23:00'] } }
