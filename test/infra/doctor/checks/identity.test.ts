import { describe, expect, it } from 'vitest'

import { judgeDkim, judgeIdentity, judgeMailFrom } from '../../../../infra/doctor/checks/identity.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const mailFrom = { domain: 'bounce.mail.harbour.example', status: 'SUCCESS' }
const well = { isVerified: true, isSigning: true, dkim: 'SUCCESS', mailFrom }
const judges = { identity: judgeIdentity, dkim: judgeDkim, 'mail-from': judgeMailFrom }

describe('the judgements of the identity', () => {
  it.each([
    ['all is well', well, []],
    ['SES has not seen the records', { ...well, isVerified: false, dkim: 'PENDING' }, ['identity', 'dkim']],
    ['SES has given up', { ...well, isVerified: false, dkim: 'FAILED' }, ['identity', 'dkim']],
    ['signing was switched off', { ...well, isSigning: false }, ['dkim']],
    ['mail comes back to Amazon', { ...well, mailFrom: { domain: null, status: 'NOT_STARTED' } }, ['mail-from']],
    ['the return records are not seen', { ...well, mailFrom: { ...mailFrom, status: 'PENDING' } }, ['mail-from']],
    ['nothing is deployed', null, ['identity', 'dkim', 'mail-from']],
  ])('%s', (_, facts, mended) => {
    const found = Object.entries(judges).filter(([, judge]) => judge(facts, clinic).verdict === 'mend')
    expect(found.map(([name]) => name)).toEqual(mended)
  })
})
