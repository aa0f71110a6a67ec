import { offers } from '../change/choose-time.ts'
import type { Case } from '../change/case.ts'
import { type LooseWish, farthest, timesForSlot, wishOf } from '../change/find-times.ts'
import { clinicAsOf } from '../course/clinic-as-of.ts'
import type { Step } from '../course/cadence.ts'
import { diaryOf } from '../course/diary.ts'
import { freeTimes } from '../course/free-times.ts'
import type { ClientId, TherapistId } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { type PlainDate, dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { type CommandDeps, readCase } from './change-course.ts'

/** Whose times are looked for: of a slot of a client's newest course, with its own therapist or another, or of a therapist. */
export interface FreeTimesOf {
  readonly client: ClientId | null
  readonly slot: number | null
  readonly therapist: TherapistId | null
}

/**
 * The free times nearest to a wish: for a slot, those to which it could be moved; for a therapist, those at which a session
 * of the clinic's usual length could be booked.
 */
export async function findFreeTimes(
  deps: CommandDeps,
  of: FreeTimesOf,
  wish: LooseWish,
): Promise<Result<readonly Step[]>> {
  const { clinic, clock } = deps
  const today = dateOf(toWall(clock(), clinic.timeZone))
  const refusal = refuseWish(deps, of, { wish, today })
  if (refusal !== null) return refusal
  if (of.client !== null && of.slot !== null) return timesOfSlot(deps, { ...of, client: of.client }, wish)
  return of.therapist === null
    ? refuse('bad-input', 'name a client and a slot, or a therapist')
    : done(await timesOfTherapist(deps, of.therapist, { wish, today }))
}

/** The times that a client may choose for a slot. */
export async function findOffers(deps: CommandDeps, client: ClientId, slot: number): Promise<Result<readonly Step[]>> {
  const given = await readCase(deps, client, { reach: ({ course }) => [course.therapist] })
  return given.ok ? offers(given.value, slot) : given
}

async function timesOfSlot(
  deps: CommandDeps,
  of: FreeTimesOf & { readonly client: ClientId },
  wish: LooseWish,
): Promise<Result<readonly Step[]>> {
  const given = await readCase(deps, of.client, { reach: ({ course }) => [of.therapist ?? course.therapist] })
  if (!given.ok) return given
  const slot = slotOf(given.value, of.slot)
  if (slot === null) return refuse('unknown-slot', `the course has slots 1 to ${given.value.situation.course.slots}`)
  return done(timesForSlot(given.value, slot, { wish, therapist: of.therapist ?? undefined }))
}

function slotOf({ situation: { slots } }: Case, id: number | null): Case['situation']['slots'][number] | null {
  return slots.find((slot) => slot.id === id) ?? null
}

async function timesOfTherapist(
  { store, clinic, clock }: CommandDeps,
  therapist: TherapistId,
  { wish, today }: { readonly wish: LooseWish; readonly today: PlainDate },
): Promise<readonly Step[]> {
  const days = await store.readDiaryFrom(therapist, plusDays(today, -1))
  const search = {
    ...{ clinic: clinicAsOf(clinic, await store.readClinic()), therapist, minutes: clinic.course.minutes },
    ...{ zone: clinic.timeZone, diary: diaryOf(days), now: clock(), room: { after: null, before: null } },
    ...{ givesWay: () => false, except: null },
  }
  return freeTimes(search, wishOf(wish, today))
}

function refuseWish(
  { clinic }: CommandDeps,
  { therapist }: FreeTimesOf,
  { wish, today }: { readonly wish: LooseWish; readonly today: PlainDate },
): ReturnType<typeof refuse> | null {
  const [first, last] = [plusDays(today, -farthest), plusDays(today, 2 * farthest)]
  if (dateOf(wish.near) < first || dateOf(wish.near) > last) {
    return refuse('bad-input', `${wish.near} is too far away; look for times from ${first} to ${last}`)
  }
  if (therapist === null || therapistOf(clinic, therapist) !== null) return null
  return refuse('unknown-therapist', `${therapist} is none of ${clinic.therapists.map(({ id }) => id).join(', ')}`)
}
