import { describe, expect, it } from 'vitest'

import { unapprovedOf } from '../../shared/config/unapproved.ts'
import { catalogueHash, textsOf } from '../../shared/texts/catalogue.ts'
import { sampleClinic } from '../support/sample-course.ts'

const crisis = { en: 'Call 9-8-8.', es: 'Llame al 9-8-8.' }
const ours = { en: catalogueHash(textsOf('en')), es: catalogueHash(textsOf('es')) }
const approval = (catalogue: string) => ({ by: 'the clinical lead', on: '2026-12-01', catalogue })

function clinicWith(changes: Readonly<Record<string, unknown>>) {
  return sampleClinic('harbour', { locales: ['en', 'es'], crisis, ...changes })
}

describe('unapprovedOf', () => {
  it('names each locale of the clinic that nobody has approved, with what would have to be approved', () => {
    expect(unapprovedOf(clinicWith({ approved: {} }))).toStrictEqual([
      { locale: 'en', catalogue: ours.en, outdated: false },
      { locale: 'es', catalogue: ours.es, outdated: false },
    ])
  })

  it('names none once each is approved as it is', () => {
    const approved = { en: approval(ours.en), es: approval(ours.es) }
    expect(unapprovedOf(clinicWith({ approved }))).toStrictEqual([])
  })

  it('takes no approval of one locale for another', () => {
    const approved = { en: approval(ours.es), es: approval(ours.es) }
    expect(unapprovedOf(clinicWith({ approved }))).toStrictEqual([{ locale: 'en', catalogue: ours.en, outdated: true }])
  })

  it('names a locale anew when the clinic’s own words change by one', () => {
    const approved = { en: approval(ours.en), es: approval(ours.es) }
    const texts = { es: { 'middle.01.title': 'Otro título' } }
    const [only, ...others] = unapprovedOf(clinicWith({ approved, texts }))
    expect([only?.locale, only?.outdated, others]).toStrictEqual(['es', true, []])
    const renewed = { ...approved, es: approval(only?.catalogue ?? '') }
    expect(unapprovedOf(clinicWith({ approved: renewed, texts }))).toStrictEqual([])
  })

  it('asks for no approval of a locale that the clinic does not have', () => {
    const clinic = clinicWith({ locales: ['en'], approved: { en: approval(ours.en) } })
    expect(unapprovedOf(clinic)).toStrictEqual([])
  })
})
