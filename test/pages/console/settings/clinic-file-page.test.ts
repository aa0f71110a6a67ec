import { describe, expect, it } from 'vitest'

import { settingsHash } from '../../../../shared/deployed/deployed.ts'
import { zoneRulesVersion } from '../../../../shared/time/zone-rules.ts'
import { createConsoleWorld, people } from '../../../support/console-world.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const everyone = [people.admin, people.therapist, people.frontDesk, people.auditor]

describe('clinicFilePage', () => {
  it('tells everybody in words how the clinic runs, by which version', async () => {
    const { ask, clinic } = await createConsoleWorld()
    for (const as of everyone) {
      const { statusCode, body } = await ask('settings/file', { as })
      expect(statusCode).toBe(200)
      expect(body).toContain(settingsHash(clinic))
      expect(body).toContain(`<dt>Time zone rules</dt><dd>${zoneRulesVersion}</dd>`)
      expect(body).toContain('Monday to Thursday 09:00')
      expect(body).toContain('<dt>Quiet hours</dt><dd dir="auto">21:00 to 08:00</dd>')
      expect(body).toContain('<dt>Clients move sessions themselves</dt><dd dir="auto">none</dd>')
      expect(await faultsOf(body)).toEqual([])
    }
  })

  it('tells no setting by the name that it has in the file', async () => {
    const { body } = await (await createConsoleWorld()).ask('settings/file')
    expect(body).not.toMatch(/<dt>[a-z]+\.[A-Za-z]+/)
  })

  it('tells of measures and extra prompts those alone who know what sessions are about', async () => {
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('thames') })
    for (const as of everyone) {
      const { body } = await ask('settings/file', { as })
      expect(body.includes('Extra prompt thought-record')).toBe(as !== people.frontDesk)
      expect(body.includes('phq-9')).toBe(as !== people.frontDesk)
    }
  })

  it('tells of the account those alone who oversee', async () => {
    const { ask, clinic } = await createConsoleWorld()
    for (const as of everyone) {
      const { body } = await ask('settings/file', { as })
      expect(body.includes(clinic.account)).toBe(as === people.admin || as === people.auditor)
    }
  })

  it('tells which texts were approved, by whom, and which are others by now', async () => {
    const approved = { en: { by: 'clinical lead', on: '2026-12-01', catalogue: 'another' } }
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('harbour', { approved }) })
    const { body } = await ask('settings/file')
    expect(body).toMatch(/<td>en<\/td><td>[0-9a-f]{12}<\/td><td>another version: clinical lead, 1 December 2026<\/td>/)
    expect(body).toMatch(/<td>es<\/td><td>[0-9a-f]{12}<\/td><td>nobody<\/td>/)
  })
})
