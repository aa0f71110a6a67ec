import { describe, expect, it } from 'vitest'

import { judgeAccount, judgeRegion } from '../../../../infra/doctor/checks/account.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const well = { account: clinic.account, usualRegion: clinic.region }

describe('judgeAccount', () => {
  it.each([
    [clinic.account, 'ok'],
    ['999999999999', 'mend'],
    [null, 'mend'],
  ])('account %s: %s', (account, verdict) => {
    expect(judgeAccount({ ...well, account }, clinic).verdict).toBe(verdict)
  })
})

describe('judgeRegion', () => {
  it.each([
    [clinic.region, 'ok'],
    [null, 'ok'],
    ['us-east-1', 'mend'],
  ])('the AWS CLI would ask %s: %s', (usualRegion, verdict) => {
    expect(judgeRegion({ ...well, usualRegion }, clinic).verdict).toBe(verdict)
  })
})
