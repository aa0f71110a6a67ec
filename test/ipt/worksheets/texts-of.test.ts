import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import type { Field } from '../../../shared/ipt/worksheets/field.ts'
import { worksheetTextsOf } from '../../../shared/ipt/worksheets/texts-of.ts'
import { isWorksheet, worksheets } from '../../../shared/ipt/worksheets/worksheets.ts'
import type { AnyFieldWords } from '../../../shared/ipt/worksheets/words.ts'
import { forbiddenFinder } from '../../../shared/texts/rules/forbidden-words.ts'
import { readingGrade } from '../../texts/reading-ease.ts'

const ids = Object.keys(worksheets).filter((id) => isWorksheet(id))
const written = locales.flatMap((locale) => {
  const texts = worksheetTextsOf(locale)
  return texts === null ? [] : ids.map((id) => ({ locale, id, sheet: texts.sheet, words: texts.worksheets[id] }))
})

describe('worksheetTextsOf', () => {
  it('has English', () => {
    expect(written.filter(({ locale }) => locale === 'en')).toHaveLength(9)
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

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
