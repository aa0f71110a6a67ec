import { describe, expect, it } from 'vitest'

import { tellUnapproved } from '../../infra/tell-unapproved.ts'
import { catalogueHash, textsOf } from '../../shared/texts/catalogue.ts'
import { sampleClinic } from '../support/sample-course.ts'

const hash = catalogueHash(textsOf('en'))
const named = { file: 'harbour.json', option: 'harbour' }
const approvedAs = (catalogue: string) =>
  sampleClinic('harbour', {
    locales: ['en'],
    approved: { en: { by: 'the clinical lead', on: '2026-12-01', catalogue } },
  })

describe('tellUnapproved', () => {
  it('tells one line for a locale of another version, with the version to put there', () => {
    expect(tellUnapproved(approvedAs('f00d'), named)).toEqual([
      `harbour.json: approved.en: names another version of the texts; once a clinician has read them (npm run rehearse -- --clinic harbour --texts writes the page), let "catalogue" be "${hash}"`,
    ])
  })

  it('has nothing to tell of a clinic whose texts are approved', () => {
    expect(tellUnapproved(approvedAs(hash), named)).toEqual([])
  })
})
