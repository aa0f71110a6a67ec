import { describe, expect, it } from 'vitest'

import { catalogueHash, letterByKey, lettersOf, promptByKey, promptsOf } from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'
import { withOwnWords } from '../../shared/texts/own-words.ts'
import { partsOf } from '../../shared/texts/text-part.ts'
import type { Texts } from '../../shared/texts/texts.ts'

/** Every part of a catalogue by its key. */
function partsIn(texts: Texts): ReadonlyMap<string, string> {
  const all = [...promptsOf(texts), ...lettersOf(texts)]
  return new Map(
    all.flatMap((text) => partsOf(text).map(({ field, words }) => [`${text.key}.${field}`, words] as const)),
  )
}

describe('withOwnWords', () => {
  it('is the catalogue itself where a clinic has no words of its own', () => {
    expect(withOwnWords(en, {})).toBe(en)
  })

  it('puts words in the place of each part of a prompt and of a letter, and leaves all the rest', () => {
    const words = {
      'middle.03.title': 'A title',
      'middle.03.opening': 'An opening.',
      'middle.03.reflections.2': 'A second question?',
      'middle.03.step': 'A step.',
      'middle.03.session': 'A line on the session.',
      'missed.a.paragraphs.2': 'A second paragraph.',
    }
    const own = withOwnWords(en, words)
    expect(promptByKey(own, 'middle.03')).toStrictEqual({
      key: 'middle.03',
      title: 'A title',
      opening: 'An opening.',
      reflections: promptByKey(en, 'middle.03')?.reflections.with(1, 'A second question?'),
      step: 'A step.',
      session: 'A line on the session.',
    })
    expect(letterByKey(own, 'missed.a')?.paragraphs[1]).toBe('A second paragraph.')
    const changed = [...partsIn(own)].filter(([key, said]) => partsIn(en).get(key) !== said)
    expect(Object.fromEntries(changed)).toStrictEqual(words)
  })

  it('reaches every part of the catalogue', () => {
    const words = Object.fromEntries([...partsIn(en).keys()].map((key) => [key, `own words for ${key}`]))
    expect(Object.fromEntries(partsIn(withOwnWords(en, words)))).toStrictEqual(words)
  })

  it.each(['title', 'opening', 'reflections.1', 'step', 'session'])(
    'makes another version by one letter of a %s',
    (field) => {
      const key = `initial.1.a.${field}`
      const before = partsIn(en).get(key) ?? ''
      expect(catalogueHash(withOwnWords(en, { [key]: `${before} ` }))).not.toBe(catalogueHash(en))
      expect(catalogueHash(withOwnWords(en, { [key]: before }))).toBe(catalogueHash(en))
    },
  )
})
