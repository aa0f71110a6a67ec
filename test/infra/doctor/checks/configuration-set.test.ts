import { describe, expect, it } from 'vitest'

import { judgeSuppression, judgeTransport } from '../../../../infra/doctor/checks/configuration-set.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const well = { isSending: true, isTlsRequired: true, suppressedAfter: ['BOUNCE', 'COMPLAINT'] }

describe('judgeSuppression', () => {
  it.each([
    [['BOUNCE', 'COMPLAINT'], 'ok'],
    [['BOUNCE'], 'mend'],
    [[], 'mend'],
  ])('after %j: %s', (suppressedAfter, verdict) => {
    expect(judgeSuppression({ ...well, suppressedAfter }, clinic).verdict).toBe(verdict)
  })

  it('asks for a deployment where there is no configuration set', () => {
    expect(judgeSuppression(null, clinic)).toMatchObject({ mend: 'npm run deploy -- --clinic harbour' })
  })
})

describe('judgeTransport', () => {
  it.each([
    [{}, 'ok'],
    [{ isSending: false }, 'mend'],
    [{ isTlsRequired: false }, 'mend'],
  ])('%j: %s', (facts, verdict) => {
    expect(judgeTransport({ ...well, ...facts }, clinic).verdict).toBe(verdict)
  })

  it('asks for a deployment where there is no configuration set', () => {
    expect(judgeTransport(null, clinic)).toMatchObject({ mend: 'npm run deploy -- --clinic harbour' })
  })
})
