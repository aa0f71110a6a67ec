import { beforeEach, describe, expect, it } from 'vitest'

import { takeAnswers } from '../../shared/command/take-answers.ts'
import { AttemptId, courseIdOf } from '../../shared/course/ids.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { undoTime } from '../../shared/course/undo.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { act } from '../support/act.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { attendAfter, attendAt, client, course, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const second = courseIdOf(client, 2)
const person = { name: 'Xanthippe Quill', email: 'xanthippe@quill.example' }
let paper: PaperClinic

/** A client who asked for another time in a course that ended early, and is in a second one now, with a focus and answers. */
beforeEach(async () => {
  paper = await welcomeOne(person)
  await act(paper.deps, client, { do: 'focus', area: 'grief', second: null })
  await act(paper.deps, client, { do: 'technique', slot: 5, technique: 'clarification' })
  const wishes = { times: [], weekdays: ['thu' as const], parts: ['evening' as const] }
  await act(paper.deps, client, { do: 'ask', slot: 6, ...wishes })
  await act(paper.deps, client, { do: 'end', left: 0, reason: 'moves away' })
  await attendAfter(paper, { hours: 1 })
  const row = csvText([aRow({ client_id: client, ...person, first_session: '2027-02-02T14:00' })])
  const { good } = await checkCsv({ clinic: paper.clinic, store: paper.store, now: paper.now }, row)
  for (const { enrolment } of good) await enrol(paper.deps, enrolment, 'staff-1')
  await attendAt(paper, '2027-02-01T14:00:00Z')
  await act(paper.deps, client, { do: 'focus', area: 'role-dispute', second: null })
  await takeAnswers(paper.deps, client, { slot: 1, form: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 0], by: 'client' })
})

describe('eraseClient', () => {
  it('leaves nothing of the person in any of the courses, in what was sent or in what was answered', async () => {
    expect(await tellAll()).toMatch(/Xanthippe.*grief.*clarification.*evening.*role-dispute/s)
    const attempts = paper.mails.map(({ tags }) => tags['attempt'] ?? '')
    expect(attempts.length).toBeGreaterThan(1)
    expect(await paper.store.readLastAnswered(second, 1, 'phq-9')).not.toBeNull()
    await eraseAndRun()
    expect(await tellAll()).not.toMatch(/Xanthippe|quill|grief|clarification|role-dispute|evening/)
    for (const attempt of attempts)
      for (const id of [course, second]) expect(await paper.store.readMail(id, AttemptId.parse(attempt))).toBeNull()
    expect(await paper.store.readLastAnswered(second, 1, 'phq-9')).toBeNull()
  })

  it('gives the times up that were to come, sends nothing more, and knows the client no longer', async () => {
    const before = paper.mails.length
    await eraseAndRun()
    const [therapist] = paper.clinic.therapists
    const days =
      therapist === undefined ? [] : await paper.store.readDiaryFrom(therapist.id, PlainDate.parse('2027-02-01'))
    expect(days.flatMap(({ bookings }) => bookings)).toEqual([])
    await attendAt(paper, '2027-08-01T14:00:00Z')
    expect(paper.mails).toHaveLength(before)
    expect(await act(paper.deps, client, { do: 'pause' })).toMatchObject({ error: { code: 'unknown-client' } })
  })
})

async function eraseAndRun(): Promise<void> {
  expect(await eraseClient(paper.deps, client, 'staff-1')).toMatchObject({ ok: true })
  await attendAfter(paper, undoTime)
}

/** All that the client's item and both courses hold. */
async function tellAll(): Promise<string> {
  return JSON.stringify([await paper.store.readClient(client), await stateOf(paper), await stateOf(paper, second)])
}
