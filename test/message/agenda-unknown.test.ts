import { describe, expect, it } from 'vitest'

import { type Kind } from '../../shared/course/ledger.ts'
import { agenda, type Step } from '../../shared/message/agenda.ts'
import type { Situation } from '../../shared/message/message.ts'
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
    const before = entryOf(fresh, welcome, { state: 'unknown', when: at('2027-01-05T20:49:59Z') })
    const step = (now: string) => stepFor(agenda(withOutcome(fresh, welcome, before), at(now)), 'welcome')?.do
    expect([step('2027-01-05T20:59:59Z'), step('2027-01-05T21:00:00Z')]).toEqual(['send', 'hold'])
  })
})

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
