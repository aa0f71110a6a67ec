import { describe, expect, it } from 'vitest'

import { isWithheld } from '../../shared/message/withheld.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, entryOf, messageIn, type State, welcomed, withSlot } from '../support/situation.ts'

const course = welcomed(aSituation())
const prompt = messageIn(course, 'prompt', 3)
const welcome = messageIn(course, 'welcome')
const before = '2027-01-17T20:59:59Z'
const after = '2027-01-17T21:00:01Z'

describe('isWithheld', () => {
  it.each([
    ['was never off', null, false],
    ['was off until before it was due', before, false],
    ['was off until it was due', prompt.dueAt, true],
    ['was off until after it was due', after, true],
  ])('of a message where sending %s: %s, %s', (_what, heldBefore, expected) => {
    expect(withheld({ heldBefore })).toBe(expected)
  })

  it.each([
    ['enrolled until then', prompt.dueAt, true],
    ['enrolled since', after, false],
  ])('of a course %s, at %s: %s', (_what, enrolledAt, expected) => {
    const situation = { ...course, course: { ...course.course, enrolledAt: at(enrolledAt) } }
    expect(withheld({ situation })).toBe(expected)
    const ofCourse = { ...welcome, dueAt: prompt.dueAt }
    expect(isWithheld({ situation, message: ofCourse, entry: null, heldBefore: prompt.dueAt })).toBe(expected)
  })

  it.each([
    ['since before', before, true],
    ['since that moment', prompt.dueAt, true],
    ['only since after', after, false],
  ])('of a session that has had its time %s, %s: %s', (_what, since, expected) => {
    const situation = withSlot(course, 3, { since: at(since) })
    const message = { ...prompt, slot: situation.slots[2] ?? null }
    expect(isWithheld({ situation, message, entry: null, heldBefore: prompt.dueAt })).toBe(expected)
  })

  it.each(['claimed', 'unknown'] as const)('of one that is %s: not where that was since', (state) => {
    expect(withheld({ state, when: before })).toBe(true)
    expect(withheld({ state, when: prompt.dueAt })).toBe(true)
    expect(withheld({ state, when: after })).toBe(false)
  })

  it('of one that waits for its next try: not where somebody let it go for a moment that is to come', () => {
    expect(withheld({ state: 'waiting', when: '2027-01-17T20:59:30Z' })).toBe(true)
    expect(withheld({ state: 'waiting', when: '2027-01-17T20:59:31Z' })).toBe(false)
  })

  it('of one that waited for a mark: yes', () => {
    expect(withheld({ state: 'awaiting-mark', when: after })).toBe(true)
  })
})

interface Given {
  readonly situation?: typeof course
  readonly heldBefore?: string | null
  readonly state?: State
  readonly when?: string
}

/** Of the prompt of slot 3, which was due as sending was put on again. */
function withheld({ situation = course, heldBefore = prompt.dueAt, state, when = prompt.dueAt }: Given): boolean {
  const entry = state === undefined ? null : entryOf(situation, prompt, { state, when: at(when) })
  return isWithheld({ situation, message: prompt, entry, heldBefore: heldBefore === null ? null : at(heldBefore) })
}
