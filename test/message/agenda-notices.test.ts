import { describe, expect, it } from 'vitest'

import { agenda, isReady, type Step } from '../../shared/message/agenda.ts'
import type { Situation } from '../../shared/message/message.ts'
import { aNotice, came, touching, withNotices } from '../support/notices.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, stepFor, welcomed, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC; the client's night is from 04:00 to 15:00 UTC. */
const course = welcomed(aSituation())

describe('agenda, what an unsent notice keeps back', () => {
  /** When the reminder of slot 3 is due, and the prompt of slot 4 is not yet. */
  const now = '2027-01-18T21:00:10Z'
  const refusedAt = '2027-01-18T21:00:00Z'
  const again = '2027-01-18T21:00:30Z'
  const ofTwo = aNotice({
    slot: null,
    touched: [touching(3, '2027-01-19T20:00:00Z', '2027-01-19T21:00:00Z'), touching(4, null, '2027-01-26T21:00:00Z')],
  })

  it.each([
    ['of its own', aNotice(), 3],
    ['of several, of which it is one', ofTwo, 3],
    ['of several, of which it is one', ofTwo, 4],
  ])('what is about a session waits for a notice %s, which is to be tried again', (_of, notice, slot) => {
    const refused = came(withNotices(course, notice), notice, { state: 'waiting', when: refusedAt })
    const dueThen = messageIn(refused, 'reminder', slot).dueAt
    const until = dueThen > again ? dueThen : again
    expect(stepFor(agenda(refused, at(now)), 'reminder', slot)).toMatchObject({ do: 'wait', until })
  })

  it('what is about another session, or about the course, does not', () => {
    const other = aNotice({ slot: messageIn(course, 'prompt', 5).slot?.id ?? null, touched: [touching(5, null, null)] })
    const refused = came(withNotices(course, other), other, { state: 'waiting', when: refusedAt })
    expect(stepFor(agenda(refused, at(now)), 'reminder', 3)?.do).toBe('send')
    const late = came(withNotices(course, ofTwo), ofTwo, { state: 'waiting', when: '2027-02-24T17:00:00Z' })
    expect(stepFor(agenda(late, at('2027-02-24T17:00:10Z')), 'countdown', 8)?.do).toBe('send')
  })

  it('what it keeps back is free as soon as it is ready to go, in the order of the list', () => {
    const steps = agenda(withNotices(course, aNotice()), at(now))
    expect(steps.find(isReady)?.message.kind).toBe('change')
    expect(stepFor(steps, 'reminder', 3)).toMatchObject({ do: 'wait', until: now })
    expect(stepFor(steps, 'reminder', 4)).toMatchObject({ do: 'wait', until: '2027-01-25T21:00:00Z' })
  })

  it('an older notice waits for a newer one that was tried, and for no other', () => {
    const [older, newer] = [aNotice({ number: 2 }), aNotice({ number: 3 })]
    const both = withNotices(course, older, newer)
    const doing = (situation: Situation) => noticeSteps(agenda(situation, at('2027-01-15T20:00:10Z')))
    expect(doing(both)).toEqual([
      [3, 'send'],
      [2, 'send'],
    ])
    expect(doing(came(both, newer, { state: 'waiting', when: '2027-01-15T20:00:00Z' }))).toEqual([
      [3, 'wait'],
      [2, 'wait'],
    ])
    const wider = { ...newer, slot: null, touched: [...newer.touched, touching(4, null, '2027-02-02T21:00:00Z')] }
    expect(
      doing(came(withNotices(course, older, wider), wider, { state: 'waiting', when: '2027-01-15T20:00:00Z' })),
    ).toEqual([
      [3, 'wait'],
      [2, 'wait'],
    ])
    const [first, second] = [{ ...wider, number: 2 }, newer]
    expect(
      doing(came(withNotices(course, first, second), second, { state: 'waiting', when: '2027-01-15T20:00:00Z' })),
    ).toEqual([
      [3, 'wait'],
      [2, 'send'],
    ])
  })

  it('the cancellation of a make-up that was taken back waits for a notice of its session', () => {
    const back = withSlot(withNotices(course, aNotice()), 3, {
      takenBack: [{ at: at('2027-01-15T20:00:00Z'), restoredAt: null }],
      ledger: {
        'prompt-x': entryOf(course, messageIn(course, 'prompt', 3), {
          state: 'held',
          when: at('2027-01-14T18:00:00Z'),
        }),
      },
    })
    const refused = came(back, aNotice(), { state: 'waiting', when: '2027-01-15T20:00:00Z' })
    const step = (situation: Situation) =>
      agenda(situation, at('2027-01-15T20:00:10Z')).find(({ message }) => message.kind === 'cancellation')
    expect(step(refused)).toMatchObject({ do: 'wait', until: '2027-01-15T20:00:30Z' })
    expect(step(back)?.do).toBe('send')
  })
})

