import type { Case, Changed, Refused } from '../change/case.ts'
import type { Clinic } from '../config/clinic.ts'
import { type Diary, diaryOf } from '../course/diary.ts'
import type { ClientId, TherapistId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { slotViews } from '../course/slot-view.ts'
import type { Situation } from '../message/message.ts'
import type { Clock } from '../ports/clock.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import { readNewestCourse } from '../store/read-newest-course.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import type { Action } from './action.ts'
import { writesOf } from './commit-change.ts'

export interface CommandDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
}

/** How often an action is decided anew because somebody else wrote first. */
const tries = 5

/**
 * Carries an action out in one transaction; null: there was nothing to change. Where somebody else changes the course at
 * the same time it is decided anew on what they left, but for a person who has seen another revision than there is now:
 * that is refused, `changed-meanwhile`.
 */
export async function changeCourse(
  deps: CommandDeps,
  client: ClientId,
  action: Action,
): Promise<Result<Changed | null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const given = await readSeenCase(deps, client, action)
    if (!given.ok) return given
    const decided = action.decide(given.value)
    if (!decided.ok) return refuseOrSayWhatChanged(deps, client, { action, refused: decided })
    if (decided.value === null) return decided
    const written = await deps.store.write(await writesOf(deps.store, given.value, { changed: decided.value, action }))
    if (written.ok) return decided
  }
  return refuse('changed-meanwhile', 'the course was changed by others at the same time; look at it and try again')
}

/**
 * Course and diaries are read one after the other: what somebody else wrote in between may look like a reason to refuse.
 * To a person who has seen an earlier revision, that it changed is what has to be said.
 */
async function refuseOrSayWhatChanged(
  deps: CommandDeps,
  client: ClientId,
  { action, refused }: { readonly action: Action; readonly refused: Refused },
): Promise<Refused> {
  const again = action.seen === null ? null : await readSeenCase(deps, client, action)
  return again === null || again.ok ? refused : again
}

/** What an action is decided on; refused with the difference where the person saw another revision than there is now. */
export async function readSeenCase(
  deps: CommandDeps,
  client: ClientId,
  { reach, seen, read }: Pick<Action, 'reach' | 'seen' | 'read'>,
): Promise<Result<Case>> {
  const given = await readCase(deps, client, { reach, read })
  if (!given.ok || seen === null || seen === given.value.situation.course.revision) return given
  return refuseChanged(deps.store, given.value.situation, seen)
}

/** What an action on a client's newest course is decided on, read now. */
export async function readCase(
  deps: CommandDeps,
  client: ClientId,
  { reach, read = readNewestCourse }: Pick<Action, 'reach' | 'read'>,
): Promise<Result<Case>> {
  const { store, clock } = deps
  const state = await read(store, client)
  if (state === null) return refuse('unknown-client', `there is no course of a client ${client}`)
  const { course, slots } = state
  const situation = { clinic: await clinicNow(deps, state.clinic), client: state.client, course, slots }
  const now = clock()
  return done({ situation, diary: await readDiaries(store, reach(situation), { situation, now }), now })
}

/** All that is booked with some therapists from yesterday on. */
async function readDiaries(
  store: Store,
  therapists: readonly TherapistId[],
  { situation, now }: { situation: Situation; now: Instant },
): Promise<Diary> {
  const from = plusDays(dateOf(toWall(now, situation.course.zone)), -1)
  const found = await Promise.all([...new Set(therapists)].map((therapist) => store.readDiaryFrom(therapist, from)))
  return diaryOf(found.flat())
}

async function refuseChanged(
  store: Store,
  { course, slots }: Situation,
  seen: number,
): Promise<ReturnType<typeof refuse>> {
  const records = await store.readAudit(course.id, seen)
  const acts = records.map(({ revision, at, by, act, slot }) => ({ revision, at, by, act, slot }))
  const { revision } = course
  return refuse(
    'changed-meanwhile',
    `the course is at revision ${revision} and was seen at ${seen}; look at it as it is now and decide again`,
    { since: { revision, acts, slots: slotViews({ course, slots }) } },
  )
}
