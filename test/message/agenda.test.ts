import { describe, expect, it } from 'vitest'

import { type Kind, kinds } from '../../shared/course/ledger.ts'
import { agenda, isReady, type Step } from '../../shared/message/agenda.ts'
import type { Situation } from '../../shared/message/message.ts'
import { at, everyDaysFrom } from '../support/sample-course.ts'
import {
  aSituation,
  attendedUpTo,
  entryOf,
  messageIn,
  sent,
  type State,
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

  it('keeps off a claim for ten minutes, though its lease is over after 90 seconds', () => {
    expect(doing('reminder', 'claimed', '2027-01-18T21:01:31Z')).toBe('wait')
    expect(doing('reminder', 'claimed', '2027-01-18T21:09:59Z')).toBe('wait')
    expect(doing('reminder', 'claimed', '2027-01-18T21:10:00Z')).toBe('send')
  })
})

describe('agenda, an outcome that stays unknown', () => {
  it.each([
    ['prompt', 1, 'hold'],
    ['countdown', 1, 'hold'],
    ['missed', 1, 'hold'],
    ['completion', 1, 'hold'],
    ['follow-up', 1, 'hold'],
    ['reminder', 1, 'send'],
    ['reminder', 2, 'hold'],
    ['welcome', 1, 'send'],
    ['welcome', 2, 'hold'],
  ] as const)('of a %s, after try %i: %s', (kind, attempts, expected) => {
    for (const state of ['claimed', 'unknown'] as const) {
      const situation = situationFor(kind)
      const message = messageIn(situation, kind, slotFor(kind))
      const unknown = withOutcome(
        situation,
        message,
        entryOf(situation, message, { state, when: message.dueAt, attempts }),
      )
      const [before, after] = [599, 600].map((seconds) =>
        agenda(unknown, at(later(message.dueAt, seconds))).find(
          (step) => step.message.place === message.place && step.message.key === message.key,
        ),
      )
      expect(before?.do).toBe('wait')
      expect(after?.do).toBe(expected)
    }
  })

  it('resends no reminder to a client who unsubscribed meanwhile: it may have gone, so it is held', () => {
    const gone = { ...course, client: { ...course.client, unsubscribedAt: at('2027-01-18T21:05:00Z') } }
    expect(doing('reminder', 'unknown', '2027-01-18T21:10:00Z', gone)).toBe('hold')
  })

  it('resends no reminder too late, and no welcome after the first start', () => {
    const reminder = messageIn(course, 'reminder', 3)
    const late = withOutcome(
      course,
      reminder,
      entryOf(course, reminder, { state: 'unknown', when: at('2027-01-19T18:55:00Z') }),
    )
    expect(stepFor(agenda(late, at('2027-01-19T19:05:00Z')), 'reminder', 3)?.do).toBe('hold')
    const welcome = messageIn(fresh, 'welcome')
    const begun = withOutcome(
      fresh,
      welcome,
      entryOf(fresh, welcome, { state: 'unknown', when: at('2027-01-05T20:55:00Z') }),
    )
    expect(stepFor(agenda(begun, at('2027-01-05T21:05:00Z')), 'welcome')?.do).toBe('hold')
  })
})

describe('agenda, at night', () => {
  it('keeps an overdue reminder for the morning, unless it would then be too late', () => {
    const night = at('2027-01-19T08:00:00Z')
    expect(stepFor(agenda(course, night), 'reminder', 3)).toMatchObject({ do: 'wait', until: '2027-01-19T15:00:00Z' })
    const early = welcomed(aSituation({ walls: everyDaysFrom('2027-01-05T09:00', 7, 12) }))
    expect(stepFor(agenda(early, night), 'reminder', 3)?.do).toBe('send')
  })

  it('skips an overdue prompt that would be too late in the morning', () => {
    const early = welcomed(aSituation({ walls: everyDaysFrom('2027-01-05T16:00', 7, 12) }))
    const step = stepFor(agenda(early, at('2027-01-19T08:00:00Z')), 'prompt', 3)
    expect(step).toMatchObject({ do: 'skip', reason: 'too-late' })
  })

  it('lets a message due at 21:00 leave until 21:30', () => {
    const early = welcomed(aSituation({ walls: everyDaysFrom('2027-01-05T08:00', 7, 12) }))
    expect(messageIn(early, 'prompt', 3).dueAt).toBe('2027-01-17T15:00:00Z')
    const nine = welcomed(aSituation({ walls: everyDaysFrom('2027-01-05T21:00', 7, 12) }))
    expect(stepFor(agenda(nine, at('2027-01-18T04:20:00Z')), 'prompt', 3)?.do).toBe('send')
    expect(stepFor(agenda(nine, at('2027-01-18T04:31:00Z')), 'prompt', 3)).toMatchObject({
      do: 'wait',
      until: '2027-01-18T15:00:00Z',
    })
  })

  it('sends a late welcome at night when the first session is within 24 hours, else in the morning', () => {
    expect(stepFor(agenda(fresh, at('2027-01-05T06:00:00Z')), 'welcome')?.do).toBe('send')
    expect(stepFor(agenda(fresh, at('2027-01-04T06:00:00Z')), 'welcome')).toMatchObject({
      do: 'wait',
      until: '2027-01-04T15:00:00Z',
    })
  })
})

