import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { decideHeld } from '../../shared/sending/decide-held.ts'
import { decideAllHeld, readHeld } from '../../shared/sending/held.ts'
import { runCatchUp } from '../../shared/sending/run-catch-up.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import type { JobId } from '../../shared/course/ids.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { plus } from '../../shared/time/instant.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { act, mark } from '../support/act.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { alertCodes, attendAt, client, course, enrolOne, entryOf, kindsOf, stateOf } from '../support/paper-course.ts'
import { type PaperClinic, openPaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'

/**
 * Sessions on Tuesdays at 14:00 from 5 January 2027, 21:00 in UTC. Sending was off from the evening before the first prompt,
 * 3 January at 21:00, until the afternoon of the day after it; then what was due is held.
 */
async function heldPaper(until = '2027-01-04T22:00:00Z', since = '2027-01-02T20:00:00Z'): Promise<PaperClinic> {
  const paper = await enrolOne()
  await attendAt(paper, '2026-12-28T20:00:00Z')
  await attendAt(paper, since)
  await setSending(paper.deps, { on: false, by: 'staff-1' })
  await attendAt(paper, until)
  await holdNow(paper)
  return paper
}

async function holdNow(paper: PaperClinic): Promise<void> {
  await setSending(paper.deps, { on: true, by: 'staff-1', catchUp: 'hold' })
  await attendAt(paper, plus(paper.now, { minutes: 2 }))
}

async function heldKinds(paper: PaperClinic): Promise<readonly string[]> {
  const { courses } = await readHeld(paper.deps, 0)
  return courses.flatMap(({ messages }) => messages.map(({ kind, slot }) => `${kind} ${slot?.id ?? 'course'}`))
}

const decide = (paper: PaperClinic, what: 'send' | 'skip', only: readonly string[] | null = null) =>
  decideHeld(paper.deps, course, { do: what, by: 'staff-2', only: only && new Set(only) })

async function jobId({ store }: PaperClinic): Promise<JobId> {
  const { heldJob } = await store.readClinic()
  if (heldJob === null) throw new Error('nothing is held')
  return heldJob
}

describe('a clinic that lets mail go again and holds what was due', () => {
  it('sends none of it, lists it, and tells staff', async () => {
    const paper = await heldPaper()
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await heldKinds(paper)).toEqual(['prompt 1', 'reminder 1'])
    expect(await alertCodes(paper)).toEqual(['mails-withheld'])
    expect(await paper.store.readJob(await jobId(paper))).toMatchObject({ phase: 'waiting', rows: 1, cursor: 1 })
  })

  it('sends as ever what falls due afterwards', async () => {
    const paper = await heldPaper('2027-01-03T22:00:00Z')
    expect(await heldKinds(paper)).toEqual(['prompt 1'])
    await attendAt(paper, '2027-01-04T21:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'reminder'])
  })

  it('leaves out by itself what nobody decided on until it was of no use', async () => {
    const paper = await heldPaper()
    await attendAt(paper, '2027-01-05T19:00:01Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'too-late' })
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'skipped', reason: 'too-late' })
    expect(await heldKinds(paper)).toEqual([])
    await attendAt(paper, '2027-01-10T21:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })

  it('is not looked at again and again meanwhile', async () => {
    const paper = await heldPaper()
    expect(await paper.store.listDue(paper.now, 10)).toEqual([])
    expect((await stateOf(paper)).slots[0]?.dueAt).toBe('2027-01-05T09:00:01Z')
  })

  it('holds nothing of a client who was enrolled since, nor of a time that was given since', async () => {
    const paper = await heldPaper()
    const csv = csvText([aRow({ client_id: 'c-2', email: 'two@clients.example', first_session: '2027-01-06T11:00' })])
    for (const { enrolment } of (await checkCsv({ ...paper.deps, now: paper.now }, csv)).good) {
      expect(await enrol(paper.deps, enrolment, 'staff-1')).toHaveProperty('ok', true)
    }
    await act(paper.deps, client, {
      do: 'move',
      slot: 1,
      to: WallTime.parse('2027-01-05T16:00'),
      scope: 'one',
      override: null,
    })
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(kindsOf(paper).toSorted()).toEqual(['change', 'prompt', 'welcome', 'welcome'])
  })

  it('lets one message go and leaves another out, with who decided it in the audit', async () => {
    const paper = await heldPaper()
    expect(await decide(paper, 'send', ['1.prompt'])).toEqual({ ok: true, value: 1 })
    expect(await heldKinds(paper)).toEqual(['reminder 1'])
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    // The prompt has just named the time: the reminder needs nobody any more.
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'skipped', reason: 'merged' })
    expect(await decide(paper, 'send', ['1.prompt'])).toEqual({ ok: true, value: 0 })
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'send-held', by: 'staff-2' })
  })

  it('leaves out what somebody decided against, and closes the course where that was its completion', async () => {
    const paper = await heldPaper('2027-03-25T18:00:00Z', '2027-03-23T23:00:00Z')
    expect(await heldKinds(paper)).toEqual([])
    const { slots } = await stateOf(paper)
    for (const { id } of slots) await mark(paper.deps, client, { slot: id, as: 'attended', by: 'staff-1' })
    expect(await heldKinds(paper)).toEqual([])
    expect((await stateOf(paper)).course.status).toBe('open')
    await holdAgain(paper)
    expect(await heldKinds(paper)).toEqual(['completion course'])
    expect(await decide(paper, 'skip')).toEqual({ ok: true, value: 1 })
    const { course: after, client: person } = await stateOf(paper)
    expect([after.status, person.openCourse]).toEqual(['closed', null])
    expect(await entryOf(paper, 0, 'completion-r1')).toMatchObject({ state: 'skipped', reason: 'withheld' })
    await attendAt(paper, '2027-04-30T18:00:00Z')
    expect(await entryOf(paper, 0, 'follow-up-r1')).toMatchObject({ state: 'skipped', reason: 'withheld' })
  })

  it('holds what a held welcome keeps waiting, and lets all of it go at once', async () => {
    const paper = await enrolOne()
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, '2027-01-04T22:00:00Z')
    await holdNow(paper)
    expect(await heldKinds(paper)).toEqual(['welcome course', 'prompt 1', 'reminder 1'])
    expect(await decide(paper, 'send')).toEqual({ ok: true, value: 3 })
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'skipped', reason: 'merged' })
  })

  it('does not send again what may have gone, and leaves it to staff to phone where somebody decides against it', async () => {
    const paper = await enrolOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2026-12-28T20:00:00Z')
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, '2026-12-29T20:00:00Z')
    await holdNow(paper)
    expect([await heldKinds(paper), kindsOf(paper)]).toEqual([['welcome course'], ['welcome']])
    expect(await decide(paper, 'skip')).toEqual({ ok: true, value: 1 })
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'held', attempts: 1 })
    expect(await alertCodes(paper)).toContain('held')
  })

  it('sends again what may have gone once somebody lets it go', async () => {
    const paper = await enrolOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2026-12-28T20:00:00Z')
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, '2026-12-29T20:00:00Z')
    await holdNow(paper)
    await decide(paper, 'send')
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('holds again what was let go and had not left when sending was switched off once more', async () => {
    const paper = await heldPaper()
    await decide(paper, 'send', ['1.prompt'])
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    const first = await jobId(paper)
    await holdNow(paper)
    expect(await heldKinds(paper)).toEqual(['prompt 1', 'reminder 1'])
    expect(await paper.store.readJob(first)).toMatchObject({ phase: 'replaced', dueAt: null })
  })

  it('goes on as ever where nothing is to be held', async () => {
    const paper = await heldPaper()
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await attendAt(paper, '2027-01-10T22:00:00Z')
    await setSending(paper.deps, { on: true, by: 'staff-1' })
    await attendAt(paper, plus(paper.now, { minutes: 2 }))
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })
})

