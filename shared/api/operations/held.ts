import * as z from 'zod/mini'

import { CourseId } from '../../course/ids.ts'
import { kinds } from '../../course/ledger.ts'
import { decideHeld, heldName } from '../../sending/decide-held.ts'
import { decideAllHeld, readHeld } from '../../sending/held.ts'
import { everybody, limitedTo, running } from '../../staff/access.ts'
import { answeredBegun, answeredDone } from '../answered-done.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { Begun, Done } from '../schemas/done.ts'
import { id, instant, noBody, nothing, pageOf, whole } from '../schemas/plain.ts'
import { wholeInQuery } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const base = { tag: 'clinic', params: nothing, whose: nobodys } as const
const what = z.enum(['send', 'skip'])

const HeldAnswer = z.readonly(
  z.object({
    course: id,
    messages: z.readonly(
      z.array(
        z.readonly(
          z.object({
            ...{ name: z.string(), kind: z.enum(kinds), slot: z.nullable(whole), dueAt: instant },
            lastAt: z.nullable(instant),
            reason: z.enum(['stopped', 'restored']),
          }),
        ),
      ),
    ),
  }),
)

export const heldOperations = [
  operation({
    ...{ ...base, id: 'listHeld', method: 'GET', path: '/api/sending/held', access: everybody },
    summary:
      'What was due while sending was off and waits for somebody; a page may have fewer courses than it looked at',
    ...{ query: z.strictObject({ after: z.optional(wholeInQuery(0, 999_999)) }), body: noBody, takes: null },
    ...{ status: 200, answer: pageOf(HeldAnswer), refusals: [] },
    run: async ({ deps, person, query }) => {
      const { courses, next } = await readHeld(deps, query.after ?? 0, limitedTo(person, everybody))
      const items = courses.map(({ course, messages }) => ({
        course,
        messages: messages.map((message) => ({
          ...{ name: heldName(message), kind: message.kind, slot: message.slot?.id ?? null },
          ...{ dueAt: message.dueAt, lastAt: message.lastAt, reason: message.reason },
        })),
      }))
      return answered({ items, next: next === null ? null : `${next}` })
    },
  }),
  operation({
    ...{ ...base, id: 'decideAllHeld', method: 'POST', path: '/api/sending/held', access: running },
    summary: 'Lets all go that is held, or leaves it all out; a second decision changes nothing',
    ...{ query: nothing, takes: 'application/json', body: z.strictObject({ do: what }), status: 202 },
    ...{ bears: ['Location'], answer: Begun, refusals: ['not-allowed', 'changed-meanwhile'] },
    run: async ({ deps, person, body }) => answeredBegun(await decideAllHeld(deps, { do: body.do, by: person.id })),
  }),
  operation({
    ...{ ...base, id: 'decideHeld', method: 'POST', path: '/api/sending/held/{course}', access: running },
    summary: 'Lets held messages of one course go, or leaves them out; of those named, what is held no longer stays',
    ...{ params: z.strictObject({ course: CourseId }), query: nothing, takes: 'application/json', status: 200 },
    body: z.strictObject({
      do: what,
      messages: z._default(z.nullable(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100))), null),
    }),
    ...{ answer: Done, refusals: ['unknown-client', 'changed-meanwhile'] },
    run: async ({ deps, person, params, body }) => {
      const only = body.messages === null ? null : new Set(body.messages)
      return answeredDone(await decideHeld(deps, params.course, { do: body.do, by: person.id, only }))
    },
  }),
] as const
