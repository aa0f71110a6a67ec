import type { Locale } from '../../shared/course/client.ts'
import { rulesOf } from './rules/rules-of.ts'

/** What no text of a locale may say. Each entry is a whole word, or, ending in “*”, the beginning of one. */
export function forbiddenWordsOf(locale: Locale): readonly string[] {
  return Object.values(rulesOf(locale).words).flatMap((words) => words.trim().split(/\s+/u))
}

/** A reader that tells what a text says that it may not, as it stands there. */
export function forbiddenFinder(locale: Locale): (text: string) => readonly string[] {
  const patterns = [...forbiddenWordsOf(locale).map(wordPattern), ...rulesOf(locale).phrases]
  return (text) => patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
}

function wordPattern(entry: string): RegExp {
  const open = entry.endsWith('*')
  const stem = open ? entry.slice(0, -1) : entry
  return new RegExp(`(?<![\\p{L}\\p{M}])${stem}${open ? '[\\p{L}\\p{M}]*' : ''}(?![\\p{L}\\p{M}])`, 'iu')
}
