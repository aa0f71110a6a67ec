import { describe, expect, it } from 'vitest'

import type { Situation } from '../../shared/message/message.ts'
import { skipReason } from '../../shared/message/skip-reason.ts'
import { aNotice, came, touching, withNotices } from '../support/notices.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, messageIn, sent, welcomed, withSlot } from '../support/situation.ts'

/** Twelve Tuesdays at 14:00 in Vancouver, which is 21:00 UTC. */
const fresh = aSituation()
const course = welcomed(fresh)

describe('skipReason, of a reminder whose time another mail has just named', () => {
  const reminder = messageIn(course, 'reminder', 3)
  const recent = '2027-01-18T15:00:01Z'
  const six = '2027-01-18T15:00:00Z'

  it.each([
    ['its present time', {}, 'merged'],
    ['another time', { startsAt: at('2027-01-19T22:00:00Z') }, null],
  ])('by the change of its session, which named %s: %s', (_what, fields, expected) => {
    const notice = aNotice({ touched: [touching(3, '2027-01-12T21:00:00Z', '2027-01-19T21:00:00Z')] })
    const told = came(withNotices(course, notice), notice, { state: 'sent', when: recent })
    expect(reason(withSlot(told, 3, fields))).toBe(expected)
  })

  it('not by the cancellation of its session, though that was taken back since', () => {
    const notice = aNotice({ kind: 'cancellation', cause: 'cancelled' })
    expect(reason(came(withNotices(course, notice), notice, { state: 'sent', when: recent }))).toBeNull()
  })

  it.each([
    ['a leave', 'leave', recent, 'merged'],
    ['an extension', 'extended', recent, 'merged'],
    ['a pause, which lists none', 'paused', recent, null],
    ['a leave six hours before', 'leave', six, null],
  ] as const)('by the mail of %s: %s', (_what, cause, when, expected) => {
    const notice = aNotice({ cause, slot: null, touched: [touching(5, null, '2027-02-02T22:00:00Z')] })
    expect(reason(came(withNotices(course, notice), notice, { state: 'sent', when }))).toBe(expected)
    expect(reason(came(withNotices(course, notice), notice, { state: 'held', when }))).toBeNull()
  })

  it('not by a cancellation of other sessions, which lists none that remain', () => {
    const notice = aNotice({ kind: 'cancellation', cause: 'leave', slot: null, touched: [touching(5, null, null)] })
    expect(reason(came(withNotices(course, notice), notice, { state: 'sent', when: recent }))).toBeNull()
  })

  it.each([
    ['after the mail went', '2027-01-18T15:00:02Z', null],
    ['as the mail went', recent, 'merged'],
    ['before it', six, 'merged'],
  ])('by a welcome, where the session got its time %s: %s', (_when, since, expected) => {
    const late = sent(fresh, messageIn(fresh, 'welcome'), recent)
    expect(reason(withSlot(late, 3, { since: at(since) }))).toBe(expected)
    expect(reason({ ...late, course: { ...late.course, enrolledAt: at(since) } })).toBe(expected)
  })

  function reason(situation: Situation) {
    return skipReason(situation, { ...reminder, slot: situation.slots[2] ?? null }, reminder.dueAt)
  }
})
