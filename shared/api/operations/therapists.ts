import * as z from 'zod/mini'

import { TherapistId } from '../../course/ids.ts'
import { therapistOf } from '../../course/opening.ts'
import { refuse } from '../../course/refusal.ts'
import { findFreeTimes } from '../../command/find-free-times.ts'
import { therapistFeedAddress } from '../../feed/therapist-feed-address.ts'
import { everybody, limitedTo, treating } from '../../staff/access.ts'
import { PlainDate, daysBetween, plusDays } from '../../time/wall-time.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { pageOfAll } from '../page-of-all.ts'
import { day, id, instant, noBody, nothing, pageOf, step, whole } from '../schemas/plain.ts'
import { paging } from '../schemas/query.ts'
import { wishFields, wishIn } from '../schemas/wish.ts'
import { nobodys, ofTherapist } from '../whose.ts'

const reads = { method: 'GET', body: noBody, takes: null, status: 200 } as const
const ofOne = { tag: 'therapists', params: z.strictObject({ therapist: TherapistId }), whose: ofTherapist } as const
const unknown = refuse('unknown-therapist', 'there is no such therapist')

/** Days that one answer shows at most. */
const mostDays = 62

const DiaryDay = z.readonly(
  z.object({
    day,
    bookings: z.readonly(
      z.array(
        z.readonly(z.object({ course: id, slot: whole, startsAt: instant, minutes: whole, overridden: z.boolean() })),
      ),
    ),
  }),
)

export const therapistOperations = [
  operation({
    ...{ ...reads, id: 'listTherapists', path: '/api/therapists', tag: 'therapists', params: nothing, whose: nobodys },
    summary: "The clinic's therapists",
    ...{ access: everybody, query: z.strictObject(paging), refusals: [] },
    answer: pageOf(z.readonly(z.object({ id, name: z.string() }))),
    run: async ({ deps, person, query }) => {
      const own = limitedTo(person, everybody)
      const all = deps.clinic.therapists.filter((one) => own === null || one.id === own)
      const page = pageOfAll(
        all.map(({ id: therapist, name }) => ({ id: therapist, name })),
        (one) => one.id,
        query,
      )
      return page.ok ? answered(page.value) : page
    },
  }),
  operation({
    ...{ ...ofOne, ...reads, id: 'readDiary', path: '/api/therapists/{therapist}/diary' },
    summary: `What is booked with a therapist from a day to another, both included; ${mostDays} days at most`,
    ...{ access: everybody, query: z.strictObject({ from: PlainDate, to: PlainDate }) },
    ...{ answer: z.object({ days: z.readonly(z.array(DiaryDay)) }), refusals: ['unknown-therapist'] },
    run: async ({ deps, params: { therapist }, query: { from, to } }) => {
      if (therapistOf(deps.clinic, therapist) === null) return unknown
      const count = daysBetween(from, to) + 1
      if (count < 1 || count > mostDays) return refuse('bad-input', `query.to: give 1 to ${mostDays} days`)
      const dates = Array.from({ length: count }, (_, index) => plusDays(from, index))
      const days = await deps.store.readDiary(therapist, dates)
      return answered({
        days: days.map(({ date, bookings }) => ({
          day: date,
          bookings: bookings.map(({ course, slot, startsAt, minutes, overridden = false }) => {
            return { course, slot, startsAt, minutes, overridden }
          }),
        })),
      })
    },
  }),
  operation({
    ...{ ...ofOne, ...reads, id: 'freeTimesOfTherapist', path: '/api/therapists/{therapist}/free-times' },
    summary: "The free times nearest to a wish at which a session of the clinic's usual length could be booked",
    ...{ access: everybody, query: z.strictObject(wishFields), refusals: ['unknown-therapist'] },
    answer: z.object({ times: z.readonly(z.array(step)) }),
    run: async ({ deps, params: { therapist }, query }) => {
      const found = await findFreeTimes(deps, { client: null, slot: null, therapist }, wishIn(query))
      if (found.ok) return answered({ times: found.value })
      return found.error.code === 'unknown-therapist' ? unknown : found
    },
  }),
  operation({
    ...{ ...ofOne, id: 'giveFeedAddress', method: 'POST', path: '/api/therapists/{therapist}/feed' },
    summary: "A new secret address of a therapist's calendar feed; those given before go on opening",
    ...{ access: treating, query: nothing, body: noBody, takes: null, status: 201, refusals: ['unknown-therapist'] },
    answer: z.object({ https: z.string(), webcal: z.string() }),
    run: async ({ deps, params: { therapist } }) => {
      const given = await therapistFeedAddress(deps, therapist)
      return given.ok ? answered({ https: given.https, webcal: given.webcal }) : unknown
    },
  }),
] as const
