import { beforeEach, describe, expect, it } from 'vitest'

import { takesTime } from '../../shared/course/diary.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { undoTime } from '../../shared/course/undo.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { runErasure } from '../../shared/erase/run-erasure.ts'
import { undoErasure } from '../../shared/erase/undo-erasure.ts'
import { jobOfClient } from '../../shared/store/job-of-client.ts'
import { brokenAt } from '../../shared/audit/audit-record.ts'
import { act } from '../support/act.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import {
  attendAfter,
  attendAt,
  client,
  course,
  entryOf,
  kindsOf,
  stateOf,
  welcomeOne,
} from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import type { CourseState } from '../../shared/store/store.ts'
import { type Duration, plus } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'

const job = jobOfClient('erasure', client)
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  await act(paper.deps, client, { do: 'focus', area: 'grief', second: null })
})

describe('undoErasure', () => {
  it('leaves the course, its times and the client as if nothing had been', async () => {
    const before = await stateOf(paper)
    await eraseClient(paper.deps, client, 'client')
    await attendAfter(paper, undoTime)
    paper = await erasedAgo({ minutes: 9 })
    expect(await undoErasure(paper.deps, client, 'client')).toEqual({ ok: true, value: null })
    const after = await stateOf(paper)
    expect(termsOf(after)).toEqual(termsOf(before))
    expect(after.client).toMatchObject({ erasedAt: null, openCourse: course, name: before.client.name })
    expect(await bookings()).toHaveLength(12)
  })

  it('is taken without a mail, and later mails go as planned', async () => {
    await eraseClient(paper.deps, client, 'client')
    await undoErasure(paper.deps, client, 'client')
    for (const at of ['2027-01-03T22:00:00Z', '2027-01-04T22:00:00Z']) await attendAt(paper, at)
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt', 'reminder'])
  })

  it('lets go what was passed over in the minutes when nobody was to be written to', async () => {
    paper.now = (await stateOf(paper)).slots[0]?.dueAt ?? paper.now
    await eraseClient(paper.deps, client, 'client')
    await attendAfter(paper, { minutes: 1 })
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'erased' })
    await undoErasure(paper.deps, client, 'client')
    await attendAfter(paper, { minutes: 1 })
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })

  it('ends the job, which then leaves everything alone', async () => {
    await eraseClient(paper.deps, client, 'client')
    await undoErasure(paper.deps, client, 'client')
    const before = await stateOf(paper)
    await attendAfter(paper, { minutes: 20 })
    expect(await runErasure(paper.deps, job)).toBe(false)
    expect((await stateOf(paper)).client).toEqual(before.client)
    expect((await stateOf(paper)).course.area).toBe('grief')
  })

  it('is audited, and can be followed by another erasure, which forgets', async () => {
    await eraseClient(paper.deps, client, 'client')
    await undoErasure(paper.deps, client, 'client')
    await attendAfter(paper, { minutes: 3 })
    expect(await eraseClient(paper.deps, client, 'staff-1')).toMatchObject({ ok: true })
    await attendAfter(paper, undoTime)
    expect((await stateOf(paper)).client).toMatchObject({ name: '', email: '' })
    const records = await paper.store.readAudit(course, 0)
    expect(records.map(({ act: what, by }) => [what, by]).slice(-3)).toEqual([
      ['erase', 'client'],
      ['undo-erase', 'client'],
      ['erase', 'staff-1'],
    ])
    expect(brokenAt(records)).toBeNull()
  })

  it('brings back a paused course as paused, and a closed one as closed', async () => {
    await act(paper.deps, client, { do: 'pause' })
    await eraseAndUndo()
    expect(await stateOf(paper)).toMatchObject({ course: { status: 'paused' }, client: { openCourse: course } })
    await act(paper.deps, client, { do: 'end', left: 0, reason: 'moves away' })
    await eraseAndUndo()
    expect(await stateOf(paper)).toMatchObject({
      course: { status: 'closed' },
      client: { openCourse: null, erasedAt: null },
    })
  })

  it('is refused once the ten minutes are over, and once the job has begun', async () => {
    await eraseClient(paper.deps, client, 'client')
    paper.now = later(undoTime.minutes * 60 + 1)
    expect(await undoErasure(paper.deps, client, 'client')).toMatchObject({ error: { code: 'nothing-to-undo' } })
    paper = await erasedAgo(undoTime)
    await runErasure(paper.deps, job)
    expect(await undoErasure(paper.deps, client, 'client')).toMatchObject({ error: { code: 'nothing-to-undo' } })
    expect(await paper.store.readJob(job)).toMatchObject({ begunAt: paper.now, finishedAt: null })
  })

  it('is refused where nothing was erased, and nobody is known', async () => {
    for (const id of [client, ClientId.parse('c-999')])
      expect(await undoErasure(paper.deps, id, 'client')).toMatchObject({ error: { code: 'nothing-to-undo' } })
  })

  it('is refused where a time has gone to somebody else, and changes nothing', async () => {
    await eraseClient(paper.deps, client, 'client')
    await enrolOther('2027-01-12T14:00')
    expect(await undoErasure(paper.deps, client, 'client')).toMatchObject({ error: { code: 'slot-taken' } })
    expect((await stateOf(paper)).client.erasedAt).toBe(paper.now)
    expect(await paper.store.readJob(job)).toMatchObject({ finishedAt: null })
  })
})

