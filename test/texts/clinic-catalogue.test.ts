import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { textsOf } from '../../shared/texts/catalogue.ts'
import { catalogueOf } from '../../shared/texts/clinic-catalogue.ts'

describe('catalogueOf', () => {
  it.each(locales)('is the catalogue for a clinic without words of its own: %s', (locale) => {
    expect(catalogueOf({ texts: {} }, locale)).toBe(textsOf(locale))
  })

  it('keeps the words of each clinic and locale apart, and makes each catalogue once', () => {
    const one = { texts: { en: { 'welcome.paragraphs.1': 'One.' }, es: { 'welcome.paragraphs.1': 'Uno.' } } }
    const other = { texts: { en: { 'welcome.paragraphs.1': 'Other.' } } }
    const first = [catalogueOf(one, 'en'), catalogueOf(one, 'es'), catalogueOf(other, 'en'), catalogueOf(other, 'es')]
    expect(first.map(({ welcome }) => welcome.paragraphs[0])).toStrictEqual([
      'One.',
      'Uno.',
      'Other.',
      textsOf('es').welcome.paragraphs[0],
    ])
    expect(catalogueOf(one, 'en')).toBe(first[0])
    expect(catalogueOf(other, 'es')).toBe(first[3])
  })
})
