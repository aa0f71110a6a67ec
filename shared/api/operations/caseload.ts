import * as z from 'zod/mini'

import { CaseloadAsked, caseFlags, courseIn, findCases, sorts } from '../../caseload/find-cases.ts'
import { codesByCourse, readCaseload } from '../../caseload/read-caseload.ts'
import type { CaseView } from '../../course/case-view.ts'
import { TherapistId } from '../../course/ids.ts'
import { phases } from '../../ipt/area.ts'
import { clinical, everybody, mayReach } from '../../staff/access.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { noCursor } from '../page-of-all.ts'
import { id, instant, noBody, nothing, whole } from '../schemas/plain.ts'
import { paging, usualLimit } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const running = z.enum(['open', 'paused'])

const CaseLine = z
  .readonly(
    z.object({
      ...{ course: id, client: id, name: z.nullable(z.string()), therapist: id, status: running },
      ...{ phase: z.enum(phases), session: whole, of: whole, left: whole },
      next: z.nullable(z.readonly(z.object({ slot: whole, startsAt: instant }))),
      ...{ asked: z.boolean(), alerts: z.readonly(z.array(z.string())) },
      totals: z.nullable(z.record(z.string(), z.readonly(z.array(z.readonly(z.tuple([whole, whole])))))),
    }),
  )
  .check(
    z.meta({
      id: 'CaseLine',
      description:
        'A course that runs. `session` is the number of the next session, or of the last one used; `asked`: its client asks for another time; `totals` are by measure slot and total, null where they are not for your role.',
    }),
  )

export const caseloadOperations = [
  operation({
    ...{ id: 'listCaseload', method: 'GET', path: '/api/caseload', tag: 'courses', params: nothing, whose: nobodys },
    summary: 'The courses that run and that you may see, in an order, with how each stands; `total` is how many fit',
    ...{ access: everybody, body: noBody, takes: null, status: 200, refusals: [] },
    query: z.strictObject({
      ...{
        sort: z._default(z.enum(sorts), 'next'),
        therapist: z.optional(TherapistId),
        phase: z.optional(z.enum(phases)),
      },
      ...{ status: z.optional(running), flag: z.optional(z.enum(caseFlags)), ...paging },
    }),
    answer: z.object({ items: z.readonly(z.array(CaseLine)), total: whole, next: z.nullable(z.string()) }),
    run: async ({ deps, person, query: { limit = usualLimit, ...query } }) => {
      const asked = CaseloadAsked.parse(query)
      const reader = { deps, person, now: deps.clock() }
      const views = await readCaseload(reader)
      const last = courseIn(asked)
      if (last !== null && !views.some(({ row }) => row.course === last)) return noCursor
      const codes = codesByCourse(await deps.store.listOpenAlerts())
      const found = findCases(views, asked, { text: '', flagged: new Set(codes.keys()), limit })
      const seesTotals = mayReach(person, clinical, null)
      const items = found.shown.map((view) => ({
        ...lineOf(view),
        alerts: [...new Set(codes.get(view.row.course))],
        totals: seesTotals ? view.row.listed.totals : null,
      }))
      return answered({ items, total: found.fitting, next: found.next })
    },
  }),
] as const

function lineOf({ row, slots, next, used, left, phase }: CaseView) {
  const { course, client, therapist, status, contract, listed } = row
  return {
    ...{ course, client, name: listed.name, therapist, status: status === 'paused' ? status : ('open' as const) },
    ...{ phase, session: next?.session ?? used, of: contract.sessions, left },
    next: next === null ? null : { slot: next.slot, startsAt: next.startsAt },
    asked: slots.some(({ isAsked }) => isAsked),
  }
}
