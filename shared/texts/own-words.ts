import { eachText } from './each-text.ts'
import type { Letter, Prompt, Texts } from './texts.ts'

/** A clinic's own words by the part of the text that they stand in for: `middle.03.opening`, `missed.a.paragraphs.2`. */
export type OwnWords = Readonly<Record<string, string>>

/** The catalogue with a clinic's own words in it; what they do not name stays as it is, and so do keys and places. */
export function withOwnWords(texts: Texts, words: OwnWords): Texts {
  const own = new Map(Object.entries(words))
  if (own.size === 0) return texts
  const said = (key: string, field: string, ours: string): string => own.get(`${key}.${field}`) ?? ours
  const list = (key: string, field: string, ours: readonly string[]): readonly string[] =>
    ours.map((part, index) => said(key, `${field}.${index + 1}`, part))
  return eachText(texts, {
    prompt: ({ key, title, opening, reflections, step, session }: Prompt) => ({
      key,
      title: said(key, 'title', title),
      opening: said(key, 'opening', opening),
      reflections: list(key, 'reflections', reflections),
      step: said(key, 'step', step),
      session: said(key, 'session', session),
    }),
    letter: ({ key, paragraphs }: Letter) => ({ key, paragraphs: list(key, 'paragraphs', paragraphs) }),
  })
}
