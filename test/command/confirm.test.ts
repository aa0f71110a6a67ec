import { beforeEach, describe, expect, it } from 'vitest'

import { confirm } from '../support/act.ts'
import { mark } from '../support/act.ts'
import { Instant } from '../../shared/time/instant.ts'
import { attendAt, client, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const by = 'staff-1'
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  paper.now = Instant.parse('2027-01-19T22:00:00Z')
})

describe('confirm', () => {
  it.each([
    ['a session to come', 4, '2027-01-26T20:59:59Z', null],
    ['a session that has begun', 4, '2027-01-26T21:00:00Z', 'slot-already-started'],
    ['a slot that is none', 99, '2027-01-26T20:00:00Z', 'unknown-slot'],
  ])('%s: slot %d at %s: %s', async (_what, slot, now, code) => {
    paper.now = Instant.parse(now)
    const answer = await confirm(paper.deps, client, { slot, by })
    expect(answer.ok ? null : answer.error.code).toBe(code)
    expect((await stateOf(paper)).slots[slot - 1]?.status === 'confirmed').toBe(code === null)
  })

  it('changes nothing a second time, and a cancelled slot not at all', async () => {
    await confirm(paper.deps, client, { slot: 4, by })
    const after = await stateOf(paper)
    expect((await confirm(paper.deps, client, { slot: 4, by })).ok).toBe(true)
    expect(await stateOf(paper)).toEqual(after)
    await markSlot(3, 'missed')
    await markSlot(3, 'attended')
    expect(await confirm(paper.deps, client, { slot: 13, by })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })

  it('does not keep a session from being marked, nor its mails from going', async () => {
    await confirm(paper.deps, client, { slot: 4, by })
    await attendAt(paper, '2027-01-24T21:00:00Z')
    expect(kindsOf(paper)).toContain('prompt')
    paper.now = Instant.parse('2027-01-26T21:50:00Z')
    await markSlot(4, 'missed')
    expect((await stateOf(paper)).slots[3]?.status).toBe('missed')
  })
})

async function markSlot(slot: number, as: 'attended' | 'missed'): Promise<void> {
  expect(await mark(paper.deps, client, { slot, as, by })).toEqual({ ok: true, value: null })
}
