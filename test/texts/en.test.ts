import { describe, expect, it } from 'vitest'

import { promptsOf } from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'
import { readAll } from './read-text.ts'
import { readingGrade } from './reading-ease.ts'

const prompts = promptsOf(en)
const all = readAll(en)

describe('the English catalogue', () => {
  it('reads easily: half of the texts at or under US grade 8, none over 10', () => {
    const grades = all.map(({ key, parts }) => ({ key, grade: readingGrade(parts.map(closed).join(' ')) }))
    const sorted = grades.map(({ grade }) => grade).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(8)
    expect(grades.filter(({ grade }) => grade > 10)).toEqual([])
    const openings = prompts.map(({ key, opening }) => ({ key, grade: readingGrade(opening) }))
    expect(openings.filter(({ grade }) => grade > 10)).toEqual([])
  })
})

/** A title has no full stop, and yet is a sentence by itself. */
function closed(part: string): string {
  return /[.!?]["”’)]*$/u.test(part) ? part : `${part}.`
}
