import * as z from 'zod/mini'

import { ClientId } from '../../course/ids.ts'
import { askExport } from '../../export/ask-export.ts'
import { MyData } from '../../export/my-data.ts'
import { exportState, readExport } from '../../export/read-export.ts'
import { booking, clinical } from '../../staff/access.ts'
import { answeredBegun } from '../answered-done.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { Begun } from '../schemas/done.ts'
import { noBody, nothing } from '../schemas/plain.ts'
import { ofClient } from '../whose.ts'

const ofOne = {
  ...{
    tag: 'clients',
    path: '/api/clients/{client}/export',
    whose: ofClient,
    params: z.strictObject({ client: ClientId }),
  },
  ...{ query: nothing, body: noBody, takes: null },
} as const

export const exportOperations = [
  operation({
    ...{ ...ofOne, id: 'askExport', method: 'POST', access: booking },
    summary: 'Has all that is kept of a client put together, as the client gets it',
    ...{ status: 202, bears: ['Location'], answer: Begun, refusals: ['unknown-client', 'changed-meanwhile'] },
    run: async ({ deps, person, params: { client } }) => answeredBegun(await askExport(deps, client, person.id)),
  }),
  operation({
    ...{ ...ofOne, id: 'readExport', method: 'GET', access: clinical },
    summary: 'What was put together of a client, once it is ready; it is kept for seven days',
    ...{ status: 200, answer: z.object({ state: z.enum(['none', 'being made', 'ready']), data: z.nullable(MyData) }) },
    refusals: [],
    run: async ({ deps, params: { client } }) => {
      const data = await readExport(deps, client)
      const { state } = await exportState(deps, client)
      // Read a moment apart: what had just gone is not there, whatever its job still said.
      return answered({ state: state === 'ready' && data === null ? 'none' : state, data })
    },
  }),
] as const
