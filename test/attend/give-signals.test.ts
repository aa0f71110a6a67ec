import { beforeEach, describe, expect, it } from 'vitest'

import { Instant } from '../../shared/time/instant.ts'
import { mark } from '../support/act.ts'
import { alertCodes, attendAt, client, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const by = 'staff-1'
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({}, { course: { confirm: true } })
})

describe('attendCourse, signals to staff', () => {
  it('tells once that a session was not confirmed, and once that it was not marked', async () => {
    await attendAt(paper, '2027-01-04T20:59:00Z')
    expect(await alertCodes(paper)).toEqual([])
    await attendAt(paper, '2027-01-04T21:00:00Z')
    await attendAt(paper, '2027-01-04T22:00:00Z')
    expect(await alertCodes(paper)).toEqual(['unconfirmed'])
    await attendAt(paper, '2027-01-06T21:50:00Z')
    await attendAt(paper, '2027-01-07T21:50:00Z')
    expect(await alertCodes(paper)).toEqual(['unconfirmed', 'unmarked'])
    expect((await stateOf(paper)).slots[0]?.signals).toEqual(['unconfirmed-r1', 'unmarked-r1'])
  })

  it('is found when its time comes: the slot stands in the index until it is marked', async () => {
    await attendAt(paper, '2027-01-04T21:00:00Z')
    expect((await stateOf(paper)).slots[0]?.dueAt).toBe('2027-01-06T21:50:00Z')
    paper.now = Instant.parse('2027-01-05T21:50:00Z')
    await mark(paper.deps, client, { slot: 1, as: 'attended', by })
    expect((await stateOf(paper)).slots[0]?.dueAt).toBeNull()
    await attendAt(paper, '2027-01-06T21:50:00Z')
    expect(await alertCodes(paper)).toEqual([])
  })

  it('sends the client nothing by it', async () => {
    const before = kindsOf(paper)
    await attendAt(paper, '2027-01-06T21:50:00Z')
    expect(kindsOf(paper).filter((kind) => kind === 'missed' || kind === 'change')).toEqual([])
    expect(kindsOf(paper).slice(0, before.length)).toEqual(before)
  })
})
