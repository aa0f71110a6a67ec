import { describe, expect, it } from 'vitest'

import { es } from '../../shared/texts/es/index.ts'
import { forbiddenFinder } from '../../shared/texts/rules/forbidden-words.ts'
import { readAll } from './read-text.ts'
import { sentencesOf } from './reading-ease.ts'

const all = readAll(es)

describe('the Spanish catalogue', () => {
  it('keeps its sentences short: half of them of ten words at most, none over twenty-six', () => {
    const lengths = all
      .flatMap(({ parts }) => parts.flatMap(sentencesOf))
      .map((sentence) => ({ sentence, words: sentence.match(/\p{L}+/gu)?.length ?? 0 }))
    const sorted = lengths.map(({ words }) => words).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(10)
    expect(lengths.filter(({ words }) => words > 26)).toEqual([])
  })

  it('opens each question, exclamation and quotation that it closes', () => {
    const signs = ['¿?', '¡!', '«»', '()'] as const
    const open = all.filter(({ parts }) =>
      parts.some((part) => signs.some(([from, to]) => count(part, from) !== count(part, to)) || /[“”]/u.test(part)),
    )
    expect(open.map(({ key }) => key)).toEqual([])
  })
})

describe('forbiddenFinder, in Spanish', () => {
  it.each([
    ['Usted mismo puede verlo.', 'Usted mismo'],
    ['¿Se siente sola?', 'Se siente sola'],
    ['Le ayudará mucho.', 'Le ayudará'],
    ['Ahora tiene que hablar con alguien.', 'tiene que hablar'],
    ['Cuéntame de ti.', 'ti'],
    ['Sea bienvenida.', 'bienvenida'],
    ['una enfermedad', 'enfermedad'],
  ])('catches “%s”', (text, found) => {
    expect(forbiddenFinder('es')(text).some((one) => found.toLowerCase().includes(one.toLowerCase()))).toBe(true)
  })

  it('leaves alone what only looks like it', () => {
    const plain =
      'Le damos la bienvenida. No tiene que hablar. El que escucha, con paciencia; solo si quiere, a solas, los hombros, casi, fecha.'
    expect(forbiddenFinder('es')(plain)).toEqual([])
  })
})

function count(text: string, sign: string | undefined): number {
  return sign === undefined ? 0 : text.split(sign).length - 1
}
