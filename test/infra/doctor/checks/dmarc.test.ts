import { describe, expect, it } from 'vitest'

import { judgeDmarc } from '../../../../infra/doctor/checks/dmarc.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

const clinic = sampleClinic('harbour')

describe('judgeDmarc', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [['v=DMARC1; p=quarantine; adkim=r; aspf=r'], [], 'ok'],
    [['v=DMARC1;p=Reject'], [], 'ok'],
    [['v=DMARC1; p=none; rua=mailto:dmarc@harbour.example'], [], 'mend'],
    [['v=DMARC1; sp=reject'], [], 'mend'],
    [['v=DMARC1; p=reject', 'v=DMARC1; p=none'], [], 'mend'],
    [[], [], 'mend'],
    [[], ['v=DMARC1; p=reject'], 'ok'],
    [[], ['v=DMARC1; p=reject; sp=none'], 'mend'],
    [[], ['v=DMARC1; p=none; sp=quarantine'], 'ok'],
    [['v=DMARC1; p=none'], ['v=DMARC1; p=reject'], 'mend'],
  ])('its own %j, above it %j: %s', (own, above, verdict) => {
    const facts = [
      { domain: 'mail.harbour.example', records: own },
      { domain: 'harbour.example', records: above },
    ]
    expect(judgeDmarc(facts, clinic).verdict).toBe(verdict)
  })
})
