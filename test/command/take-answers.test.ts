import { describe, expect, it } from 'vitest'

import { attendAlert } from '../../shared/attend/attend-alert.ts'
import { acknowledge } from '../../shared/command/acknowledge.ts'
import { takeAnswers } from '../../shared/command/take-answers.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { diaryCard } from '../support/extras.ts'
import { aClinicFile, enrolCsv, type PaperClinic } from '../support/paper-rehearsal.ts'

const header =
  'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures'
const row = 'c-1,A Name,a@example.org,,en,t-1,12,2027-01-05T10:30,,,,neutral,2026-12-01,'
const client = ClientId.parse('c-1')
const course = courseIdOf(client, 1)
const by = 'client'

const enrolled = (over: object = {}): Promise<PaperClinic> => enrolCsv(aClinicFile(over), `${header}\n${row}\n`)
const clinician = { id: 't-1', email: 'lead@harbour.example' }
const alerts = async ({ store }: PaperClinic) => (await store.listAlerts(null, 50)).items
const phq9 = (ninth: number): number[] => [0, 0, 0, 0, 0, 0, 0, 0, ninth]

describe('takeAnswers', () => {
  it('keeps each time as a version of its own, with the total', async () => {
    const { deps, store } = await enrolled()
    await takeAnswers(deps, client, { slot: 2, form: 'gad-7', answers: [1, 1, 1, 0, 0, 0, 0], by })
    await takeAnswers(deps, client, { slot: 2, form: 'gad-7', answers: [3, 3, 3, 3, 3, 3, 3], by })
    expect(await store.readLastAnswered(course, 2, 'gad-7')).toMatchObject({ revision: 2, total: 21, by })
    expect(await store.readLastAnswered(course, 3, 'gad-7')).toBeNull()
  })

  it('keeps a worksheet', async () => {
    const { deps, store } = await enrolled()
    const answers = { people: [{ name: 'A friend', closeness: 1 }] }
    expect(await takeAnswers(deps, client, { slot: 2, form: 'relationships-map', answers, by })).toMatchObject({
      ok: true,
    })
    expect(await store.readLastAnswered(course, 2, 'relationships-map')).toMatchObject({ answers, total: null })
  })

  it("keeps a worksheet of the clinic's own, within its limits", async () => {
    const { deps, store } = await enrolled({ protocol: { extra: [diaryCard] } })
    const answer = (answers: unknown) => takeAnswers(deps, client, { slot: 5, form: 'diary-card', answers, by })
    const answers = { mood: 5, sleep: 'badly', days: [{ day: 'Monday', strength: 2 }] }
    expect(await answer(answers)).toMatchObject({ ok: true })
    expect(await store.readLastAnswered(course, 5, 'diary-card')).toMatchObject({ answers, total: null, revision: 1 })
    for (const wrong of [
      { mood: 6 },
      { sleep: 'so-so' },
      { note: 'x'.repeat(201) },
      { days: [{ strength: 2 }] },
      { more: 1 },
    ]) {
      expect(await answer(wrong)).toMatchObject({ error: { code: 'bad-input' } })
    }
    expect(await store.readLastAnswered(course, 5, 'diary-card')).toMatchObject({ revision: 1 })
  })

  it("knows no worksheet of another clinic's", async () => {
    const { deps } = await enrolled()
    expect(await takeAnswers(deps, client, { slot: 5, form: 'diary-card', answers: {}, by })).toMatchObject({
      error: { code: 'unknown-form' },
    })
  })

  it.each([1, 2, 3])('raises an urgent alert when the ninth item is %i, however low the total', async (ninth) => {
    const paper = await enrolled({ clinician })
    await takeAnswers(paper.deps, client, { slot: 2, form: 'phq-9', answers: phq9(ninth), by })
    expect(await alerts(paper)).toMatchObject([
      { code: 'urgent-answer', severity: 'urgent', slot: 2, dueAt: paper.now },
    ])
  })

  it('raises none when the ninth item is zero, however high the total', async () => {
    const paper = await enrolled({ clinician })
    await takeAnswers(paper.deps, client, { slot: 2, form: 'phq-9', answers: [3, 3, 3, 3, 3, 3, 3, 3, 0], by })
    expect(await alerts(paper)).toStrictEqual([])
  })

  it.each([
    { form: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 1], code: 'bad-input', why: 'eight answers' },
    { form: 'phq-9', answers: phq9(4), code: 'bad-input', why: 'an answer of 4' },
    { form: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, '1'], code: 'bad-input', why: 'an answer that is a text' },
    { form: 'relationships-map', answers: { people: 'all' }, code: 'bad-input', why: 'a worksheet of another shape' },
    {
      form: 'relationships-map',
      answers: { people: [{ name: 'x'.repeat(10_000), closeness: 1 }] },
      code: 'bad-input',
      why: 'a worksheet over its limits',
    },
    { form: 'wsas', answers: [1], code: 'unknown-form', why: 'a form that only staff enter' },
    { form: '__proto__', answers: {}, code: 'unknown-form', why: 'no form at all' },
  ])('refuses $why and keeps nothing', async ({ form, answers, code }) => {
    const paper = await enrolled({ clinician })
    expect(await takeAnswers(paper.deps, client, { slot: 2, form, answers, by })).toMatchObject({ error: { code } })
    expect(await paper.store.readLastAnswered(course, 2, form)).toBeNull()
    expect(await alerts(paper)).toStrictEqual([])
  })

  it('asks PHQ-8 where no clinician is responsible', async () => {
    const { deps } = await enrolled({ clinician: null })
    expect(await takeAnswers(deps, client, { slot: 2, form: 'phq-9', answers: phq9(0), by })).toMatchObject({
      error: { code: 'unknown-form' },
    })
    expect(await takeAnswers(deps, client, { slot: 2, form: 'phq-8', answers: phq9(0).slice(1), by })).toMatchObject({
      ok: true,
    })
  })

  it.each([
    { who: 'c-2', slot: 2, code: 'unknown-client' },
    { who: 'c-1', slot: 40, code: 'unknown-slot' },
  ])('refuses slot $slot of $who', async ({ who, slot, code }) => {
    const { deps } = await enrolled()
    expect(await takeAnswers(deps, ClientId.parse(who), { slot, form: 'gad-7', answers: [], by })).toMatchObject({
      error: { code },
    })
  })
})

