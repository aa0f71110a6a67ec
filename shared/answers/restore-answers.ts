import { isDeepStrictEqual } from 'node:util'

import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { undoTime } from '../course/undo.ts'
import type { Answered } from '../store/items.ts'
import { type Instant, plus } from '../time/instant.ts'
import { noAnswers } from './read-answers.ts'
import { type SeenAnswers, isSeen } from './seen-answers.ts'
import { type AnswerDeps, type Next, type Place, writeAnswers } from './write-answers.ts'

/** Whose last change is to be taken back. */
export interface TakenBack extends Place {
  readonly by: string
  /** Where other answers are there now than were seen, it is refused, `changed-meanwhile`; by default whatever is there. */
  readonly seen?: SeenAnswers
}

/**
 * Within 10 minutes of somebody's last change the answers are again what they were in the revision before it, as a settled
 * revision of their own; before the first there was nothing. An alert that the change raised stays. Taken back once more,
 * it is there again.
 */
export async function restoreAnswers(
  deps: AnswerDeps,
  client: ClientId,
  { slot, form, by, seen = 'any' }: TakenBack,
): Promise<Result<Answered | null>> {
  return writeAnswers(deps, client, {
    place: { slot, form },
    decide: async (last, now) => {
      if (last === null || !isRestorable(last, by, now)) {
        return refuse('nothing-to-undo', `there is no change of these answers by ${by} in the last 10 minutes`)
      }
      if (!isSeen(seen, last)) {
        return refuse('changed-meanwhile', 'other answers were kept meanwhile; look at them and decide again')
      }
      return restored(last, by, await readBefore(deps, last))
    },
  })
}

/** Whether somebody's last change of the answers to a form can still be taken back. */
export function isRestorable(last: Answered, by: string, now: Instant): boolean {
  return last.by === by && now <= plus(last.at, undoTime)
}

async function readBefore({ store }: AnswerDeps, last: Answered): Promise<Answered | null> {
  if (last.revision === 1) return null
  const all = await store.listAnswered(last.course)
  const earlier = all.filter(
    ({ slot, form, revision }) => slot === last.slot && form === last.form && revision < last.revision,
  )
  return earlier.at(-1) ?? null
}

function restored(last: Answered, by: string, before: Answered | null): Result<Next> {
  const { answers, total } = before ?? noAnswers(last.form)
  if (isDeepStrictEqual(answers, last.answers)) return refuse('nothing-to-undo', 'the answers are as they were before')
  return done({ answers, total, by, settled: true, over: null })
}
