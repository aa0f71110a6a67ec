import { beforeEach, describe, expect, it } from 'vitest'

import { approveReplan } from '../../shared/replan/approve-replan.ts'
import { replanStatus } from '../../shared/replan/replan-status.ts'
import { deployedOf, settingsHash } from '../../shared/deployed/deployed.ts'
import { noteDeployment } from '../../shared/deployed/note-deployment.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { type PaperClinic, aClinicFile, enrolCsv } from '../support/paper-rehearsal.ts'
import { alertCodes, attendAt, client, course, enrolOne, entryOf, kindsOf, stateOf } from '../support/paper-course.ts'
import { act } from '../support/act.ts'
import { deploy, passMinute, passMinutes, replanJob } from '../support/redeploy.ts'
import { at } from '../support/sample-course.ts'

/** Sessions on Tuesdays at 14:00 from 5 January 2027, 21:00 in UTC; by default prompts go 48 hours before. */
let paper: PaperClinic

beforeEach(async () => {
  paper = await enrolOne()
  await passMinute(paper)
})

describe('a clinic file that is deployed', () => {
  it('shows what would change, tells staff, and changes nothing until it is approved', async () => {
    const before = await stateOf(paper)
    deploy(paper, file({ promptHours: 72 }))
    await passMinutes(paper, 3)
    expect(await alertCodes(paper)).toEqual(['replan-waiting'])
    expect(await replanStatus(paper, 0)).toMatchObject({
      settings: {
        phase: 'waiting',
        changes: [{ field: 'messages.promptHours', from: 48, to: 72 }],
        ...{ lookedAt: 1, changed: 1, messages: 12, slots: 0, next: null },
        ...{ firstAt: '2027-01-02T21:00:00Z', lastAt: '2027-03-20T21:00:00Z' },
        courses: [{ course, messages: 12, slots: [], told: [] }],
      },
      zoneRules: null,
    })
    const { clinic: _clinic, ...after } = await stateOf(paper)
    expect(after).toEqual({ client: before.client, course: before.course, slots: before.slots })
    await attendAt(paper, '2027-01-03T20:59:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'prompt'])
  })

  it('is planned by once approved: what is pending goes by it, what was sent is not sent again', async () => {
    await attendAt(paper, '2027-01-03T21:00:00Z')
    const sent = paper.mails.length
    await redeploy({ promptHours: 72, reminderHours: 48 })
    expect((await stateOf(paper)).slots.map(({ dueAt }) => dueAt).slice(1, 3)).toEqual([
      '2027-01-09T21:00:00Z',
      '2027-01-16T21:00:00Z',
    ])
    // The reminder of tomorrow's session is overdue by the new file; it names a time that the prompt named just now.
    expect(await entryOf(paper, 1, 'reminder-r1')).toMatchObject({ state: 'skipped', reason: 'merged' })
    expect(paper.mails).toHaveLength(sent)
    await attendAt(paper, '2027-01-09T21:00:00Z')
    expect(kindsOf(paper).slice(sent)).toEqual(['prompt'])
    expect(await entryOf(paper, 2, 'prompt')).toMatchObject({ told: { dueAt: '2027-01-09T21:00:00Z' } })
  })

  it('sends at once, in the daytime, what has become overdue, and nothing that had gone', async () => {
    await attendAt(paper, '2027-01-09T20:00:00Z')
    const sent = paper.mails.length
    await redeploy({ promptHours: 96 })
    expect(kindsOf(paper).slice(sent)).toEqual(['prompt'])
    expect(await entryOf(paper, 2, 'prompt')).toMatchObject({ state: 'sent' })
    await attendAt(paper, '2027-01-10T22:00:00Z')
    expect(kindsOf(paper).slice(sent)).toEqual(['prompt'])
  })

  it('waits for the morning with what has become overdue in the night', async () => {
    // Half past one in the night in Vancouver.
    await attendAt(paper, '2027-01-10T08:30:00Z')
    const sent = paper.mails.length
    await redeploy({ promptHours: 96 })
    expect(paper.mails).toHaveLength(sent)
    await attendAt(paper, '2027-01-10T14:59:00Z')
    expect(paper.mails).toHaveLength(sent)
    await attendAt(paper, '2027-01-10T15:00:00Z')
    expect(kindsOf(paper).slice(sent)).toEqual(['prompt'])
  })

  it('moves what is due to other quiet hours', async () => {
    await attendAt(paper, '2026-12-29T20:00:00Z')
    await redeploy({ quiet: { from: '13:30', to: '03:30' } })
    // 14:00 lies in the new quiet hours: prompts move back to 13:30.
    expect((await stateOf(paper)).slots[0]?.dueAt).toBe('2027-01-03T20:30:00Z')
  })

  it('shows slots that it closes out, and leaves them where they are', async () => {
    const before = await stateOf(paper)
    deploy(paper, aClinicFile({ closures: [{ from: '2027-01-12', to: '2027-01-19', name: 'Works' }] }))
    await passMinutes(paper, 3)
    expect(await replanStatus(paper, 0)).toMatchObject({
      settings: { phase: 'waiting', messages: 0, firstAt: null, slots: 2, courses: [{ course, slots: [2, 3] }] },
    })
    await approve()
    expect((await stateOf(paper)).slots).toEqual(before.slots)
    // What is booked from now on keeps clear of the closure.
    expect(await act(paper.deps, client, move('2027-01-13T15:00'))).toMatchObject({ error: { code: 'outside-hours' } })
  })

  it('does not bind bookings before it is approved', async () => {
    deploy(paper, aClinicFile({ closures: [{ from: '2027-01-07', to: '2027-01-07', name: 'Works' }] }))
    await passMinutes(paper, 3)
    expect(await act(paper.deps, client, move('2027-01-07T15:00'))).toMatchObject({ ok: true })
  })

  it('takes its words at once, and a therapist whom it no longer names stays until it is approved', async () => {
    const { therapists } = paper.clinic
    deploy(paper, aClinicFile({ name: 'New Name', closures: [], clinician: null, therapists: therapists.slice(1) }))
    await passMinutes(paper, 3)
    expect(await replanStatus(paper, 0)).toMatchObject({
      settings: { slots: 12, changes: [{ field: 'therapists.t-1', to: null }] },
    })
    expect(await act(paper.deps, client, move('2027-01-12T15:00'))).toMatchObject({ ok: true })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(Buffer.from(paper.mails.at(-1)?.mime ?? []).toString()).toContain('New Name')
  })

  it('is replaced by a newer one: what waited before cannot be approved any more', async () => {
    deploy(paper, file({ promptHours: 72 }))
    await passMinutes(paper, 3)
    const old = await replanJob(paper, 'settings')
    deploy(paper, file({ promptHours: 60 }))
    await passMinutes(paper, 3)
    expect(await approveReplan(paper.deps, old.id, 'lead')).toMatchObject({ error: { code: 'changed-meanwhile' } })
    await approve()
    expect((await stateOf(paper)).slots[1]?.dueAt).toBe('2027-01-10T04:00:00Z')
  })

  it('cannot be approved while it is being compared, nor where there is none; twice is once', async () => {
    deploy(paper, file({ promptHours: 72 }))
    const started = await startOnly()
    expect(await approveReplan(paper.deps, started, 'lead')).toMatchObject({ error: { code: 'not-allowed' } })
    await passMinutes(paper, 2)
    const approved = await approve()
    expect(await approveReplan(paper.deps, approved.id, 'other')).toMatchObject({ value: { approvedBy: 'lead' } })
  })

  it.each(['before', 'after'] as const)('ends the same when it is killed %s any one of its writes', async (when) => {
    const whole = await enrolFive()
    const writes = await takeThrough(whole, null)
    const expected = await tellAll(whole)
    expect(writes).toBeGreaterThan(8)
    for (let nth = 1; nth <= writes; nth += 1) {
      const other = await enrolFive()
      await takeThrough(other, { nth, when })
      expect(await tellAll(other), `write ${nth}`).toEqual(expected)
    }
  })
})

/** A clinic file without closures, with other message settings. */
function file(messages: object) {
  return aClinicFile({ closures: [], messages })
}

async function redeploy(messages: object): Promise<void> {
  deploy(paper, file(messages))
  await passMinutes(paper, 3)
  await approve()
}

async function approve() {
  const job = await replanJob(paper, 'settings')
  const approved = await approveReplan(paper.deps, job.id, 'lead')
  if (!approved.ok) throw new Error(approved.error.detail)
  await passMinutes(paper, 4)
  expect(await replanJob(paper, 'settings')).toMatchObject({ phase: 'done', dueAt: null })
  expect((await paper.store.readClinic()).planned).toMatchObject({ settings: settingsHash(paper.clinic) })
  return approved.value
}

/** Lets the tick start the job, which nobody runs. */
async function startOnly() {
  const { store } = paper
  await noteDeployment({ store, deployed: deployedOf(paper.clinic) }, await store.readClinic(), paper.now)
  return (await replanJob(paper, 'settings')).id
}

function move(to: string) {
  return { do: 'move', slot: 2, to: WallTime.parse(to), scope: 'one', override: null } as const
}

async function enrolFive(): Promise<PaperClinic> {
  const rows = [10, 11, 14, 15, 16].map((hour, index) =>
    aRow({ client_id: `c-${index}`, first_session: `2027-01-05T${hour}:00` }),
  )
  return enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T20:00:00Z')
}

/** Deploys and approves with a crash on the way; what crashed is done again a minute later. Counts the writes. */
async function takeThrough(one: PaperClinic, crash: { nth: number; when: 'before' | 'after' } | null): Promise<number> {
  await passMinute(one)
  deploy(one, file({ promptHours: 72, countdown: [5, 1] }))
  const crashing = crashingAt(one.store, crash)
  const { store } = one
  Object.assign(one.deps, { store: crashing.store })
  await survive(() => passMinute(one))
  Object.assign(one, { now: at('2026-12-28T20:10:00Z') })
  await survive(() => passMinute(one))
  await survive(() => passMinute(one))
  const { id } = await replanJob(one, 'settings')
  await survive(() => approveReplan(one.deps, id, 'lead'))
  Object.assign(one, { now: at('2026-12-28T20:20:00Z') })
  await approveReplan(one.deps, id, 'lead').catch(() => {})
  for (let minute = 0; minute < 6; minute += 1) await survive(() => passMinute(one))
  Object.assign(one.deps, { store })
  return crashing.count()
}

async function survive(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!String(error).includes('crash')) throw error
  })
}

/** All that a re-plan left: its job, its rows, and when each item is due. */
async function tellAll({ store }: PaperClinic): Promise<object> {
  const {
    version: _version,
    startedAt: _at,
    finishedAt,
    approvedAt: _by,
    id: _id,
    ...job
  } = await replanJob({ store }, 'settings')
  const courses = await store.listCourses(null, 100)
  const states = await Promise.all(courses.items.map((one) => store.readCourse(one)))
  return {
    job,
    isFinished: finishedAt !== null,
    rows: (await store.readJobRows((await replanJob({ store }, 'settings')).id, 0, 100)).map(({ row, value }) => [
      row,
      value,
    ]),
    due: states.map((state) => [state?.course.dueAt, state?.slots.map(({ dueAt }) => dueAt)]),
    ledgers: states.map((state) =>
      [state?.course, ...(state?.slots ?? [])].map((item) => Object.keys(item?.ledger ?? {})),
    ),
    alerts: (await store.listAlerts(null, 100)).items.map(({ code }) => code),
  }
}
