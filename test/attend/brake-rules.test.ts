import { describe, expect, it } from 'vitest'

import { afterAnswer, afterOutcome, brakeWrites, mayTry } from '../../shared/attend/brake.ts'
import { clinicWithoutItem } from '../../shared/store/clinic-without-item.ts'
import type { ClinicState } from '../../shared/store/items.ts'
import { at } from '../support/sample-course.ts'

const now = at('2027-01-04T18:01:00Z')
const free: ClinicState = { ...clinicWithoutItem, version: 7 }
const braked: ClinicState = { ...free, unknowns: 3, probeAt: at('2027-01-04T18:00:00Z') }

describe('mayTry', () => {
  it.each([
    ['with nothing amiss', free, true],
    ['while the clinic does not send', { ...free, sending: false }, false],
    ['while it does not send and the brake is on', { ...braked, sending: false }, false],
    ['after two sends without an answer', { ...braked, unknowns: 2, probeAt: now }, true],
    ['a minute after the last probe', braked, true],
    ['less than a minute after it', { ...braked, probeAt: at('2027-01-04T18:00:01Z') }, false],
    ['before the first probe', { ...braked, probeAt: null }, true],
  ])('%s', (_when, clinic, expected) => {
    expect(mayTry(clinic, now)).toBe(expected)
  })
})

describe('brakeWrites', () => {
  it('lets a claim hold only while the clinic sends, or, with the brake on, as the one probe of the minute', () => {
    expect(brakeWrites({ ...free, unknowns: 2 }, now)).toEqual([{ check: 'sending' }])
    expect(brakeWrites(braked, now)).toEqual([
      { put: 'clinic', value: { ...braked, probeAt: now, version: 8 }, was: 7 },
    ])
  })
})

describe('afterOutcome', () => {
  const accepted = { outcome: 'accepted', messageId: 'm-1' } as const
  const throttled = { outcome: 'refused', why: 'throttled' } as const

  it('counts what had no answer', () => {
    expect(afterOutcome(free, { outcome: 'unknown' }, now)).toEqual([
      { put: 'clinic', value: { ...free, unknowns: 1, version: 8 }, was: 7 },
    ])
  })

  it.each([
    [600, 300],
    [3, 1],
    [1, 1],
  ])('halves a pace of %i a minute to %i for a throttle, and for no other refusal', (perMinute, halved) => {
    const clinic = { ...free, perMinute }
    expect(afterOutcome(clinic, throttled, now)).toEqual([
      { put: 'clinic', value: { ...clinic, perMinute: halved, throttledAt: now, version: 8 }, was: 7 },
    ])
    for (const why of ['unreachable', 'barred', 'rejected'] as const)
      expect(afterOutcome({ ...braked, perMinute }, { outcome: 'refused', why }, now)).toEqual([])
  })

  it.each([
    ['a minute after the last halving', '2027-01-04T18:00:00Z', 300],
    ['less than a minute after it', '2027-01-04T18:00:01Z', null],
    ['before one that another clock told', '2027-01-04T18:01:30Z', null],
  ])('halves the pace once a minute: %s', (_when, throttledAt, perMinute) => {
    const writes = afterOutcome({ ...free, throttledAt: at(throttledAt) }, throttled, now)
    expect(writes).toMatchObject(perMinute === null ? [] : [{ value: { perMinute, throttledAt: now } }])
  })

  it('lets the brake go for an answer, and writes nothing where it was not on', () => {
    expect(afterOutcome(braked, accepted, now)).toEqual([
      { put: 'clinic', value: { ...braked, unknowns: 0, probeAt: null, version: 8 }, was: 7 },
    ])
    expect(afterOutcome(free, accepted, now)).toEqual([])
    expect(afterAnswer({ ...free, unknowns: 1 })).toHaveLength(1)
  })
})
