import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import { forbiddenFinder, forbiddenWordsOf } from '../../../shared/texts/rules/forbidden-words.ts'

const entries = locales.flatMap((locale) => forbiddenWordsOf(locale).map((entry) => ({ locale, entry })))

describe('forbiddenFinder', () => {
  it.each(entries)('catches $entry, in any case and next to any sign: $locale', ({ locale, entry }) => {
    const word = entry.replace('*', '')
    expect(forbiddenFinder(locale)(`… (${word.toUpperCase()}), …`)).not.toEqual([])
  })

  it.each([
    ['en', 'This will help you.', 'will help'],
    ['en', 'Soon you will feel better!', 'you will feel better'],
    ['en', 'Now you need to tell them.', 'you need to tell'],
    ['en', 'You forgot your session.', 'You forgot'],
    ['en', 'Both of your parents', 'parents'],
    ['en', 'a confrontation', 'confrontation'],
  ] as const)('catches, in %s, “%s”', (locale, text, found) => {
    expect(forbiddenFinder(locale)(text)).toContain(found)
  })

  it.each([['en', 'There, the reason and the season; a network, a person, a gadget and a comma.']] as const)(
    'leaves alone, in %s, words that only hold a forbidden one: %s',
    (locale, text) => {
      expect(forbiddenFinder(locale)(text)).toEqual([])
    },
  )
})
