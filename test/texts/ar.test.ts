import { describe, expect, it } from 'vitest'

import { ar } from '../../shared/texts/ar/index.ts'
import { forbiddenFinder } from '../../shared/texts/rules/forbidden-words.ts'
import { readAll } from './read-text.ts'
import { sentencesOf } from './reading-ease.ts'

const all = readAll(ar)
const forbiddenIn = forbiddenFinder('ar')

describe('the Arabic catalogue', () => {
  it('keeps its sentences short: half of them of eight words at most, none over twenty-five', () => {
    const lengths = all
      .flatMap(({ parts }) => parts.flatMap(sentencesOf))
      .map((sentence) => ({ sentence, words: sentence.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0 }))
    const sorted = lengths.map(({ words }) => words).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(8)
    expect(lengths.filter(({ words }) => words > 25)).toEqual([])
  })

  it('is written in Arabic letters and signs alone', () => {
    const foreign = all.filter(({ parts }) => parts.some((part) => /\p{Script=Latin}|[,;?“”]|\u0640\p{L}/u.test(part)))
    expect(foreign.map(({ key }) => key)).toEqual([])
  })

  it.each([
    ['والاكتئاب', 'the joined article'],
    ['لاضطرابك', 'a joined preposition'],
    ['بالمرض', 'both'],
    ['يَجِب', 'vowel marks'],
    ['تشعرين', 'a second person of one gender'],
    ['اكتبي', 'an imperative'],
  ])('would catch %s: %s', (word) => {
    expect(forbiddenIn(`هنا ${word}، ثم المزيد.`)).not.toEqual([])
  })

  it.each(['بعيد', 'ملامح', 'التعامل', 'الأمراء', 'انتهاء', 'وصل'])('lets %s pass', (word) => {
    expect(forbiddenIn(`هنا ${word}، ثم المزيد.`)).toEqual([])
  })
})
