import { describe, expect, it } from 'vitest'

import { Entry } from '../../shared/course/ledger.ts'
import { agenda } from '../../shared/message/agenda.ts'
import { at, everyDaysFrom } from '../support/sample-course.ts'
import {
  aSituation,
  attendedUpTo,
  entryOf,
  messageIn,
  stepFor,
  welcomed,
  withOutcome,
  withSlot,
} from '../support/situation.ts'

const fresh = aSituation()
const course = welcomed(fresh)
const finished = attendedUpTo(course, 12)

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
    const night = aSituation({ walls: everyDaysFrom('2027-01-05T23:00', 7, 12) })
    expect(stepFor(agenda(fresh, at('2027-01-05T06:00:00Z')), 'welcome')?.do).toBe('send')
    expect(stepFor(agenda(night, at('2027-01-05T06:00:00Z')), 'welcome')?.do).toBe('send')
    expect(stepFor(agenda(night, at('2027-01-05T05:59:59Z')), 'welcome')?.do).toBe('wait')
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

  it('asks for a mark of a session that the client confirmed, too, and of none where the course was ended', () => {
    const confirmed = withSlot(unmarked, 12, { status: 'confirmed' })
    expect(stepFor(agenda(confirmed, completion.dueAt), 'completion')?.do).toBe('await-mark')
    const ended = { ...unmarked, course: { ...unmarked.course, endedAt: at('2027-03-22T18:00:00Z') } }
    expect(stepFor(agenda(ended, completion.dueAt), 'completion')).toMatchObject({ do: 'skip', reason: 'ended' })
  })

  it('tells staff again when the make-up, the last session now, is over and unmarked too', () => {
    const told = withOutcome(
      unmarked,
      completion,
      entryOf(unmarked, completion, { state: 'awaiting-mark', when: completion.dueAt }),
    )
    const missed = withSlot(told, 12, {
      status: 'missed',
      counts: false,
      numberedAs: { session: 12, of: 12, phase: 'ending' },
    })
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

describe('agenda, what was refused or stayed without an answer', () => {
  const reminder = messageIn(course, 'reminder', 3)
  const waiting = (unanswered: number) => {
    const entry = { ...entryOf(course, reminder, { state: 'waiting', when: reminder.dueAt }), unanswered }
    return withOutcome({ ...course, client: { ...course.client, reminders: false } }, reminder, entry)
  }

  it.each([
    ['had an answer', 0, { do: 'skip', reason: 'opted-out' }],
    ['had none', 1, { do: 'hold' }],
  ])('is not wanted any more, where the try before the refused one %s', (_what, unanswered, expected) => {
    expect(stepFor(agenda(waiting(unanswered), at('2027-01-18T21:00:30Z')), 'reminder', 3)).toMatchObject(expected)
  })

  it('waits as long as a claim says, where that is longer than SES is given to tell', () => {
    const until = at('2027-01-18T21:20:00Z')
    const entry = Entry.parse({ ...entryOf(course, reminder, { state: 'claimed', when: reminder.dueAt }), until })
    const step = stepFor(agenda(withOutcome(course, reminder, entry), at('2027-01-18T21:15:00Z')), 'reminder', 3)
    expect(step).toMatchObject({ do: 'wait', until })
  })
})

describe('agenda, a paused course', () => {
  const paused = { ...course, course: { ...course.course, status: 'paused' as const } }
  const countdown = messageIn(paused, 'countdown', 8)

  it('tells no countdown until it is resumed, while all else goes on', () => {
    expect(stepFor(agenda(paused, countdown.dueAt), 'countdown', 8)).toMatchObject({ do: 'wait', until: null })
    expect(stepFor(agenda(course, countdown.dueAt), 'countdown', 8)?.do).toBe('send')
    expect(stepFor(agenda(paused, at('2027-01-18T21:00:00Z')), 'reminder', 3)?.do).toBe('send')
  })

  it('holds one that may have gone before', () => {
    const unknown = entryOf(paused, countdown, { state: 'unknown', when: countdown.dueAt })
    const now = at(later(countdown.dueAt, 600))
    expect(stepFor(agenda(withOutcome(paused, countdown, unknown), now), 'countdown', 8)?.do).toBe('hold')
  })
})

function later(instant: string, seconds: number): string {
  return `${new Date(Date.parse(instant) + seconds * 1000).toISOString().slice(0, 19)}Z`
}
