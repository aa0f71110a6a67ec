import { lettersOf, promptsOf } from '../../shared/texts/catalogue.ts'
import type { Letter, Prompt, Texts } from '../../shared/texts/texts.ts'

/** One text as a client reads it. */
export interface ReadText {
  readonly key: string
  /** Its parts in order, each a title, a question or a paragraph. */
  readonly parts: readonly string[]
}

/** A prompt as it is read, from the title to the line on the session. */
export function readPrompt(prompt: Prompt): ReadText {
  return { key: prompt.key, parts: [prompt.title, prompt.opening, ...prompt.reflections, prompt.step, prompt.session] }
}

/** A letter as it is read. */
export function readLetter(letter: Letter): ReadText {
  return { key: letter.key, parts: letter.paragraphs }
}

/** Every text of a catalogue as it is read. */
export function readAll(texts: Texts): readonly ReadText[] {
  return [...promptsOf(texts).map(readPrompt), ...lettersOf(texts).map(readLetter)]
}