describe('agenda, a notice near the time that it tells', () => {
  /** The latest start that the notice names is 22:00:00. */
  const situation = withNotices(course, aNotice())

  it.each([
    ['21:58:30', { do: 'send' }],
    ['21:58:31', { do: 'wait', until: '2027-01-19T22:00:01Z' }],
    ['21:59:59', { do: 'wait', until: '2027-01-19T22:00:01Z' }],
    ['22:00:00', { do: 'hold' }],
    ['22:00:01', { do: 'hold' }],
  ])('at %s: %j', (time, expected) => {
    expect(noticeStep(situation, `2027-01-19T${time}Z`)).toMatchObject(expected)
  })

  it('is not kept back where it names no time', () => {
    const timeless = withNotices(course, aNotice({ cause: 'paused', slot: null, touched: [] }))
    expect(noticeStep(timeless, '2027-01-29T22:00:00Z')?.do).toBe('send')
  })

  it.each([
    ['change', 1, 'send'],
    ['change', 2, 'send'],
    ['change', 3, 'hold'],
    ['cancellation', 2, 'send'],
    ['cancellation', 3, 'hold'],
  ] as const)('of a %s whose %i tries had no answer: %s, and held once it has begun', (kind, attempts, expected) => {
    const notice = aNotice({ kind })
    const unknown = came(withNotices(course, notice), notice, {
      state: 'unknown',
      when: '2027-01-19T21:40:00Z',
      attempts,
    })
    expect(noticeStep(unknown, '2027-01-19T21:50:00Z')?.do).toBe(expected)
    expect(noticeStep(unknown, '2027-01-19T22:00:00Z')?.do).toBe('hold')
  })
})

describe('agenda, a notice by night', () => {
  const night = '2027-01-18T06:00:00Z'
  const morning = '2027-01-18T15:00:00Z'

  it.each([
    ['in 24 hours', '2027-01-19T06:00:00Z', true],
    ['a second after that', '2027-01-19T06:00:01Z', false],
    ['in five minutes', '2027-01-18T06:05:00Z', true],
    ['just now', night, false],
    ['a day ago', '2027-01-17T06:00:00Z', false],
  ])('leaves for one who comes %s: %s, %s', (_when, start, expected) => {
    const far = touching(4, '2027-01-26T21:00:00Z', '2027-02-26T21:00:00Z')
    const touched = [far, touching(3, start, null)]
    const situation = withNotices(course, aNotice({ slot: null, touched }))
    const step = noticeStep(situation, night)
    expect(step).toMatchObject(expected ? { do: 'send' } : { do: 'wait', until: morning })
  })

  it.each([
    ['2027-01-18T06:00:00Z', { do: 'wait', until: morning }],
    ['2027-01-19T06:00:00Z', { do: 'send' }],
  ])('a make-up that was taken back is cancelled by its own start: at %s %j', (now, expected) => {
    const back = withSlot(course, 3, {
      takenBack: [{ at: at('2027-01-15T20:00:00Z'), restoredAt: null }],
      ledger: {
        'prompt-x': entryOf(course, messageIn(course, 'prompt', 3), {
          state: 'held',
          when: at('2027-01-14T18:00:00Z'),
        }),
      },
    })
    const step = agenda(back, at(now)).find(({ message }) => message.kind === 'cancellation')
    expect(step).toMatchObject(expected)
  })

  it('keeps a prompt that is of use until the very morning for it', () => {
    const early = withSlot(course, 3, { startsAt: at('2027-01-19T03:00:00Z') })
    expect(messageIn(early, 'prompt', 3).lastAt).toBe(morning)
    expect(stepFor(agenda(early, at(night)), 'prompt', 3)).toMatchObject({ do: 'wait', until: morning })
  })

  it('holds a notice whose time has come', () => {
    const begun = aNotice({ touched: [touching(3, '2027-01-17T21:00:00Z', null)] })
    expect(noticeStep(withNotices(course, begun), night)?.do).toBe('hold')
  })
})

function noticeStep(situation: Situation, now: string): Step | undefined {
  return agenda(situation, at(now)).find(({ message }) => message.notice !== null)
}

function noticeSteps(steps: readonly Step[]): readonly (readonly [number, Step['do']])[] {
  return steps.flatMap((step) => (step.message.notice === null ? [] : [[step.message.notice.number, step.do] as const]))
}
