import { describe, expect, it } from 'vitest'

import { situationOf } from '../../shared/attend/course-item.ts'
import { type Foreseen, foresee } from '../../shared/message/foresee.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { attendAt, enrolOne, stateOf } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'

/** Sessions on Tuesdays at 14:00 from 5 January 2027, 21:00 in UTC. */
async function stoppedUntil(instant: string, since = '2026-12-28T20:00:00Z'): Promise<PaperClinic> {
  const paper = await enrolOne()
  await attendAt(paper, since)
  await setSending(paper.deps, { on: false, by: 'staff-1' })
  await attendAt(paper, instant)
  return paper
}

async function foreseen(paper: PaperClinic): Promise<readonly Foreseen[]> {
  return foresee(situationOf(paper.clinic, await stateOf(paper)), paper.now)
}

/** What every message of the course that has an outcome came to. */
async function outcomes(paper: PaperClinic): Promise<ReadonlyMap<string, string>> {
  const { course: whole, slots } = await stateOf(paper)
  return new Map(
    [{ place: 'course', ledger: whole.ledger }, ...slots.map(({ id, ledger }) => ({ place: `${id}`, ledger }))].flatMap(
      ({ place, ledger }) => Object.entries(ledger).map(([key, { state }]) => [`${place} ${key}`, state] as const),
    ),
  )
}

describe('foresee', () => {
  it('tells what a mail makes needless that goes before', async () => {
    const paper = await enrolOne()
    paper.now = at('2027-01-04T22:00:00Z')
    const found = (await foreseen(paper)).map(({ message: { kind }, becomes }) => `${kind} ${becomes}`)
    expect(found).toEqual(['welcome sent', 'prompt skipped', 'reminder skipped'])
  })

  it.each([
    '2027-01-04T22:00:00Z',
    '2027-01-05T20:00:00Z',
    '2027-01-12T20:00:00Z',
    '2027-01-31T22:00:00Z',
    '2027-03-24T22:00:00Z',
  ])('comes true when mail goes again at %s', async (instant) => {
    const since = instant > '2027-01-06' ? '2027-01-06T20:00:00Z' : undefined
    const paper = await stoppedUntil(instant, since)
    const before = await outcomes(paper)
    const found = await foreseen(paper)
    expect(found.length).toBeGreaterThan(0)
    await setSending(paper.deps, { on: true, by: 'staff-1' })
    await attendAt(paper, instant)
    const after = await outcomes(paper)
    const settled = [...after].filter(([key]) => !before.has(key) && after.get(key) !== 'awaiting-mark')
    const told = found.map(({ message: { place, key }, becomes }) => [`${place} ${key}`, becomes] as const)
    expect(new Map(told)).toEqual(new Map(settled))
  })

  it('counts what waits for the morning', async () => {
    const paper = await stoppedUntil('2027-01-11T08:00:00Z', '2027-01-09T20:00:00Z')
    expect(await foreseen(paper)).toMatchObject([{ message: { kind: 'prompt' }, becomes: 'sent' }])
  })

  it('finds nothing on a course that nothing is due on', async () => {
    const paper = await enrolOne()
    await attendAt(paper, '2026-12-28T20:00:00Z')
    expect(await foreseen(paper)).toEqual([])
  })
})
