import { describe, expect, it } from 'vitest'

import { readingGrade, sentencesOf, syllablesOf } from './reading-ease.ts'

describe('syllablesOf', () => {
  it.each([
    ['a', 1],
    ['the', 1],
    ['times', 1],
    ['helped', 1],
    ['through', 1],
    ['needed', 2],
    ['passes', 2],
    ['circles', 2],
    ['handled', 2],
    ['quiet', 2],
    ['being', 2],
    ['lonely', 2],
    ['therapist’s', 3],
    ['idea', 3],
    ['serious', 3],
    ['everyone', 3],
    ['conversation', 4],
    ['relationships', 4],
    ['possibility', 5],
    ['responsibility', 6],
  ])('gives “%s” %i', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })
})

describe('sentencesOf', () => {
  it('parts at ends of sentences, also behind a closing quote, and not at an ellipsis within', () => {
    expect(sentencesOf('One. Two? “Three.” And “four … five” here!')).toEqual([
      'One.',
      'Two?',
      '“Three.”',
      'And “four … five” here!',
    ])
  })
})

describe('readingGrade', () => {
  it('follows the published formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 5)
  })

  it('puts a hard text far above a plain one', () => {
    const hard =
      'Notwithstanding considerable methodological heterogeneity, psychotherapeutic interventions demonstrate significant reductions.'
    expect(readingGrade(hard)).toBeGreaterThan(20)
    expect(readingGrade('You can come as you are. Say as much as you like.')).toBeLessThan(3)
  })

  it('refuses a text without words', () => {
    expect(() => readingGrade('…')).toThrow(RangeError)
  })
})
