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

async function workIn({ store }: PaperClinic) {
  const state = await store.readCourse(courseIdOf(client, 1))
  if (state === null) throw new Error('the course was enrolled')
  return workOfSessions(state)
}

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
    { slot: 1, code: 'not-allowed', why: 'the initial phase has its own tasks' },
    { slot: 12, code: 'not-allowed', why: 'so has the ending' },
    { slot: 13, code: 'unknown-slot', why: 'there is no such slot' },
  ])('refuses slot $slot, because $why', async ({ slot, code }) => {
    const { deps } = await enrolled()
    expect(await pickTechnique(deps, client, { slot, technique: 'role-play', by })).toMatchObject({ error: { code } })
  })

  it('is refused once the course is closed', async () => {
    const paper = await enrolled()
    const pick = () => pickTechnique(paper.deps, client, { slot: 4, technique: 'role-play', by })
    await runWithMarks(paper, [])
    expect(await pick()).toMatchObject({ error: { code: 'course-closed' } })
  })
})
