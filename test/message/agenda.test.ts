import { describe, expect, it } from 'vitest'

import { type Kind, kinds } from '../../shared/course/ledger.ts'
import { agenda, isReady, type Step } from '../../shared/message/agenda.ts'
import type { Situation } from '../../shared/message/message.ts'
import { WallTime } from '../../shared/time/wall-time.ts'
import { at } from '../support/sample-course.ts'
import {
  aSituation,
  attendedUpTo,
  entryOf,
  messageIn,
  sent,
  type State,
  stepFor,
  welcomed,
  withOutcome,
  withSlot,
} from '../support/situation.ts'

const fresh = aSituation()
const course = welcomed(fresh)
const marked = withSlot(course, 3, {
  missedMarks: [{ at: at('2027-01-19T22:00:00Z'), restoredAt: null }],
  status: 'missed',
  counts: true,
})
const finished = attendedUpTo(course, 12)

describe('agenda, the order at one instant', () => {
  it('does nothing before the welcome, however overdue', () => {
    const steps = agenda(fresh, at('2027-01-04T23:00:00Z'))
    expect(steps.filter(isReady).map(({ message }) => message.kind)).toEqual(['welcome'])
  })

  it('does nothing before a welcome that waits for its next try, and then all waits until then', () => {
    const welcome = messageIn(fresh, 'welcome')
    const refused = withOutcome(
      fresh,
      welcome,
      entryOf(fresh, welcome, { state: 'waiting', when: at('2027-01-04T23:00:00Z') }),
    )
    const steps = agenda(refused, at('2027-01-04T23:00:10Z'))
    expect(steps.some(isReady)).toBe(false)
    expect(stepFor(steps, 'prompt', 1)).toMatchObject({ until: '2027-01-04T23:00:30Z' })
    expect(stepFor(steps, 'prompt', 2)).toMatchObject({ until: '2027-01-10T21:00:00Z' })
  })

  it('lets what is overdue together leave in the order of kinds', () => {
    const steps = agenda(marked, at('2027-02-26T20:00:00Z')).filter(isReady)
    const order = steps.map(({ message }) => kinds.indexOf(message.kind))
    expect(new Set(order).size).toBe(4)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })

  it('sends no follow-up while its completion has no outcome, but after it', () => {
    const now = at('2027-04-23T18:00:00Z')
    const completion = messageIn(finished, 'completion')
    const unanswered = withOutcome(
      finished,
      completion,
      entryOf(finished, completion, { state: 'claimed', when: at('2027-04-23T17:59:00Z') }),
    )
    expect(stepFor(agenda(unanswered, now), 'follow-up')?.do).toBe('wait')
    expect(stepFor(agenda(sent(finished, completion, '2027-03-24T17:00:00Z'), now), 'follow-up')?.do).toBe('send')
  })

  it('lets nothing overtake an unsent notice of its slot, while other slots go on', () => {
    const told = withSlot(marked, 12, {
      status: 'cancelled',
      counts: false,
      cancelledAt: at('2027-01-21T18:00:00Z'),
      takenBack: [{ at: at('2027-01-21T18:00:00Z'), restoredAt: null }],
      makesUp: marked.slots[2]?.id ?? null,
    })
    const named = { text: null, carries: 'slot-12', carriedText: null }
    const missed = messageIn(told, 'missed', 3)
    const situation = withOutcome(
      told,
      missed,
      entryOf(told, missed, { state: 'sent', when: at('2027-01-20T00:00:00Z'), said: named }),
    )
    const notice = messageIn(situation, 'cancellation', 12)
    const refused = withOutcome(
      situation,
      notice,
      entryOf(situation, notice, { state: 'waiting', when: at('2027-03-22T18:00:00Z') }),
    )
    const steps = agenda(refused, at('2027-03-22T18:00:10Z'))
    expect(stepFor(steps, 'prompt', 12)?.do).toBe('wait')
    expect(stepFor(steps, 'prompt', 11)?.do).toBe('skip')
  })
})

describe('agenda, a message with an outcome', () => {
  it.each(['sent', 'skipped', 'held'] as const)('asks for nothing more when it was %s', (state) => {
    const prompt = messageIn(course, 'prompt', 3)
    const after = withOutcome(course, prompt, entryOf(course, prompt, { state, when: at('2027-01-17T21:00:00Z') }))
    expect(stepFor(agenda(after, at('2027-01-18T10:00:00Z')), 'prompt', 3)).toBeUndefined()
  })

  it('tries again from the end of its back-off, not before', () => {
    expect(doing('prompt', 'waiting', '2027-01-17T21:00:29Z')).toBe('wait')
    expect(doing('prompt', 'waiting', '2027-01-17T21:00:30Z')).toBe('send')
  })

  it('does not try again before it is due, where its session was moved to a later time since SES refused it', () => {
    const prompt = messageIn(course, 'prompt', 3)
    const entry = entryOf(course, prompt, { state: 'waiting', when: prompt.dueAt })
    const startsAt = at('2027-01-20T23:00:00Z')
    const moved = withOutcome(
      withSlot(course, 3, { startsAt, wall: WallTime.parse('2027-01-20T15:00') }),
      prompt,
      entry,
    )
    const step = (now: string) => stepFor(agenda(moved, at(now)), 'prompt', 3)
    expect(step('2027-01-17T21:00:30Z')).toMatchObject({ do: 'wait', until: '2027-01-18T23:00:00Z' })
    expect(step('2027-01-18T23:00:00Z')?.do).toBe('send')
  })

  it('keeps off a claim for ten minutes, though its lease is over after 90 seconds', () => {
    expect(doing('reminder', 'claimed', '2027-01-18T21:01:31Z')).toBe('wait')
    expect(doing('reminder', 'claimed', '2027-01-18T21:09:59Z')).toBe('wait')
    expect(doing('reminder', 'claimed', '2027-01-18T21:10:00Z')).toBe('send')
  })
})

/** What there is to do at `now` about a message of slot 3 that came to a state when it was due. */
function doing(kind: Kind, state: State, now: string, situation: Situation = course): Step['do'] | undefined {
  const message = messageIn(situation, kind, 3)
  const after = withOutcome(situation, message, entryOf(situation, message, { state, when: message.dueAt }))
  return stepFor(agenda(after, at(now)), kind, 3)?.do
}
