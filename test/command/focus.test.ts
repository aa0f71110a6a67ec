import { describe, expect, it } from 'vitest'

import { pickTechnique } from '../support/act.ts'
import { setFocus } from '../support/act.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { workOfSessions } from '../../shared/course/work-of-session.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aClinicFile, enrolCsv, type PaperClinic, rowsOf, runWithMarks } from '../support/paper-rehearsal.ts'

const header =
  'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures'
const row = 'c-1,A Name,a@example.org,,en,t-1,12,2027-01-05T10:30,,,,neutral,2026-12-01,'
const client = ClientId.parse('c-1')

const enrolled = (): Promise<PaperClinic> => enrolCsv(aClinicFile(), `${header}\n${row}\n`)

async function stateIn({ store }: PaperClinic) {
  const state = await store.readCourse(courseIdOf(client, 1))
  if (state === null) throw new Error('the course was enrolled')
  return state
}

const workIn = async (paper: PaperClinic) => workOfSessions(await stateIn(paper))

describe('setFocus', () => {
  it('is refused once the course is closed, whose prompts were general', async () => {
    const paper = await enrolled()
    const at = Instant.parse('2027-02-01T18:00:00Z')
    await runWithMarks(paper, [{ at, do: 'sending', on: true }])
    const before = (await rowsOf(paper)).messages.filter(({ kind }) => kind === 'prompt')
    expect(before.every(({ area }) => area === null)).toBe(true)
    expect(await setFocus(paper.deps, client, { area: 'grief', second: null, by: 't-1' })).toMatchObject({
      error: { code: 'course-closed' },
    })
  })

  it('works with the area from then on', async () => {
    const paper = await enrolled()
    expect(await setFocus(paper.deps, client, { area: 'grief', second: null, by: 't-1' })).toStrictEqual({
      ok: true,
      value: null,
    })
    expect(
      (await workIn(paper)).slice(3, 10).every(({ area, technique }) => area === 'grief' && technique !== null),
    ).toBe(true)
    await runWithMarks(paper, [])
    const prompts = (await rowsOf(paper)).messages.filter(({ kind, phase }) => kind === 'prompt' && phase === 'middle')
    expect(prompts.map(({ area }) => area)).toStrictEqual(Array.from({ length: 7 }, () => 'grief'))
    expect(new Set(prompts.map(({ technique }) => technique)).size).toBe(6)
  })

  it('refuses the same area twice', async () => {
    const { deps } = await enrolled()
    expect(await setFocus(deps, client, { area: 'grief', second: 'grief', by: 't-1' })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })
})

describe('pickTechnique', () => {
  const by = 't-1'

  it("lets the therapist's choice win, and goes on without repeating it", async () => {
    const paper = await enrolled()
    await setFocus(paper.deps, client, { area: 'grief', second: null, by })
    expect(await pickTechnique(paper.deps, client, { slot: 6, technique: 'role-play', by })).toMatchObject({ ok: true })
    const works = await workIn(paper)
    expect(works[5]?.technique).toBe('role-play')
    expect(works[6]?.technique).not.toBe('role-play')
  })

  it.each([
    { slot: 1, technique: 'clarification', code: 'not-allowed', why: 'nothing has come before it' },
    { slot: 2, technique: 'clarification', code: 'not-allowed', why: 'the map of relationships is drawn in it' },
    { slot: 3, technique: 'role-play', code: 'not-allowed', why: 'that belongs to later sessions' },
    { slot: 11, technique: 'communication-analysis', code: 'not-allowed', why: 'that belongs to earlier sessions' },
    { slot: 12, technique: 'role-play', code: 'not-allowed', why: 'the map is looked at again in it' },
    { slot: 13, technique: 'role-play', code: 'unknown-slot', why: 'there is no such slot' },
  ] as const)('refuses $technique in slot $slot, because $why', async ({ slot, technique, code }) => {
    const { deps } = await enrolled()
    await setFocus(deps, client, { area: 'grief', second: null, by })
    expect(await pickTechnique(deps, client, { slot, technique, by })).toMatchObject({ error: { code } })
  })

  it('asks for a focus outside the middle phase, since the text is one of the area', async () => {
    const { deps } = await enrolled()
    const pick = (slot: number, technique: 'role-play' | null) => pickTechnique(deps, client, { slot, technique, by })
    expect(await pick(11, 'role-play')).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await pick(6, 'role-play')).toMatchObject({ ok: true })
    await setFocus(deps, client, { area: 'grief', second: null, by })
    expect(await pick(11, 'role-play')).toMatchObject({ ok: true })
    expect(await pick(11, null)).toMatchObject({ ok: true })
  })

  it("sends the technique's own text along with the ending's, and each text once", async () => {
    const paper = await enrolled()
    await setFocus(paper.deps, client, { area: 'role-dispute', second: null, by })
    for (const slot of [5, 11]) await pickTechnique(paper.deps, client, { slot, technique: 'role-play', by })
    await pickTechnique(paper.deps, client, { slot: 3, technique: 'emotion-focused', by })
    await runWithMarks(paper, [])
    const told = (await stateIn(paper)).slots.map(({ ledger }) => {
      const entry = ledger['prompt']
      if (entry?.state !== 'sent') throw new Error('every prompt was sent')
      return entry.told
    })
    expect(told[2]).toMatchObject({ technique: 'emotion-focused', text: 'initial.3.a' })
    expect(told[2]?.beside).toStrictEqual(['role-dispute.emotion-focused.a'])
    expect(told[10]).toMatchObject({ technique: 'role-play', text: 'ending.second-last.a' })
    expect(told[10]?.beside).toMatchObject([expect.stringMatching(/^role-dispute\.role-play\.[bc]$/u)])
    const texts = told.flatMap(({ text, beside }) => [text, ...beside])
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('begins the middle phase with another technique than the one that was picked before it', async () => {
    const paper = await enrolled()
    await setFocus(paper.deps, client, { area: 'grief', second: null, by })
    const first = (await workIn(paper))[3]?.technique
    expect(first).toBe('encouragement-of-affect')
    await pickTechnique(paper.deps, client, { slot: 3, technique: 'encouragement-of-affect', by })
    expect((await workIn(paper))[3]?.technique).not.toBe(first)
  })

  it('is refused once the course is closed', async () => {
    const paper = await enrolled()
    const pick = () => pickTechnique(paper.deps, client, { slot: 4, technique: 'role-play', by })
    await runWithMarks(paper, [])
    expect(await pick()).toMatchObject({ error: { code: 'course-closed' } })
  })
})