describe('what others ask for while an erasure can be taken back', () => {
  it('is refused: every command, the erasure itself, and an enrolment', async () => {
    await eraseClient(paper.deps, client, 'client')
    for (const command of [{ do: 'undo', for: 'staff' }, { do: 'pause' }] as const)
      expect(await act(paper.deps, client, command)).toMatchObject({ error: { code: 'unknown-client' } })
    expect(await eraseClient(paper.deps, client, 'staff-1')).toMatchObject({ error: { code: 'unknown-client' } })
    expect(await enrolAgain()).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('is an enrolment like the first one when the client is forgotten', async () => {
    await eraseClient(paper.deps, client, 'client')
    await attendAfter(paper, undoTime)
    expect(await enrolAgain()).toMatchObject({ ok: true })
    await attendAfter(paper, { hours: 12 })
    const state = await stateOf(paper, courseIdOf(client, 2))
    expect(state).toMatchObject({ client: { name: 'Ana Duarte', erasedAt: null }, course: { status: 'open' } })
    expect(await act(paper.deps, client, { do: 'pause' })).toMatchObject({ ok: true })
  })
})

describe('eraseClient', () => {
  it('is refused for a client whom nobody knows, who has had no course, or who was forgotten', async () => {
    const known = (await stateOf(paper)).client
    const nobody = ClientId.parse('c-900')
    const value = { ...known, id: nobody, courses: 0, openCourse: null, version: 1 }
    await paper.store.write([{ put: 'client', value, was: null }])
    await eraseClient(paper.deps, client, 'staff-1')
    await attendAfter(paper, undoTime)
    for (const id of [client, nobody, ClientId.parse('c-999')])
      expect(await eraseClient(paper.deps, id, 'staff-1')).toMatchObject({ error: { code: 'unknown-client' } })
  })

  it('is taken for one of two who ask at once', async () => {
    const both = await Promise.all(['client', 'staff-1'].map((by) => eraseClient(paper.deps, client, by)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

function later(seconds: number): PaperClinic['now'] {
  return plus(paper.now, { seconds })
}

/** A clinic in which the client asked for erasure so long ago, and no job has run since. */
async function erasedAgo(duration: Duration): Promise<PaperClinic> {
  paper = await welcomeOne()
  await act(paper.deps, client, { do: 'focus', area: 'grief', second: null })
  await eraseClient(paper.deps, client, 'client')
  paper.now = plus(paper.now, duration)
  return paper
}

async function eraseAndUndo(): Promise<void> {
  expect(await eraseClient(paper.deps, client, 'client')).toMatchObject({ ok: true })
  expect(await undoErasure(paper.deps, client, 'client')).toMatchObject({ ok: true })
}

async function enrolAgain() {
  return enrolRow({ client_id: client, first_session: '2027-02-02T14:00' })
}

async function enrolOther(first: string): Promise<void> {
  expect(await enrolRow({ client_id: 'c-002', first_session: first })).toMatchObject({ ok: true })
}

async function enrolRow(row: Readonly<Record<string, string>>) {
  const { good } = await checkCsv({ clinic: paper.clinic, store: paper.store, now: paper.now }, csvText([aRow(row)]))
  const [first] = good
  if (first === undefined) throw new Error('the row is good')
  return enrol(paper.deps, first.enrolment, 'staff-1')
}

async function bookings() {
  const [therapist] = paper.clinic.therapists
  if (therapist === undefined) throw new Error('the clinic has a therapist')
  const days = await paper.store.readDiaryFrom(therapist.id, PlainDate.parse('2027-01-01'))
  return days.flatMap(({ bookings: booked }) => booked)
}

/** What people decide of a course, apart from what counts its changes. */
function termsOf({ course: { status, area, contract }, slots }: CourseState) {
  return {
    ...{ status, area, contract },
    slots: slots.map(({ ledger: _ledger, dueAt: _dueAt, version: _version, ...slot }) => slot),
    free: slots.filter((slot) => !takesTime(slot)),
  }
}
