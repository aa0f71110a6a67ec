import type { Locale } from '../course/client.ts'
import { forbiddenFinder } from './rules/forbidden-words.ts'

/** Tells what is wrong with words that a clinic gives for its clients, of at most so many characters; null where nothing is. */
export type WordJudge = (said: string, most: number) => string | null

/** What words of a clinic's own are held to wherever they stand: their shape, and the words that no client is told. */
export function createWordJudge(locale: Locale): WordJudge {
  const forbiddenIn = forbiddenFinder(locale)
  return (said, most) => shapeFault(said, most) ?? wordFault(forbiddenIn(said))
}

export function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => JSON.stringify(word)).join(' and ')
}

function shapeFault(said: string, most: number): string | null {
  if (said.trim() === '') return 'is empty; give words, or take the key out'
  if (/[{}]/u.test(said)) return 'has "{" or "}", and no text has places that are filled in; write it without'
  if (/\p{Cc}|^\s|\s$/u.test(said)) return 'is not one line without spaces at its ends; give one'
  // What cannot be seen could part a word, or turn the direction of what follows. Joiners and single marks are spelling.
  if (/(?![\u200C-\u200F])\p{Cf}/u.test(said)) return 'has a character that cannot be seen; type it anew'
  return said.length > most ? `has ${said.length} characters; give at most ${most}` : null
}

function wordFault(found: readonly string[]): string | null {
  if (found.length === 0) return null
  return `says ${quoted(found)}; no text for a client may, so write it in other words`
}