async function holdAgain(paper: PaperClinic): Promise<void> {
  await setSending(paper.deps, { on: false, by: 'staff-1' })
  await holdNow(paper)
}

describe('decideAllHeld', () => {
  it.each([
    ['send', ['welcome', 'prompt']],
    ['skip', ['welcome']],
  ] as const)('decides %s on all of it, by a job', async (what, kinds) => {
    const paper = await heldPaper()
    expect(await decideAllHeld(paper.deps, { do: what, by: 'staff-2' })).toMatchObject({ ok: true })
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    await attendAt(paper, plus(paper.now, { minutes: 1 }))
    expect(kindsOf(paper)).toEqual(kinds)
    expect(await paper.store.readJob(await jobId(paper))).toMatchObject({ phase: 'done', decidedBy: 'staff-2' })
    expect(await heldKinds(paper)).toEqual([])
    const again = await decideAllHeld(paper.deps, { do: 'skip', by: 'staff-3' })
    expect(again).toMatchObject({ ok: true, value: { decidedBy: 'staff-2' } })
  })

  it('is refused while the courses are being gone over, and where nothing is held', async () => {
    const paper = await enrolOne()
    expect(await decideAllHeld(paper.deps, { do: 'send', by: 'staff-2' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await setSending(paper.deps, { on: true, by: 'staff-1', catchUp: 'hold' })
    expect(await decideAllHeld(paper.deps, { do: 'send', by: 'staff-2' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('a catch-up on DynamoDB', () => {
  it('holds what was due, and lets it go', async () => {
    const { store } = await createTestTable()
    const paper = openPaperClinic((await enrolOne()).clinic, at('2026-12-28T20:00:00Z'), store)
    const csv = csvText([aRow({ client_id: client })])
    for (const { enrolment } of (await checkCsv({ ...paper.deps, now: paper.now }, csv)).good) {
      await enrol(paper.deps, enrolment, 'staff-1')
    }
    await attendCourse(paper.deps, course)
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    paper.now = at('2027-01-04T22:00:00Z')
    await setSending(paper.deps, { on: true, by: 'staff-1', catchUp: 'hold' })
    await attendCourse(paper.deps, course)
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect(await store.listDue(paper.now, 10)).toEqual([])
    paper.now = plus(paper.now, { minutes: 2 })
    const id = await jobId(paper)
    expect(await store.listDue(paper.now, 10)).toContainEqual({ type: 'job', job: id })
    while (await runCatchUp(paper.deps, id));
    expect(await heldKinds(paper)).toEqual(['prompt 1', 'reminder 1'])
    await decideAllHeld(paper.deps, { do: 'send', by: 'staff-2' })
    while (await runCatchUp(paper.deps, id));
    expect(await store.listDue(paper.now, 10)).toEqual([{ type: 'course', course }])
    await attendCourse(paper.deps, course)
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
    expect(await store.readLastAudit(course)).toMatchObject({ act: 'send-held', by: 'staff-2' })
  })
})