describe('attendAlert', () => {
  /** A Tuesday at 11:00 in Vancouver, an hour at which the clinic is open. */
  const open = Instant.parse('2027-01-05T18:00:00Z')

  async function raised(over: object = {}): Promise<PaperClinic & { id: string }> {
    const paper = await enrolled({ clinician, ...over })
    paper.now = open
    await takeAnswers(paper.deps, client, { slot: 2, form: 'phq-9', answers: phq9(1), by })
    return Object.assign(paper, { id: (await alerts(paper))[0]?.id ?? '' })
  }

  const toldTo = (paper: PaperClinic): string[] =>
    paper.mails.filter(({ tags }) => tags['kind'] === 'alert').map(({ to }) => to)

  it('tells the responsible clinician at once, and who is on call after an hour', async () => {
    const paper = await raised()
    await attendAlert(paper.deps, paper.id)
    expect(toldTo(paper)).toStrictEqual(['lead@harbour.example'])
    expect(await paper.store.readAlert(paper.id)).toMatchObject({ dueAt: plus(open, { minutes: 60 }) })
    paper.now = plus(open, { minutes: 60 })
    await attendAlert(paper.deps, paper.id)
    expect(toldTo(paper)).toStrictEqual(['lead@harbour.example', 'oncall@harbour.example'])
  })

  it('tells who is on call as soon as the clinic file has it', async () => {
    const paper = await raised({ alerts: { escalateMinutes: 20 } })
    await attendAlert(paper.deps, paper.id)
    expect(await paper.store.readAlert(paper.id)).toMatchObject({ dueAt: plus(open, { minutes: 20 }) })
    paper.now = plus(open, { minutes: 20 })
    await attendAlert(paper.deps, paper.id)
    expect(toldTo(paper)).toStrictEqual(['lead@harbour.example', 'oncall@harbour.example'])
  })

  it('tells nobody any more once somebody has acknowledged it, by name and time', async () => {
    const paper = await raised()
    await attendAlert(paper.deps, paper.id)
    expect(await acknowledge(paper.deps, paper.id, 'Dr. Lindqvist')).toMatchObject({ ok: true })
    expect(await paper.store.readAlert(paper.id)).toMatchObject({
      acknowledgedBy: 'Dr. Lindqvist',
      acknowledgedAt: open,
      dueAt: null,
    })
    paper.now = plus(open, { hours: 5 })
    await attendAlert(paper.deps, paper.id)
    expect(toldTo(paper)).toHaveLength(1)
  })

  it('tries again a minute later when SES did not take the mail', async () => {
    const paper = await raised()
    paper.outcomes.push({ outcome: 'refused', why: 'unreachable' })
    await attendAlert(paper.deps, paper.id)
    expect(await paper.store.readAlert(paper.id)).toMatchObject({
      clinicianToldAt: null,
      dueAt: plus(open, { minutes: 1 }),
    })
    paper.now = plus(open, { minutes: 1 })
    await attendAlert(paper.deps, paper.id)
    expect(toldTo(paper)).toStrictEqual(['lead@harbour.example'])
  })

  it('waits ten minutes for a mail of which nobody knows whether it went', async () => {
    const paper = await raised()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAlert(paper.deps, paper.id)
    expect(await paper.store.readAlert(paper.id)).toMatchObject({
      clinicianToldAt: null,
      dueAt: plus(open, { minutes: 10 }),
    })
  })

  it('comes to an end, and stays on the list of open alerts', async () => {
    const paper = await raised()
    for (let rounds = 0; rounds < 20; rounds += 1) {
      paper.now = (await paper.store.readAlert(paper.id))?.dueAt ?? paper.now
      await attendAlert(paper.deps, paper.id)
    }
    expect(toldTo(paper)).toHaveLength(5)
    expect(await alerts(paper)).toHaveLength(1)
  })

  it('names neither the client, nor a form, nor a score', async () => {
    const paper = await raised()
    await attendAlert(paper.deps, paper.id)
    const mime = new TextDecoder().decode(paper.mails.at(-1)?.mime)
    expect(mime).not.toMatch(/A Name|a@example\.org|phq|score/i)
  })
})
