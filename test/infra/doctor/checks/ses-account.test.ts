import { describe, expect, it } from 'vitest'

import {
  type SesAccountFacts,
  judgeProduction,
  judgeQuota,
  judgeRate,
  judgeSending,
} from '../../../../infra/doctor/checks/ses-account.ts'
import { mailNeeds } from '../../../../infra/doctor/needs.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const well: SesAccountFacts = { isInProduction: true, isSending: true, standing: 'HEALTHY', rate: 14, quota: 50_000 }

describe('the judgements of the SES account', () => {
  it.each([
    ['all is well', {}, []],
    ['the account is in the sandbox', { isInProduction: false, quota: 200 }, ['production']],
    ['sending is off', { isSending: false }, ['sending']],
    ['it is watched', { standing: 'PROBATION' }, ['sending']],
    ['it is shut', { standing: 'SHUTDOWN', isSending: false }, ['sending']],
    ['the rate is too low', { rate: 0.5 }, ['rate']],
    ['the quota is too low', { quota: 100 }, ['quota']],
    ['there is no quota', { quota: -1 }, []],
  ])('%s', (_, facts, mended) => {
    const judges = { production: judgeProduction, sending: judgeSending, rate: judgeRate, quota: judgeQuota }
    const found = Object.entries(judges).filter(([, judge]) => judge({ ...well, ...facts }, clinic).verdict === 'mend')
    expect(found.map(([name]) => name)).toEqual(mended)
  })

  it('hold the limits against what the clinic needs, to the mail', () => {
    const { aDay } = mailNeeds(clinic)
    expect(judgeQuota({ ...well, quota: aDay }, clinic).verdict).toBe('ok')
    expect(judgeQuota({ ...well, quota: aDay - 1 }, clinic).verdict).toBe('mend')
  })

  it('hold the rate against what the clinic needs, and against what its file says to send', () => {
    const therapists = Array.from({ length: 50 }, () => clinic.therapists).flat()
    const large = { ...clinic, therapists, mail: { ...clinic.mail, perSecond: 1 } }
    const { aSecond } = mailNeeds(large)
    expect(judgeRate({ ...well, rate: aSecond }, large).verdict).toBe('ok')
    expect(judgeRate({ ...well, rate: aSecond - 1 }, large).verdict).toBe('mend')
    const hasty = { ...clinic, mail: { ...clinic.mail, perSecond: 15 } }
    expect(judgeRate({ ...well, rate: 15 }, hasty).verdict).toBe('ok')
    expect(judgeRate(well, hasty)).toMatchObject({ verdict: 'mend', mend: 'set "mail.perSecond" to no more' })
  })
})

describe('mailNeeds', () => {
  it('counts three mails for each session of the busiest day, and what comes besides', () => {
    // Wednesday: 10 + 12 + 9 + 12 + 9 sessions of 50 minutes; one digest, twenty others.
    expect(mailNeeds(clinic)).toEqual({ aDay: 52 * 3 + 21, aSecond: 1 })
  })

  it('asks for a pace at which a large clinic’s day leaves in ten minutes', () => {
    const therapists = Array.from({ length: 50 }, () => clinic.therapists).flat()
    expect(mailNeeds({ ...clinic, therapists, digest: null })).toEqual({ aDay: 52 * 50 * 3 + 20, aSecond: 14 })
  })
})
