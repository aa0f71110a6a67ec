import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { agenda, isReady } from '../../shared/message/agenda.ts'
import { dueAtOf } from '../../shared/message/due-at.ts'
import { signals } from '../../shared/message/signals.ts'
import type { Place, Situation } from '../../shared/message/message.ts'
import { plan } from '../../shared/message/plan.ts'
import { plus } from '../../shared/time/instant.ts'
import { at } from '../support/sample-course.ts'
import {
  aSituation,
  attendedUpTo,
  entryOf,
  messageIn,
  type State,
  welcomed,
  withOutcome,
} from '../support/situation.ts'

const course = attendedUpTo(aSituation(), 12)
const states = fc.constantFrom<State | null>(null, null, 'waiting', 'claimed', 'unknown', 'sent', 'skipped', 'held')
const minutes = fc.integer({ min: 0, max: 160 * 24 * 60 })

describe('dueAtOf', () => {
  it('is never null while a message of the item has no outcome, or staff are to be told of it, whatever has happened before', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 40, maxLength: 40 }), minutes, (drawn, passed) => {
        const now = plus(at('2026-12-20T20:00:00Z'), { minutes: passed })
        const situation = plan(course).reduce(
          (before, message, index) => came(before, message, drawn[index] ?? null),
          course,
        )
        for (const place of places(situation)) {
          const open =
            agenda(situation, now).some(({ message }) => message.place === place) ||
            signals(situation, now).some(({ slot }) => slot === place)
          expect(dueAtOf(situation, place, now) === null, String(place)).toBe(!open)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is not in the future while a message of the item is ready', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 40, maxLength: 40 }), minutes, (drawn, passed) => {
        const now = plus(at('2026-12-20T20:00:00Z'), { minutes: passed })
        const situation = plan(course).reduce(
          (before, message, index) => came(before, message, drawn[index] ?? null),
          course,
        )
        for (const step of agenda(situation, now).filter(isReady)) {
          expect((dueAtOf(situation, step.message.place, now) ?? '9') <= now).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("is the earliest of a slot's messages, then the next, then null", () => {
    const slot = course.slots[2]?.id ?? 'course'
    const open = welcomed(course)
    expect(dueAtOf(open, slot, at('2027-01-01T00:00:00Z'))).toBe('2027-01-17T21:00:00Z')
    const prompted = came(open, messageIn(open, 'prompt', 3), 'sent')
    expect(dueAtOf(prompted, slot, at('2027-01-17T21:00:00Z'))).toBe('2027-01-18T21:00:00Z')
    const reminded = came(prompted, messageIn(open, 'reminder', 3), 'sent')
    expect(dueAtOf(reminded, slot, at('2027-01-18T21:00:00Z'))).toBeNull()
  })

  it('is null while only a mark is awaited, and comes back with the mark', () => {
    const unmarked = attendedUpTo(aSituation(), 11)
    const told = plan(unmarked)
      .filter(({ place, kind }) => place === 'course' && kind !== 'follow-up')
      .reduce(
        (before, message) => came(before, message, message.kind === 'completion' ? 'awaiting-mark' : 'sent'),
        unmarked,
      )
    expect(dueAtOf(told, 'course', at('2027-04-01T00:00:00Z'))).toBeNull()
    expect(dueAtOf({ ...told, slots: course.slots }, 'course', at('2027-04-01T00:00:00Z'))).not.toBeNull()
  })
})

function came(situation: Situation, message: ReturnType<typeof messageIn>, state: State | null): Situation {
  if (state === null) return situation
  return withOutcome(situation, message, entryOf(situation, message, { state, when: message.dueAt }))
}

function places({ slots }: Situation): readonly Place[] {
  return ['course', ...slots.map(({ id }) => id)]
}
