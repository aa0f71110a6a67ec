import * as z from 'zod/mini'

import { acknowledge } from '../../command/acknowledge.ts'
import { alertRow } from '../../course-report/rows.ts'
import { booking, everybody, limitedTo } from '../../staff/access.ts'
import { severities } from '../../store/items.ts'
import { answeredDone } from '../answered-done.ts'
import { answered, notFound } from '../api-result.ts'
import { operation } from '../operation.ts'
import { pageOfStore } from '../page-of-all.ts'
import { Done } from '../schemas/done.ts'
import { id, instant, noBody, nothing, pageOf, whole } from '../schemas/plain.ts'
import { paging } from '../schemas/query.ts'
import { nobodys, ofAlert, ofAlertId } from '../whose.ts'

const AlertAnswer = z
  .readonly(
    z.object({
      ...{ id: z.string(), at: instant, client: z.nullable(id), course: z.nullable(id), slot: z.nullable(whole) },
      ...{ code: z.string(), severity: z.enum(severities), acknowledged: z.boolean() },
    }),
  )
  .check(
    z.meta({
      id: 'Alert',
      description: 'What a person must look at, until somebody acknowledges it, or what it asks for is done.',
    }),
  )

const AlertId = z.string().check(z.regex(/^[\w.-]{1,200}$/, 'give the id of an alert'))

export const alertOperations = [
  operation({
    ...{ id: 'listAlerts', method: 'GET', path: '/api/alerts', tag: 'alerts', whose: nobodys, access: everybody },
    summary:
      'The alerts that wait for a person, the urgent first, and of those the oldest; or those that were settled without an acknowledgement, because what they asked for was done. A page may have fewer than asked for',
    ...{ params: nothing, body: noBody, takes: null, status: 200, refusals: [] },
    query: z.strictObject({ ...paging, of: z._default(z.enum(['open', 'settled']), 'open') }),
    answer: pageOf(AlertAnswer),
    run: async ({ deps, person, query }) => {
      const { store } = deps
      const page = await pageOfStore(
        (after, limit) =>
          query.of === 'open' ? store.listAlerts(after, limit) : store.listSettledAlerts(after, limit),
        query,
      )
      if (!page.ok) return page
      const own = limitedTo(person, everybody)
      const whose = own === null ? [] : await Promise.all(page.value.items.map((alert) => ofAlert(deps, alert)))
      const seen = page.value.items.filter((_alert, index) => own === null || whose[index] === own)
      return answered({ items: seen.map((alert) => ({ id: alert.id, ...alertRow(alert) })), next: page.value.next })
    },
  }),
  operation({
    ...{ id: 'acknowledgeAlert', method: 'POST', path: '/api/alerts/{alert}/acknowledge', tag: 'alerts' },
    summary: 'Notes that you see to an alert; whoever was first stays on record',
    ...{ access: booking, whose: ofAlertId, params: z.strictObject({ alert: AlertId }), query: nothing },
    ...{ body: noBody, takes: null, status: 200, answer: Done, refusals: ['changed-meanwhile'] },
    run: async ({ deps, person, params: { alert } }) => {
      if ((await deps.store.readAlert(alert)) === null) return notFound('there is no such thing')
      return answeredDone(await acknowledge(deps, alert, person.id))
    },
  }),
] as const
