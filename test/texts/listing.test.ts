import { describe, expect, it } from 'vitest'

import { catalogueHash, lettersOf, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { listTexts } from '../../shared/texts/listing.ts'

describe('listTexts', () => {
  it.each(['en', 'es', 'ar'] as const)(
    'shows every text of %s once, with the version that messages record',
    (locale) => {
      const { places, hash } = listTexts(locale)
      const shown = places.flatMap(({ texts }) => texts.map(({ key }) => key))
      const all = [...promptsOf(textsOf(locale)), ...lettersOf(textsOf(locale))].map(({ key }) => key)
      expect(shown.toSorted()).toStrictEqual(all.toSorted())
      expect(hash).toBe(catalogueHash(locale))
    },
  )
})
