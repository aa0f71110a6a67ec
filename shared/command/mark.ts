import { newAlert } from '../alert/alert.ts'
import { type Booking, type Step, openStepsAfter } from '../course/cadence.ts'
import { type DiaryDay, diaryDateOf, isFree } from '../course/diary.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import type { Situation } from '../message/message.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf } from '../time/wall-time.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'
import { type Mark, markSlot, wantsMakeUp } from './mark-slot.ts'

/** Marks a session attended or missed, books what makes up for it, and takes that back when the mark is corrected. */
export function mark(
  deps: CommandDeps,
  client: ClientId,
  given: Mark & { readonly by: string },
): Promise<Result<null>> {
  return changeCourse(deps, client, async (situation, now) => {
    const wanted = wantsMakeUp(situation, given)
    const makeUp = wanted ? await findMakeUp(deps.store, situation, now) : null
    const marked = markSlot(situation, given, { makeUp: makeUp?.step ?? null, now })
    if (!marked.ok) return marked
    const { course, slots } = marked.value
    const diary = makeUp === null ? [] : [makeUp.day]
    if (slots === situation.slots) return done(null)
    const alerts = wanted && makeUp === null ? [noFreeStep(situation, given, now)] : []
    return done({ course, slots, act: `mark-${given.as}`, slot: given.slot, by: given.by, alerts, diary })
  })
}

interface FreeStep {
  readonly step: Step
  readonly day: DiaryDay
}

/** The first step of the cadence after the last slot and the present that is open and free; null where there is none. */
async function findMakeUp(store: Store, situation: Situation, now: Instant): Promise<FreeStep | null> {
  const { clinic, course, slots } = situation
  const last = slots.findLast(({ status }) => status !== 'cancelled')
  if (last === undefined) return null
  const { therapist, cadence, minutes, zone, contract } = course
  const booking: Booking = { clinic, therapist, cadence, minutes, zone, sessions: contract.sessions }
  for (const step of openStepsAfter(booking, diaryDateOf(last), contract.sessions)) {
    const [day] = step.startsAt > now ? await store.readDiary(therapist, [dateOf(step.wall)]) : []
    if (day !== undefined && isFree(day, step, minutes)) return { step, day }
  }
  return null
}

function noFreeStep({ client, course }: Situation, { slot }: Mark, at: Instant): ReturnType<typeof newAlert> {
  return newAlert({ code: 'no-free-step', at, client: client.id, course: course.id, slot, of: at })
}
