import { isDeepStrictEqual } from 'node:util'

import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { undoTime } from '../course/undo.ts'
import { isMeasure } from '../ipt/measures/measures.ts'
import type { Answered } from '../store/items.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type ReadAnswers, isEmpty, readAnswers } from './read-answers.ts'
import { type SeenAnswers, isSeen } from './seen-answers.ts'
import { type AnswerDeps, type Next, type Place, writeAnswers } from './write-answers.ts'

/** What somebody answered to a measure (a list) or wrote on a worksheet (an object), as it came. */
export interface Given extends Place {
  readonly answers: unknown
  readonly by: string
  /** False for a draft, which a worksheet may be while it is being written. */
  readonly settled: boolean
  /** The answers that the writer saw; where others are there now it is refused, `changed-meanwhile`. */
  readonly seen: SeenAnswers
}

/**
 * Keeps the answers to a form for one slot, and gives those that are the last afterwards: null where an empty worksheet
 * left nothing to keep. A draft is written over the same author's draft, and settled in place; after what is settled the
 * next revision begins. The same again changes nothing, whichever answers were seen: a form may be sent twice.
 */
export async function keepAnswers(deps: AnswerDeps, client: ClientId, given: Given): Promise<Result<Answered | null>> {
  const { form, settled } = given
  const read = readAnswers(deps.clinic, form, given.answers)
  // Half of a measure has no score, and what it calls for must not wait until it is settled.
  if (!settled && isMeasure(form)) return refuse('bad-input', 'a measure is answered whole, not as a draft')
  return writeAnswers(deps, client, {
    place: given,
    decide: async (last, now) => (read.ok ? decide(given, read.value, { last, now }) : read),
  })
}

function decide(
  { by, settled, seen }: Given,
  read: ReadAnswers,
  { last, now }: { readonly last: Answered | null; readonly now: Instant },
): Result<Next | null> {
  if (last === null ? isEmpty(read) : isSaidAgain({ last, read, settled, now })) return done(null)
  if (!isSeen(seen, last)) {
    return refuse('changed-meanwhile', 'other answers were kept meanwhile; look at them and decide again')
  }
  const over = last !== null && !last.settled && last.by === by ? last : null
  return done({ ...read, by, settled, over })
}

/** A measure asks how the last days were: the same answers some time later are answers of their own. */
function isSaidAgain(given: {
  readonly last: Answered
  readonly read: ReadAnswers
  readonly settled: boolean
  readonly now: Instant
}): boolean {
  const { last, read, settled, now } = given
  if (!isDeepStrictEqual(last.answers, read.answers) || (settled && !last.settled)) return false
  return !isMeasure(last.form) || now <= plus(last.at, undoTime)
}
