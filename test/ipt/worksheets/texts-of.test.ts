import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import type { Field } from '../../../shared/ipt/worksheets/field.ts'
import { worksheetTextsOf } from '../../../shared/ipt/worksheets/texts-of.ts'
import { isWorksheet, worksheets } from '../../../shared/ipt/worksheets/worksheets.ts'
import type { AnyFieldWords } from '../../../shared/ipt/worksheets/words.ts'
import { textsOf } from '../../../shared/texts/catalogue.ts'
import { forbiddenFinder } from '../../../shared/texts/rules/forbidden-words.ts'
import { readingGrade } from '../../texts/reading-ease.ts'

const ids = Object.keys(worksheets).filter((id) => isWorksheet(id))
const written = locales.flatMap((locale) => {
  const { sheet, worksheets: all } = worksheetTextsOf(locale)
  return ids.map((id) => ({ locale, id, sheet, words: all[id] }))
})

describe('worksheetTextsOf', () => {
  it.each(locales)('has every worksheet in %s, in the direction of its catalogue', (locale) => {
    const texts = worksheetTextsOf(locale)
    expect(Object.keys(texts.worksheets)).toEqual(ids)
    expect(texts.direction).toBe(textsOf(locale).direction)
  })

  it.each(written)('keeps in $locale the words of $id as short as a page needs them', ({ words, sheet }) => {
    const { title, opening, fields } = words
    const long = [
      ...[title, sheet.page].filter((text) => text.length > 60),
      ...[opening, sheet.optional, sheet.private].filter((text) => text.length > 400),
      ...fieldsOf(fields).flatMap(({ label, help, low = '', high = '', options = {} }) => [
        ...(label.length > 80 ? [label] : []),
        ...(help.length > 200 ? [help] : []),
        ...[low, high].filter((text) => text.length > 40),
        ...Object.values(options).filter((text) => text.length > 60),
      ]),
    ]
    expect(long).toEqual([])
  })

  it.each(written.filter(({ locale }) => locale !== 'en'))(
    'writes $id in $locale for its readers',
    ({ locale, id, words }) => {
      const english = new Set(stringsOf(worksheetTextsOf('en').worksheets[id]))
      const said = stringsOf(words)
      expect(said.filter((text) => english.has(text) && text !== 'No')).toEqual([])
      const foreign = locale === 'ar' ? /[\p{Script=Latin},;?“”]|\u0640\p{L}/u : /\p{Script=Arabic}/u
      expect(said.filter((text) => foreign.test(text))).toEqual([])
      expect(said.filter((text) => /["']|\.\.\.|--| {2}|^\s|\s$/u.test(text))).toEqual([])
    },
  )

  it.each(locales)('tells in %s who stands on each ring of the circle, in words', (locale) => {
    const { rings, ring, middle, nobody, title } = worksheetTextsOf(locale).sheet.circle
    expect(new Set([...rings, middle, nobody, title]).size).toBe(6)
    expect(ring(rings[1], ['A', 'B'])).toMatch(new RegExp(`^${rings[1]}: A[,،] B\\.$`, 'u'))
    expect(forbiddenFinder(locale)([...rings, middle, nobody, title].join('. '))).toEqual([])
  })

  it.each(written)('says in $locale nothing on $id that a client is never told', ({ locale, words, sheet }) => {
    const said = [...stringsOf(words), ...stringsOf(sheet)]
    expect(said.flatMap(forbiddenFinder(locale))).toEqual([])
  })

  it.each(written)('in $locale has for $id words in the order of its fields, none empty', ({ id, words }) => {
    const fields: Readonly<Record<string, Field>> = worksheets[id]
    const wordsOf: Readonly<Record<string, AnyFieldWords>> = words.fields
    expect(Object.keys(wordsOf)).toEqual(Object.keys(fields))
    expect(stringsOf(words).filter((text) => text.trim() === '')).toEqual([])
    for (const [name, field] of Object.entries(fields)) {
      expect(Object.keys(wordsOf[name]?.columns ?? {})).toEqual(
        field.kind === 'table' ? Object.keys(field.columns) : [],
      )
    }
  })

  it.each(written.filter(({ locale }) => locale === 'en'))('reads easily: $id', ({ words }) => {
    const text = stringsOf(words)
      .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
      .join(' ')
    expect(readingGrade(text)).toBeLessThanOrEqual(6)
  })
})

function fieldsOf(fields: Readonly<Record<string, AnyFieldWords>>): readonly AnyFieldWords[] {
  return Object.values(fields).flatMap((field) => [field, ...fieldsOf(field.columns ?? {})])
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
