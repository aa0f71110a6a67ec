import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import { measureFor, measureIds, measures, measureWords } from '../../../shared/ipt/measures/measures.ts'

describe('measureWords', () => {
  it.each(measureIds)('has for %s, in each translation, a text for every item', (form) => {
    const written = locales.flatMap((locale) => measureWords(form, locale) ?? [])
    expect(written.length).toBeGreaterThan(0)
    for (const { items, options, question } of written) {
      expect(items).toHaveLength(measures[form].items)
      expect(new Set(items).size).toBe(items.length)
      expect(options).toHaveLength(4)
      expect(question).not.toBe('')
    }
  })

  it('asks about two weeks, and tells the four answers in order', () => {
    for (const form of measureIds) {
      expect(measureWords(form, 'en')).toMatchObject({
        question: expect.stringMatching(/^Over the last 2 weeks, how often have you been bothered by /u),
        options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
      })
    }
  })

  it.each(['es', 'ar'] as const)(
    'is null in %s, which has no official translation here, so that nothing is shown',
    (locale) => {
      expect(measureIds.map((form) => measureWords(form, locale))).toEqual([null, null, null])
    },
  )

  it('has PHQ-9 without its ninth item as PHQ-8', () => {
    const nine = measureWords('phq-9', 'en')?.items ?? []
    expect(measureWords('phq-8', 'en')?.items).toEqual(nine.slice(0, 8))
    expect(nine.at(8)).toContain('hurting yourself')
  })
})

describe('measureFor', () => {
  it.each([
    ['phq-9', true, 'phq-9'],
    ['phq-9', false, 'phq-8'],
    ['phq-8', true, 'phq-8'],
    ['gad-7', false, 'gad-7'],
  ] as const)('asks in place of %s, with a responsible clinician: %s, %s', (form, responsible, asked) => {
    expect(measureFor(form, responsible)).toBe(asked)
  })
})
