import { describe, expect, it } from 'vitest'

import { judgeMx, judgeSpf } from '../../../../infra/doctor/checks/return-domain.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')

describe('judgeSpf', () => {
  it.each([
    [['v=spf1 include:amazonses.com ~all'], 'ok'],
    [['some-key=1', 'v=spf1  +include:AmazonSES.com -all'], 'ok'],
    [[], 'mend'],
    [['v=spf10 include:amazonses.com ~all'], 'mend'],
    [['v=spf1 include:other.example ~all'], 'mend'],
    [['v=spf1 include:amazonses.com.other.example ~all'], 'mend'],
    [['v=spf1 include:amazonses.com +all'], 'mend'],
    [['v=spf1 include:amazonses.com all'], 'mend'],
    [['v=spf1 include:amazonses.com ~all', 'v=spf1 -all'], 'mend'],
  ])('%j: %s', (texts, verdict) => {
    expect(judgeSpf({ texts, mailServers: [] }, clinic).verdict).toBe(verdict)
  })
})

describe('judgeMx', () => {
  const own = 'feedback-smtp.ca-central-1.amazonses.com'
  it.each([
    [[own], 'ok'],
    [[], 'mend'],
    [['feedback-smtp.us-east-1.amazonses.com'], 'mend'],
    [[own, 'mx.other.example'], 'mend'],
  ])('%j: %s', (mailServers, verdict) => {
    expect(judgeMx({ texts: [], mailServers }, clinic).verdict).toBe(verdict)
  })
})
