import { describe, expect, it } from 'vitest'

import { catalogueHash, lettersOf, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { catalogueOf } from '../../shared/texts/clinic-catalogue.ts'
import { listTexts } from '../../shared/texts/listing.ts'
import { partsOf } from '../../shared/texts/text-part.ts'

describe('listTexts', () => {
  it.each(['en', 'es', 'ar'] as const)(
    'shows every part of every text of %s once, with the version that messages record',
    (locale) => {
      const { places, hash } = listTexts({ texts: {} }, locale)
      const shown = places.flatMap(({ texts }) => texts)
      const all = [...promptsOf(textsOf(locale)), ...lettersOf(textsOf(locale))]
      const parts = all.map((text) => ({
        key: text.key,
        parts: partsOf(text).map((part) => ({ ...part, own: false })),
      }))
      expect(shown.toSorted(byKey)).toStrictEqual(parts.toSorted(byKey))
      expect(hash).toBe(catalogueHash(textsOf(locale)))
    },
  )

  it('shows the own words of a clinic as such, and the version that they make', () => {
    const clinic = { texts: { es: { 'missed.b.paragraphs.1': 'Le echamos de menos.' }, en: {} } }
    const { places, hash } = listTexts(clinic, 'es')
    const own = places.flatMap(({ place, texts }) =>
      texts.flatMap(({ key, parts }) => parts.filter((part) => part.own).map((part) => ({ place, key, ...part }))),
    )
    expect(own).toStrictEqual([
      { place: 'Missed session', key: 'missed.b', field: 'paragraphs.1', words: 'Le echamos de menos.', own: true },
    ])
    expect(hash).toBe(catalogueHash(catalogueOf(clinic, 'es')))
    expect(hash).not.toBe(catalogueHash(textsOf('es')))
    expect(listTexts(clinic, 'en').hash).toBe(catalogueHash(textsOf('en')))
  })
})

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : 1
}
