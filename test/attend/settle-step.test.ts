import { describe, expect, it } from 'vitest'

import { newAlert } from '../../shared/alert/alert.ts'
import { situationOf } from '../../shared/attend/course-item.ts'
import { type Settling, settleStep } from '../../shared/attend/settle-step.ts'
import { Entry, type Kind } from '../../shared/course/ledger.ts'
import { course, client, entryOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { entryOf as entryIn, messageIn } from '../support/situation.ts'

const now = at('2027-01-05T01:00:00Z')

describe('settleStep, what is kept of a message that is held', () => {
  it.each([
    ['claimed', {}, 99],
    ['unknown', {}, 99],
    ['waiting', { unanswered: 1 }, 99],
    ['waiting', { unanswered: 0 }, 1],
    ['waiting', { unanswered: 1, told: null }, 1],
    ['awaiting-mark', {}, 1],
  ] as const)(
    'is what a copy told that may have gone out: of one %s %j, session %i',
    async (state, fields, session) => {
      const { paper, whole, step } = await promptBefore((entry) => ({
        ...entry,
        state,
        told: { ...entry.told, session: 99 },
        ...fields,
      }))
      const after = await settleStep(paper.deps, whole, { step: { ...step, do: 'hold' }, now })
      expect(after?.slots[0]?.ledger['prompt']).toMatchObject({ attempts: 4, told: { session } })
    },
  )

  it.each([
    ['claimed', 'attempt-0123456789'],
    ['waiting', null],
  ] as const)('holds one that was %s under the attempt %s', async (state, attempt) => {
    const { paper, whole, step } = await promptBefore((entry) => ({ ...entry, state }))
    const after = await settleStep(paper.deps, whole, { step: { ...step, do: 'hold' }, now })
    expect(after?.slots[0]?.ledger['prompt']).toMatchObject({ state: 'held', attempt, at: now })
  })

  it('is as things stand, where it was never tried', async () => {
    const paper = await welcomeOne()
    const whole = await stateOf(paper)
    const message = messageIn(situationOf(paper.clinic, whole), 'prompt', 1)
    const after = await settleStep(paper.deps, whole, { step: { do: 'hold', message }, now })
    expect(after?.slots[0]?.ledger['prompt']).toMatchObject({ attempts: 0, attempt: null, told: { session: 1 } })
  })
})

describe('settleStep, what staff are told', () => {
  it.each([
    ['prompt', 3, 3, '3-prompt'],
    ['countdown', 8, 8, 'course-countdown-r1-4-s8-t1'],
    ['completion', null, null, 'course-completion-r1'],
  ] as const)('of a %s that is held: its slot, and which message it was', async (kind, of, slot, name) => {
    const paper = await settled(kind, of, { do: 'hold' })
    expect(await alertsOf(paper)).toEqual([newAlert({ code: 'held', at: now, client, course, slot, of: name })])
  })

  it('of a completion that waits for a mark: the last session, and nothing of others', async () => {
    const paper = await settled('completion', null, { do: 'await-mark' })
    expect(await alertsOf(paper)).toMatchObject([{ code: 'unmarked', slot: 12, severity: 'today' }])
    expect(await entryOf(paper, 0, 'completion-r1')).toEqual({ state: 'awaiting-mark', attempts: 0, at: now })
  })

  it('nothing of one that is skipped', async () => {
    const paper = await settled('prompt', 3, { do: 'skip', reason: 'too-late' })
    expect(await alertsOf(paper)).toEqual([])
  })
})

type How =
  | Pick<Extract<Settling, { do: 'hold' | 'await-mark' }>, 'do'>
  | Pick<Extract<Settling, { do: 'skip' }>, 'do' | 'reason'>

/** A message of a course that was welcomed, settled in a way. */
async function settled(kind: Kind, slot: number | null, how: How) {
  const paper = await welcomeOne()
  const whole = await stateOf(paper)
  const message = messageIn(situationOf(paper.clinic, whole), kind, slot ?? undefined)
  await settleStep(paper.deps, whole, { step: { message, ...how }, now })
  return paper
}

/** The prompt of slot 1, tried four times already, with an entry as `make` leaves it. */
async function promptBefore(make: (entry: Extract<Entry, { state: 'unknown' }>) => object) {
  const paper = await welcomeOne()
  const whole = await stateOf(paper)
  const situation = situationOf(paper.clinic, whole)
  const message = messageIn(situation, 'prompt', 1)
  const unknown = entryIn(situation, message, { state: 'unknown', when: at('2027-01-03T21:00:00Z'), attempts: 4 })
  if (unknown.state !== 'unknown') throw new Error('an entry is in the state that was asked for')
  const entry = Entry.parse(make(unknown))
  const slots = whole.slots.map((slot) => (slot.id === 1 ? { ...slot, ledger: { prompt: entry } } : slot))
  return { paper, whole: { ...whole, slots }, step: { message } }
}

async function alertsOf({ store }: PaperClinic) {
  return (await store.listAlerts(null, 10)).items
}
