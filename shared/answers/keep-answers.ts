import { isDeepStrictEqual } from 'node:util'

import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { undoTime } from '../course/undo.ts'
import { isMeasure } from '../ipt/measures/measures.ts'
import type { Answered } from '../store/items.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type ReadAnswers, type WrittenAnswers, isEmpty, readAnswers } from './read-answers.ts'
import { type SeenAnswers, isSeen } from './seen-answers.ts'
import { type AnswerDeps, type Next, type Place, writeAnswers } from './write-answers.ts'

/** Answers to be kept, by whom, and what they rest on. */
export interface Given extends Place, WrittenAnswers {
  readonly by: string
  /** The answers that the writer saw; where others are there now it is refused, `changed-meanwhile`. */
  readonly seen: SeenAnswers
  /** Whether a draft is left as it is, and a revision of its own begun, so that what it held can be put back. */
  readonly apart?: boolean
}

/**
 * Keeps the answers to a form for one slot, and gives those that are the last afterwards: null where an empty worksheet
 * left nothing to keep. A draft is written over the same author's draft, and settled in place; after what is settled the
 * next revision begins. The same again changes nothing, whichever answers were seen: a form may be sent twice.
 */
export async function keepAnswers(deps: AnswerDeps, client: ClientId, given: Given): Promise<Result<Answered | null>> {
  const read = readAnswers(deps.clinic, given)
  return writeAnswers(deps, client, {
    place: given,
    decide: async (last, now) => (read.ok ? decide(given, read.value, { last, now }) : read),
  })
}

function decide(
  { by, settled, seen, apart = false }: Given,
  read: ReadAnswers,
  { last, now }: { readonly last: Answered | null; readonly now: Instant },
): Result<Next | null> {
  if (last === null ? isEmpty(read) : isSaidAgain(last, read, now)) {
    return done(settled && last?.settled === false ? { ...read, by, settled, over: last } : null)
  }
  if (!isSeen(seen, last)) {
    return refuse('changed-meanwhile', 'other answers were kept meanwhile; look at them and decide again')
  }
  const over = !apart && last !== null && !last.settled && last.by === by ? last : null
  return done({ ...read, by, settled, over })
}

/** A measure asks how the last days were: the same answers some time later are answers of their own. */
function isSaidAgain(last: Answered, { answers }: ReadAnswers, now: Instant): boolean {
  return isDeepStrictEqual(last.answers, answers) && (!isMeasure(last.form) || now <= plus(last.at, undoTime))
}
