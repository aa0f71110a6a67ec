import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { areas } from '../../shared/ipt/area.ts'
import { MiddleTechnique } from '../../shared/ipt/technique.ts'
import { lettersOf, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'
import type { Texts } from '../../shared/texts/texts.ts'
import { forbiddenFinder } from '../../shared/texts/rules/forbidden-words.ts'
import { longestOf } from '../../shared/texts/longest.ts'
import { wordRulesOf } from '../../shared/texts/rules/word-rules-of.ts'
import { partsOf } from '../../shared/texts/text-part.ts'
import { readAll, readLetter } from './read-text.ts'
import { sentencesOf } from './reading-ease.ts'
import { rulesOf } from './rules/rules-of.ts'

/** What holds for the texts of every locale that is registered. */
describe.each(locales)('the catalogue %s', (locale) => {
  const texts = textsOf(locale)
  const rules = rulesOf(locale)
  const prompts = promptsOf(texts)
  const letters = lettersOf(texts)
  const all = readAll(texts)

  it('names its locale and writes in its direction', () => {
    expect([texts.locale, texts.direction]).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr'])
  })

  it('has what each place needs', () => {
    expect(texts.initial.length).toBeGreaterThanOrEqual(4)
    expect(texts.ending.length).toBeGreaterThanOrEqual(4)
    expect(texts.middle.length).toBeGreaterThanOrEqual(26)
    expect(texts.missed.length).toBeGreaterThanOrEqual(8)
    const ofAreas = Object.values(texts.areas).flatMap((ofTechniques) => Object.values(ofTechniques))
    expect(ofAreas).toHaveLength(areas.length * MiddleTechnique.options.length)
    const places = [...texts.initial, ...texts.ending, ...Object.values(texts.countdown), ...ofAreas, texts.midway]
    expect(places.filter((alternatives) => alternatives.length < 3)).toEqual([])
    expect(prompts.filter(({ reflections }) => reflections.length < 2 || reflections.length > 4)).toEqual([])
  })

  it('bears each key once, and each in the place that it has in English', () => {
    const keys = all.map(({ key }) => key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(keys.filter((key) => !/^[a-z0-9.-]+$/u.test(key))).toEqual([])
    expect(keysByPlace(texts)).toEqual(keysByPlace(en))
  })

  it('keeps each text of an area under its area, technique and letter', () => {
    const misplaced = areas.flatMap((area) =>
      MiddleTechnique.options.flatMap((technique) =>
        texts.areas[area][technique]
          .map(({ key }, at) => ({ key, wanted: `${area}.${technique}.${letterAt(at)}` }))
          .filter(({ key, wanted }) => key !== wanted),
      ),
    )
    expect(misplaced).toEqual([])
    expect(texts.midway.map(({ key }) => key)).toEqual(texts.midway.map((_, at) => `midway.${letterAt(at)}`))
  })

  it('says no sentence twice', () => {
    const sentences = all.flatMap(({ parts }) => parts.flatMap(sentencesOf)).map(plain)
    expect(sentences.length).toBeGreaterThan(500)
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  })

  it('never says what a message must not say', () => {
    const forbiddenIn = forbiddenFinder(locale)
    const found = all.flatMap(({ key, parts }) =>
      parts.flatMap((part) => forbiddenIn(part)).map((word) => `${key}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('tells in each prompt that it may be left, or is for the client alone', () => {
    const bound = prompts.filter(({ opening }) => !rules.free.some((wording) => wording.test(opening)))
    expect(bound.map(({ key }) => key)).toEqual([])
  })

  it('keeps letters free of names, times and numbers, which the mail puts in', () => {
    const numbered = letters.filter(({ paragraphs }) =>
      paragraphs.some((paragraph) => /\p{N}|[{}<>]/u.test(paragraph) || rules.numbers.test(paragraph)),
    )
    expect(numbered.map(({ key }) => key)).toEqual([])
  })

  it('keeps what anyone may see in a shared mailbox free of what the sessions are for, and of the ending', () => {
    const open = [texts.welcome, texts.welcomeBack, ...texts.missed]
    const told = open.filter(({ paragraphs }) => wordRulesOf(locale).telling.test(paragraphs.join(' ')))
    expect(told.map(({ key }) => key)).toEqual([])
  })

  it('stays within its lengths', () => {
    const over = [...prompts, ...letters].flatMap((text) =>
      partsOf(text)
        .filter(({ field, words }) => words.length > longestOf(field))
        .map(({ field, words }) => `${text.key}.${field} ${words.length}`),
    )
    expect(over).toEqual([])
  })

  it('uses the signs of print throughout', () => {
    const typed = all.filter(({ parts }) => parts.some((part) => /["']|\.\.\.|--| {2}|^\s|\s$/u.test(part)))
    expect(typed.map(({ key }) => key)).toEqual([])
    expect(letters.map(readLetter).every(({ parts }) => parts.length > 0)).toBe(true)
  })
})

function letterAt(index: number): string {
  return 'abcdefghij'.charAt(index)
}

/** The catalogue with each text's key in place of the text. */
function keysByPlace(texts: Texts): unknown {
  const { locale: _locale, direction: _direction, ...places } = texts
  const keyed = JSON.stringify(places, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && 'key' in part ? part.key : part,
  )
  return JSON.parse(keyed)
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, '')
    .trim()
}
