import { describe, expect, it } from 'vitest'

import { judgeAlarmTopic } from '../../../../infra/doctor/checks/alarm-topic.ts'
import { judgeAlarms } from '../../../../infra/doctor/checks/alarms.ts'
import { judgeBootstrap } from '../../../../infra/doctor/checks/bootstrap.ts'
import { judgeConcurrency } from '../../../../infra/doctor/checks/concurrency.ts'
import { judgeHealth, judgeSwitch } from '../../../../infra/doctor/checks/health.ts'
import { judgeStack } from '../../../../infra/doctor/checks/stack.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')

describe('judgeBootstrap', () => {
  it.each([
    [null, 'mend'],
    [5, 'mend'],
    [6, 'ok'],
    [30, 'ok'],
  ])('version %s: %s', (version, verdict) => {
    expect(judgeBootstrap(version, clinic).verdict).toBe(verdict)
  })
})

describe('judgeConcurrency', () => {
  it.each([
    [10, {}, 'ok'],
    [9, {}, 'mend'],
    [105, { attend: 5 }, 'ok'],
    [104, { attend: 5 }, 'mend'],
    [1000, { attend: 900, pages: 1 }, 'mend'],
  ])('%i instances where the file reserves %j: %s', (limit, reserved, verdict) => {
    expect(judgeConcurrency(limit, { ...clinic, concurrency: reserved }).verdict).toBe(verdict)
  })
})

describe('judgeStack', () => {
  it.each([
    ['CREATE_COMPLETE', true, 'ok'],
    ['UPDATE_COMPLETE', true, 'ok'],
    ['UPDATE_COMPLETE', false, 'mend'],
    ['UPDATE_ROLLBACK_COMPLETE', true, 'mend'],
    ['ROLLBACK_COMPLETE', true, 'mend'],
    ['DELETE_FAILED', false, 'mend'],
    ['UPDATE_IN_PROGRESS', true, 'cannot-tell'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', true, 'cannot-tell'],
  ])('%s, protected %s: %s', (status, isProtected, verdict) => {
    expect(judgeStack({ status, isProtected }, clinic).verdict).toBe(verdict)
  })

  it('asks for a deployment where there is none', () => {
    expect(judgeStack(null, clinic)).toMatchObject({ mend: 'npm run deploy -- --clinic harbour' })
  })
})

describe('judgeAlarmTopic', () => {
  it.each([
    ['confirmed', 'ok'],
    ['pending', 'mend'],
    ['missing', 'mend'],
    [null, 'mend'],
  ] as const)('%s: %s', (facts, verdict) => {
    expect(judgeAlarmTopic(facts, clinic).verdict).toBe(verdict)
  })
})

describe('judgeAlarms', () => {
  const quiet = { name: 'interlude-harbour-late', state: 'OK', description: '' } as const
  it('names those that call, without the clinic’s name before them', () => {
    const calling = { ...quiet, name: 'interlude-harbour-tick-missing', state: 'ALARM' } as const
    expect(judgeAlarms([quiet, calling], clinic)).toMatchObject({
      verdict: 'mend',
      says: '1 of 2 alarms call: tick-missing',
    })
  })

  it('is content with alarms that have nothing to measure yet, and not with none', () => {
    expect(judgeAlarms([{ ...quiet, state: 'INSUFFICIENT_DATA' }], clinic).verdict).toBe('ok')
    expect(judgeAlarms([], clinic).verdict).toBe('mend')
  })
})

describe('judgeHealth and judgeSwitch', () => {
  const well = { ok: true, lastTick: '2027-01-05T14:00:00Z', sending: true }
  it.each([
    ['all is well', well, ['ok', 'ok']],
    ['nobody ticks', { ...well, ok: false }, ['mend', 'ok']],
    ['nobody ticked ever', { ...well, ok: false, lastTick: null }, ['mend', 'ok']],
    ['somebody stopped the mails', { ...well, sending: false }, ['ok', 'mend']],
    ['the table does not answer', { ok: false, lastTick: null, sending: null }, ['mend', 'mend']],
    ['there is no address', null, ['mend', 'mend']],
  ])('%s: %j', (_, facts, verdicts) => {
    expect([judgeHealth(facts, clinic).verdict, judgeSwitch(facts, clinic).verdict]).toEqual(verdicts)
  })
})
