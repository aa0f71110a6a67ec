import type { Answered } from '../store/items.ts'

/**
 * Which of the answers to a form somebody saw before they wrote: these, `none` where there were none yet, or `any`: they
 * decide on whatever is there now.
 */
export type SeenAnswers = 'any' | 'none' | Pick<Answered, 'revision' | 'version'>

/** What somebody sees who is shown these answers as the last ones. */
export function seenOf(last: Answered | null): Exclude<SeenAnswers, 'any'> {
  return last === null ? 'none' : { revision: last.revision, version: last.version }
}

/** Whether the last answers are still those that were seen. */
export function isSeen(seen: SeenAnswers, last: Answered | null): boolean {
  if (seen === 'any') return true
  if (seen === 'none') return last === null
  return last?.revision === seen.revision && last.version === seen.version
}
