import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { clinicSchema } from '../../infra/clinic-schema.ts'

const file = new URL('../../infra/clinics/clinic.schema.json', import.meta.url)

describe('clinicSchema', () => {
  it('is what stands in infra/clinics/clinic.schema.json (npm run schema writes it anew)', () => {
    const committed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    expect(committed).toEqual(JSON.parse(JSON.stringify(clinicSchema())))
  })

  it('asks for the required keys, and for no key that has a default', () => {
    const required = 'id name account region timeZone locales mail contact crisis therapists alarms'.split(' ')
    expect(clinicSchema()).toMatchObject({ additionalProperties: false, required })
  })
})
