import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { acknowledge } from '../../shared/command/acknowledge.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { runDigest } from '../../shared/digest/run-digest.ts'
import type { SendOutcome } from '../../shared/mail/send-mail.ts'
import { standingJobs } from '../../shared/standing/standing-times.ts'
import type { Store } from '../../shared/store/store.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { client, course, enrolOne } from '../support/paper-course.ts'
import { aClinicFile, type PaperClinic } from '../support/paper-rehearsal.ts'
import { deploy } from '../support/redeploy.ts'
import { digestJob, digestsOf, tickAt } from '../support/standing.ts'

const [desk, lead] = ['desk@clinic.example', 'lead@clinic.example']
const zone = { timeZone: 'Europe/London' }
const two = { digest: { to: [desk, lead] } }

describe('runDigest', () => {
  it('goes once a day to the mailbox that takes the answers, at eight, where the clinic says nothing', async () => {
    const paper = await waiting()
    await tickAt(paper, '2026-12-29T07:59:00Z')
    expect(digestsOf(paper)).toEqual([])
    for (const time of ['08:00', '08:01', '12:00', '23:59']) await tickAt(paper, `2026-12-29T${time}:00Z`)
    expect(digestsOf(paper).map(({ to }) => to)).toEqual(['frontdesk@harbour.example'])
    await tickAt(paper, '2026-12-30T08:00:00Z')
    expect(digestsOf(paper)).toHaveLength(2)
  })

  it('sends each reader a mail of their own, which names nobody and links into the console', async () => {
    const paper = await waiting(two)
    await tickAt(paper, '2026-12-29T08:00:00Z')
    expect(digestsOf(paper).map(({ to }) => to)).toEqual([desk, lead])
    for (const { to, mime, tags } of digestsOf(paper)) {
      const mail = await PostalMime.parse(mime)
      expect(mail.to).toEqual([{ name: '', address: to }])
      expect(mail.subject).toBe('Interlude: 1 thing needs a person')
      for (const said of [mail.text, mail.html]) {
        expect(said).toContain('https://clinic.example/staff/courses/c-001.1')
        expect(said).not.toMatch(/Ana|Duarte|clients\.example/)
      }
      for (const value of Object.values(tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
      expect(tags['client']).toBeUndefined()
    }
  })

  it('is not sent on a day on which nothing waits, and waits for the next', async () => {
    const paper = await waiting()
    for (const { id } of (await paper.store.listAlerts(null, 9)).items) await acknowledge(paper.deps, id, 'staff-1')
    await tickAt(paper, '2026-12-29T08:00:00Z')
    expect(digestsOf(paper)).toEqual([])
    expect(await digestJob(paper)).toMatchObject({ dueAt: '2026-12-30T08:00:00Z', day: '2026-12-29' })
  })

  it('is not made up for later in the day when something comes up after it', async () => {
    const paper = await waiting()
    for (const { id } of (await paper.store.listAlerts(null, 9)).items) await acknowledge(paper.deps, id, 'staff-1')
    await tickAt(paper, '2026-12-29T08:00:00Z')
    await raise(paper, 'later')
    await tickAt(paper, '2026-12-29T09:00:00Z')
    expect(digestsOf(paper)).toEqual([])
  })

  it('goes also while sending to clients is off, and says so', async () => {
    const paper = await waiting()
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await tickAt(paper, '2026-12-29T08:00:00Z')
    const [mail] = digestsOf(paper)
    expect((await PostalMime.parse(mail?.mime ?? '')).text).toContain('Sending to clients is switched off')
  })

  it('goes to nobody where the clinic wants none', async () => {
    const paper = await waiting({ digest: null })
    for (const day of ['29', '30']) await tickAt(paper, `2026-12-${day}T08:00:00Z`)
    expect(digestsOf(paper)).toEqual([])
  })
})

describe('runDigest, by the clock', () => {
  it('goes late once after an outage over its hour', async () => {
    const paper = await waiting()
    for (const minute of ['40', '41', '42']) await tickAt(paper, `2026-12-29T13:${minute}:00Z`)
    expect(digestsOf(paper)).toHaveLength(1)
    await tickAt(paper, '2026-12-30T08:00:00Z')
    expect(digestsOf(paper)).toHaveLength(2)
  })

  it('makes up for no day that is over: after an outage of days the next one comes at its hour', async () => {
    const paper = await waiting()
    await tickAt(paper, '2027-01-01T07:00:00Z')
    expect(digestsOf(paper)).toEqual([])
    await tickAt(paper, '2027-01-01T08:00:00Z')
    expect(digestsOf(paper)).toHaveLength(1)
  })

  it.each([
    ['forward', ['2027-03-27T08:00:00Z', '2027-03-28T07:00:00Z', '2027-03-29T07:00:00Z']],
    ['back', ['2027-10-30T07:00:00Z', '2027-10-31T08:00:00Z', '2027-11-01T08:00:00Z']],
  ])('comes at eight on the clinic’s clocks before and after they go %s', async (_way, instants) => {
    const paper = await waiting()
    for (const [index, instant] of instants.entries()) {
      const day = instant.slice(0, 10)
      await tickAt(paper, `${day}T0${Number(instant.slice(12, 13)) - 1}:59:00Z`)
      expect(digestsOf(paper)).toHaveLength(index)
      for (const minute of ['00', '01', '59']) await tickAt(paper, `${instant.slice(0, 14)}${minute}:00Z`)
      expect(digestsOf(paper)).toHaveLength(index + 1)
    }
  })

  it('comes once on a day that has its hour twice, or not at all', async () => {
    const paper = await waiting({ digest: { at: '01:30' } })
    for (const instant of [
      '2027-10-31T00:29:00Z',
      '2027-10-31T00:30:00Z',
      '2027-10-31T01:30:00Z',
      '2027-10-31T05:00:00Z',
    ])
      await tickAt(paper, instant)
    expect(digestsOf(paper)).toHaveLength(1)
    for (const instant of ['2028-03-26T01:29:00Z', '2028-03-26T01:30:00Z', '2028-03-26T02:30:00Z'])
      await tickAt(paper, instant)
    expect(digestsOf(paper)).toHaveLength(2)
  })

  it('comes at the new time from the next one on when another is deployed', async () => {
    const paper = await waiting()
    deploy(paper, aClinicFile({ closures: [], ...zone, digest: { at: '17:30' } }))
    for (const time of ['07:00', '07:01', '08:00', '17:29']) await tickAt(paper, `2026-12-29T${time}:00Z`)
    expect(digestsOf(paper)).toEqual([])
    await tickAt(paper, '2026-12-29T17:30:00Z')
    expect(digestsOf(paper)).toHaveLength(1)
  })

  it('does not come twice on the day on which a later time is deployed after it went', async () => {
    const paper = await waiting()
    await tickAt(paper, '2026-12-29T08:00:00Z')
    deploy(paper, aClinicFile({ closures: [], ...zone, digest: { at: '17:30' } }))
    for (const time of ['09:00', '09:01', '17:30']) await tickAt(paper, `2026-12-29T${time}:00Z`)
    expect(digestsOf(paper)).toHaveLength(1)
    await tickAt(paper, '2026-12-30T17:30:00Z')
    expect(digestsOf(paper)).toHaveLength(2)
  })
})

describe('runDigest, at most once a reader and day', () => {
  it('does not send again what nobody answered for, and goes on with the next reader', async () => {
    const paper = await waiting(two)
    paper.outcomes.push({ outcome: 'unknown' })
    for (const time of ['08:00', '08:10', '09:00']) await tickAt(paper, `2026-12-29T${time}:00Z`)
    expect(digestsOf(paper).map(({ to }) => to)).toEqual([desk, lead])
  })

  it('is tried again after growing pauses where SES refuses it for certain', async () => {
    const paper = await waiting(two)
    paper.outcomes.push(refused, refused)
    await tickAt(paper, '2026-12-29T08:00:00Z')
    expect(await digestJob(paper)).toMatchObject({ refusals: 1, sending: null, dueAt: '2026-12-29T08:01:00Z' })
    await tickAt(paper, '2026-12-29T08:01:00Z')
    expect(await digestJob(paper)).toMatchObject({ refusals: 2, sending: null, dueAt: '2026-12-29T08:03:00Z' })
    await tickAt(paper, '2026-12-29T08:03:00Z')
    expect(digestsOf(paper).map(({ to }) => to)).toEqual([desk, lead])
  })

  it('is given up for one reader after an hour of refusals, and the next one still gets theirs', async () => {
    const paper = await waiting(two)
    paper.outcomes.push(...Array.from({ length: 7 }, () => refused))
    for (let minutes = 0; minutes <= 60; minutes += 1) {
      await tickAt(paper, `2026-12-29T${minutes < 60 ? '08' : '09'}:${String(minutes % 60).padStart(2, '0')}:00Z`)
    }
    expect(digestsOf(paper).map(({ to }) => to)).toEqual([lead])
  })

  it('goes to nobody any more once its day is over', async () => {
    const paper = await waiting({ digest: { at: '23:50', to: [desk, lead] } })
    paper.outcomes.push(...Array.from({ length: 4 }, () => refused))
    for (const time of ['28T23:50', '28T23:51', '28T23:53', '28T23:57', '29T00:05', '29T12:00'])
      await tickAt(paper, `2026-12-${time}:00Z`)
    expect(digestsOf(paper)).toEqual([])
    await tickAt(paper, '2026-12-29T23:50:00Z')
    expect(digestsOf(paper)).toHaveLength(2)
  })

  it.each(['before', 'after'] as const)('never goes twice though it crashes %s any one of its writes', async (when) => {
    for (let nth = 1; nth <= (await countWrites()); nth += 1) {
      const paper = await waiting(two)
      paper.now = (await digestJob(paper)).dueAt ?? paper.now
      await expect(runAll(paper, crashingAt(paper.store, { nth, when }).store), `write ${nth}`).rejects.toThrow('crash')
      for (const minute of ['02', '04', '06']) await tickAt(paper, `2026-12-29T08:${minute}:00Z`)
      const sent = digestsOf(paper).map(({ to }) => to)
      expect(new Set(sent).size, `write ${nth}: ${sent.join()}`).toBe(sent.length)
      // Whose mail was claimed when it crashed may go without for a day; nobody else does.
      expect(sent.length, `write ${nth}`).toBeGreaterThan(0)
      expect(await digestJob(paper), `write ${nth}`).toMatchObject({ dueAt: '2026-12-30T08:00:00Z', sending: null })
    }
  })

  it('goes once to each where two runs have the job at the same time', async () => {
    const paper = await waiting(two)
    paper.now = (await digestJob(paper)).dueAt ?? paper.now
    await Promise.all([runAll(paper, paper.store), runAll(paper, paper.store), runAll(paper, paper.store)])
    for (const minute of ['02', '04']) await tickAt(paper, `2026-12-29T08:${minute}:00Z`)
    const sent = digestsOf(paper).map(({ to }) => to)
    expect(sent.toSorted()).toEqual([desk, lead])
  })

  it('notes what came of a mail though the job was moved while it went', async () => {
    const paper = await waiting(two)
    paper.now = (await digestJob(paper)).dueAt ?? paper.now
    let moved = 0
    const store = meddlingStore(paper.store, async (writes, inner) => {
      const isOutcome = writes.some(
        (write) => 'put' in write && write.put === 'job' && 'cursor' in write.value && write.value.cursor === 1,
      )
      const job = await inner.readJob(standingJobs.digest)
      if (!isOutcome || job === null || (moved += 1) > 1) return
      await inner.write([{ put: 'job', value: { ...job, version: job.version + 1 }, was: job.version }])
    })
    await runAll(paper, store)
    expect(moved).toBeGreaterThan(0)
    expect(digestsOf(paper).map(({ to }) => to)).toEqual([desk, lead])
    expect(await digestJob(paper)).toMatchObject({ sending: null, dueAt: '2026-12-30T08:00:00Z' })
  })
})

const refused: SendOutcome = { outcome: 'refused', why: 'unreachable' }

/** A clinic of London's time in which the jobs have begun and one mail is held; it is the evening of 28 December. */
async function waiting(file: object = {}): Promise<PaperClinic> {
  const paper = await enrolOne({}, { ...zone, ...file })
  for (const minute of ['01', '02']) await tickAt(paper, `2026-12-28T20:${minute}:00Z`)
  await raise(paper, 'first')
  return paper
}

async function raise({ store, now }: PaperClinic, of: string): Promise<void> {
  const alert = newAlert({ code: 'held', at: now, client, course, slot: 1, of })
  await store.write([{ put: 'alert', value: alert, was: null }])
}

async function runAll(paper: PaperClinic, store: Store): Promise<void> {
  for (let more = true; more;) more = await runDigest({ ...paper.deps, store }, standingJobs.digest)
}

async function countWrites(): Promise<number> {
  const paper = await waiting(two)
  paper.now = (await digestJob(paper)).dueAt ?? paper.now
  const { store, count } = crashingAt(paper.store, null)
  await runAll(paper, store)
  return count()
}
