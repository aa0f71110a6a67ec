import type { Locale } from '../../course/client.ts'
import { wordRulesOf } from './word-rules-of.ts'

/** What no text of a locale may say. Each entry is a whole word, or, ending in “*”, the beginning of one. */
export function forbiddenWordsOf(locale: Locale): readonly string[] {
  return Object.values(wordRulesOf(locale).words).flatMap((words) => words.trim().split(/\s+/u))
}

/** A reader that tells what a text says that it may not, as it stands there. */
export function forbiddenFinder(locale: Locale): (text: string) => readonly string[] {
  // One pattern for all words: one for each takes seconds over a catalogue.
  const words = `(?<![\\p{L}\\p{M}])(?:${forbiddenWordsOf(locale).map(wordPattern).join('|')})(?![\\p{L}\\p{M}])`
  const patterns = [new RegExp(words, 'giu'), ...wordRulesOf(locale).phrases.map((phrase) => new RegExp(phrase, 'giu'))]
  return (text) => {
    const composed = text.normalize('NFC')
    return patterns.flatMap((pattern) => [...composed.matchAll(pattern)].map(([found]) => found))
  }
}

function wordPattern(entry: string): string {
  return entry.replace(/\*$/u, '[\\p{L}\\p{M}]*')
}
