import * as z from 'zod/mini'

import { ClinicState } from '../../store/items.ts'
import { running } from '../../staff/access.ts'
import { exportHead, exportPage } from '../../transfer/export-page.ts'
import { beginTransfer, endTransfer, takeChunk } from '../../transfer/take-transfer.ts'
import { answeredDone } from '../answered-done.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { pageOfStore } from '../page-of-all.ts'
import { Done } from '../schemas/done.ts'
import { id, instant, noBody, nothing, pageOf } from '../schemas/plain.ts'
import { paging } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const base = { tag: 'transfer', access: running, whose: nobodys, status: 200 } as const
const reads = { ...base, method: 'GET', params: nothing, body: noBody, takes: null, refusals: [] } as const
/** SHA-256 over the lines of the file, as its header has it: what is sent belongs to that file. */
const params = z.strictObject({ items: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })
const takes = { ...base, method: 'PUT', params, query: nothing, answer: Done } as const

export const transferOperations = [
  operation({
    ...{ ...reads, id: 'readTransferHead', path: '/api/transfer/head', query: nothing },
    summary: "What the header of the clinic's whole file says of it now",
    answer: z.object({ clinic: id, exportedAt: instant, state: z.looseObject({}) }),
    run: async ({ deps }) => {
      const head = await exportHead(deps)
      return answered({ ...head, state: { ...head.state } })
    },
  }),
  operation({
    ...{
      ...reads,
      id: 'listTransferLines',
      path: '/api/transfer/lines',
      query: z.strictObject({ after: paging.after }),
    },
    summary: 'Everything that goes along into another stack, a line each, in no order; a page may be empty',
    answer: pageOf(z.string()),
    run: async ({ deps, query }) => {
      const page = await pageOfStore((after) => exportPage(deps, after), query)
      return page.ok ? answered(page.value) : page
    },
  }),
  operation({
    ...{ ...takes, id: 'beginTransfer', path: '/api/transfer/{items}' },
    summary: "Makes an empty stack ready for a clinic's file: sending is off, and nothing else is done until it is in",
    ...{ takes: 'application/json', body: z.strictObject({ clinic: z.string(), state: ClinicState }) },
    refusals: ['not-allowed', 'changed-meanwhile'],
    run: async ({ deps, person, params: { items }, body }) =>
      answeredDone(await beginTransfer(deps, { ...body, items }, person.id)),
  }),
  operation({
    ...{ ...takes, id: 'takeTransferLines', path: '/api/transfer/{items}/lines' },
    summary: 'Takes some lines of the file in; the same again changes nothing',
    ...{ takes: 'application/x-ndjson', body: z.string(), refusals: ['not-allowed'] },
    run: async ({ deps, params: { items }, body }) =>
      answeredDone(
        await takeChunk(
          deps,
          items,
          body.split('\n').filter((line) => line !== ''),
        ),
      ),
  }),
  operation({
    ...{ ...takes, id: 'endTransfer', path: '/api/transfer/{items}/end' },
    summary: 'Says that the file is in; sending stays off until somebody switches it on',
    ...{ takes: null, body: noBody, refusals: ['not-allowed', 'changed-meanwhile'] },
    run: async ({ deps, params: { items } }) => answeredDone(await endTransfer(deps, items)),
  }),
] as const
