import type { Letter, Prompt } from './texts.ts'

/** One part of a text under the name by which a clinic file gives words of its own for it: `opening`, `reflections.2`. */
export interface TextPart {
  readonly field: string
  readonly words: string
}

/** The parts of a prompt or a letter in the order in which they are read; numbers count from 1. */
export function partsOf(text: Prompt | Letter): readonly TextPart[] {
  if ('paragraphs' in text) return numbered('paragraphs', text.paragraphs)
  return [
    { field: 'title', words: text.title },
    { field: 'opening', words: text.opening },
    ...numbered('reflections', text.reflections),
    { field: 'step', words: text.step },
    { field: 'session', words: text.session },
  ]
}

function numbered(name: string, list: readonly string[]): readonly TextPart[] {
  return list.map((words, index) => ({ field: `${name}.${index + 1}`, words }))
}
