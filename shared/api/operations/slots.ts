import * as z from 'zod/mini'

import { formsFitting } from '../../answers/forms-fitting.ts'
import { findFreeTimes, findOffers } from '../../command/find-free-times.ts'
import { takeAnswers } from '../../command/take-answers.ts'
import { ClientId, SlotId, TherapistId } from '../../course/ids.ts'
import { refuse } from '../../course/refusal.ts'
import { clinical, everybody, treating } from '../../staff/access.ts'
import { readNewestCourse } from '../../store/read-newest-course.ts'
import { answeredDone } from '../answered-done.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { Done } from '../schemas/done.ts'
import { noBody, nothing, step } from '../schemas/plain.ts'
import { wishFields, wishIn } from '../schemas/wish.ts'
import { ofClient } from '../whose.ts'

const Slot = z
  .pipe(z.pipe(z.string().check(z.regex(/^[1-9]\d?$/, 'give a slot from 1 to 99')), z.transform(Number)), SlotId)
  .check(z.meta({ type: 'integer', minimum: 1, maximum: 99 }))
const ofSlot = { tag: 'clients', params: z.strictObject({ client: ClientId, slot: Slot }), whose: ofClient } as const
const reads = { method: 'GET', body: noBody, takes: null, status: 200 } as const
const Times = z.object({ times: z.readonly(z.array(step)) })

export const slotOperations = [
  operation({
    ...{ ...ofSlot, ...reads, id: 'freeTimesOfSlot', path: '/api/clients/{client}/slots/{slot}/free-times' },
    summary: 'The free times nearest to a wish to which a slot could be moved',
    access: everybody,
    query: z.strictObject({ ...wishFields, therapist: z.optional(TherapistId) }),
    answer: Times,
    refusals: ['unknown-client', 'unknown-slot', 'unknown-therapist'],
    run: async ({ deps, params: { client, slot }, query: { therapist = null, ...wish } }) => {
      const found = await findFreeTimes(deps, { client, slot, therapist }, wishIn(wish))
      return found.ok ? answered({ times: found.value }) : found
    },
  }),
  operation({
    ...{ ...ofSlot, ...reads, id: 'offersForSlot', path: '/api/clients/{client}/slots/{slot}/offers' },
    summary: 'The times that a client may choose for a slot, where the clinic lets clients do so',
    ...{ access: everybody, query: nothing, answer: Times },
    refusals: [
      ...(['unknown-client', 'unknown-slot', 'not-allowed', 'slot-already-started', 'course-closed'] as const),
      ...(['no-free-step', 'outside-hours'] as const),
    ],
    run: async ({ deps, params: { client, slot } }) => {
      const found = await findOffers(deps, client, slot)
      return found.ok ? answered({ times: found.value }) : found
    },
  }),
  operation({
    ...{ ...ofSlot, ...reads, id: 'formsOfSlot', path: '/api/clients/{client}/slots/{slot}/forms' },
    summary: 'The measures and worksheets that fit one session',
    ...{ access: clinical, query: nothing, answer: z.object({ forms: z.readonly(z.array(z.string())) }) },
    refusals: ['unknown-client', 'unknown-slot'],
    run: async ({ deps, params: { client, slot } }) => {
      const state = await readNewestCourse(deps.store, client)
      if (state === null) return refuse('unknown-client', 'there is no such client')
      const found = state.slots.find(({ id }) => id === slot)
      if (found === undefined) return refuse('unknown-slot', `the course has slots 1 to ${state.course.slots}`)
      return answered({ forms: formsFitting(deps.clinic, state, found) })
    },
  }),
  operation({
    ...{ id: 'giveAnswers', method: 'POST', path: '/api/clients/{client}/answers', tag: 'clients', whose: ofClient },
    summary: 'Keeps what a client answered to a form for one slot, as settled',
    ...{ access: treating, params: z.strictObject({ client: ClientId }), query: nothing },
    takes: 'application/json',
    body: z.strictObject({
      slot: z.int(),
      form: z.string().check(z.maxLength(64)),
      answers: z.union([z.array(z.unknown()).check(z.maxLength(100)), z.record(z.string(), z.unknown())]),
    }),
    ...{ status: 200, answer: Done },
    refusals: ['unknown-client', 'unknown-slot', 'unknown-form', 'changed-meanwhile', 'not-allowed', 'course-closed'],
    run: async ({ deps, person, params: { client }, body }) =>
      answeredDone(await takeAnswers(deps, client, { ...body, by: person.id })),
  }),
] as const