describe('agenda, a last session that nobody marked', () => {
  const unmarked = attendedUpTo(course, 11)
  const completion = messageIn(unmarked, 'completion')

  it('tells staff once that a mark is wanted, then waits for it', () => {
    expect(stepFor(agenda(unmarked, completion.dueAt), 'completion')?.do).toBe('await-mark')
    const told = withOutcome(
      unmarked,
      completion,
      entryOf(unmarked, completion, { state: 'awaiting-mark', when: completion.dueAt }),
    )
    expect(stepFor(agenda(told, at(later(completion.dueAt, 86_400))), 'completion')).toMatchObject({
      do: 'wait',
      until: null,
    })
  })

  it('tells staff again when the make-up, the last session now, is over and unmarked too', () => {
    const told = withOutcome(
      unmarked,
      completion,
      entryOf(unmarked, completion, { state: 'awaiting-mark', when: completion.dueAt }),
    )
    const missed = withSlot(told, 12, { status: 'missed', counts: false, numberedAs: 12 })
    const makeUp = aSituation({ walls: everyDaysFrom('2027-01-05T14:00', 7, 13) }).slots[12]
    const longer = { ...missed, slots: [...missed.slots, ...(makeUp === undefined ? [] : [makeUp])] }
    expect(stepFor(agenda(longer, at('2027-03-31T16:59:59Z')), 'completion')?.do).toBe('wait')
    expect(stepFor(agenda(longer, at('2027-03-31T17:00:00Z')), 'completion')?.do).toBe('await-mark')
  })

  it('sends completion once it is marked attended, and skips it, absent, where it was missed and counts', () => {
    const now = at(later(completion.dueAt, 86_400))
    expect(stepFor(agenda(finished, now), 'completion')?.do).toBe('send')
    const absent = withSlot(unmarked, 12, { status: 'missed', counts: true })
    expect(stepFor(agenda(absent, now), 'completion')).toMatchObject({ do: 'skip', reason: 'absent' })
  })

  it('has no hurry after a week: completion is then too late', () => {
    expect(stepFor(agenda(finished, at(later(completion.dueAt, 7 * 86_400))), 'completion')?.do).toBe('send')
    expect(stepFor(agenda(finished, at(later(completion.dueAt, 7 * 86_400 + 1))), 'completion')).toMatchObject({
      reason: 'too-late',
    })
  })
})

function stepFor(steps: readonly Step[], kind: Kind, slot?: number): Step | undefined {
  return steps.find(({ message }) => message.kind === kind && (slot === undefined || message.slot?.id === slot))
}

/** What there is to do at `now` about a message of slot 3 that came to a state when it was due. */
function doing(kind: Kind, state: State, now: string, situation: Situation = course): Step['do'] | undefined {
  const message = messageIn(situation, kind, 3)
  const after = withOutcome(situation, message, entryOf(situation, message, { state, when: message.dueAt }))
  return stepFor(agenda(after, at(now)), kind, 3)?.do
}

function situationFor(kind: Kind): Situation {
  if (kind === 'welcome') return fresh
  if (kind === 'missed') return marked
  if (kind === 'follow-up') return sent(finished, messageIn(finished, 'completion'), '2027-03-24T17:00:00Z')
  return kind === 'completion' ? finished : course
}

function slotFor(kind: Kind): number | undefined {
  if (kind === 'countdown') return 8
  return kind === 'prompt' || kind === 'reminder' || kind === 'missed' ? 3 : undefined
}

function later(instant: string, seconds: number): string {
  return `${new Date(Date.parse(instant) + seconds * 1000).toISOString().slice(0, 19)}Z`
}
