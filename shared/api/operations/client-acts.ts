import * as z from 'zod/mini'

import { changePreferences } from '../../client/change-preferences.ts'
import { declineAddress, setAddress } from '../../client/decide-address.ts'
import { givePin } from '../../client/give-pin.ts'
import { mailFamilies } from '../../client/stop-mails.ts'
import { ClientId } from '../../course/ids.ts'
import { eraseClient } from '../../erase/erase-client.ts'
import { undoErasure } from '../../erase/undo-erasure.ts'
import { booking, running } from '../../staff/access.ts'
import { jobOfClient } from '../../store/job-of-client.ts'
import { answered } from '../api-result.ts'
import { answeredDone } from '../answered-done.ts'
import { operation } from '../operation.ts'
import { Done } from '../schemas/done.ts'
import { noBody, nothing } from '../schemas/plain.ts'
import { ofClient } from '../whose.ts'

const params = z.strictObject({ client: ClientId })
const act = { tag: 'clients', params, query: nothing, whose: ofClient, access: booking } as const
const done = { answer: Done, status: 200 } as const

export const clientActOperations = [
  operation({
    ...{ ...act, ...done, id: 'stopMails', method: 'POST', path: '/api/clients/{client}/mails/stop' },
    summary: 'Stops a family of mails for a client; once all are, staff phone',
    takes: 'application/json',
    body: z.strictObject({ family: z.enum(mailFamilies) }),
    refusals: ['unknown-client', 'changed-meanwhile'],
    run: async ({ deps, person, params: { client }, body }) =>
      answeredDone(await changePreferences(deps, client, { stop: body.family, by: person.id })),
  }),
  operation({
    ...{ ...act, ...done, id: 'resumeMails', method: 'POST', path: '/api/clients/{client}/mails/resume' },
    summary: 'Lets a family of mails go out again, by the wish of the client',
    takes: 'application/json',
    body: z.strictObject({ family: z.enum(mailFamilies) }),
    refusals: ['unknown-client', 'changed-meanwhile'],
    run: async ({ deps, person, params: { client }, body }) =>
      answeredDone(await changePreferences(deps, client, { resume: body.family, by: person.id })),
  }),
  operation({
    ...{ ...act, ...done, id: 'setAddress', method: 'PUT', path: '/api/clients/{client}/address' },
    summary: 'Writes to a client at another address; fulfils the wish for one, if there is one',
    takes: 'application/json',
    body: z.strictObject({ email: z.string().check(z.maxLength(400)) }),
    refusals: ['unknown-client', 'changed-meanwhile'],
    run: async ({ deps, person, params: { client }, body }) =>
      answeredDone(await setAddress(deps, client, { email: body.email, by: person.id })),
  }),
  operation({
    ...{ ...act, ...done, id: 'declineAddress', method: 'POST', path: '/api/clients/{client}/address/decline' },
    summary: "Closes a client's wish for another address without one",
    ...{ body: noBody, takes: null, refusals: ['unknown-client', 'not-allowed', 'changed-meanwhile'] },
    run: async ({ deps, person, params: { client } }) => answeredDone(await declineAddress(deps, client, person.id)),
  }),
  operation({
    ...{ ...act, ...done, id: 'givePin', method: 'PUT', path: '/api/clients/{client}/pin' },
    summary: 'Gives a client a PIN of 4 to 8 digits, or (null) takes it away',
    takes: 'application/json',
    body: z.strictObject({ pin: z.nullable(z.string().check(z.maxLength(20))) }),
    refusals: ['unknown-client', 'changed-meanwhile'],
    run: async ({ deps, person, params: { client }, body }) =>
      answeredDone(await givePin(deps, client, { pin: body.pin, by: person.id })),
  }),
  operation({
    ...{ ...act, access: running, id: 'eraseClient', method: 'POST', path: '/api/clients/{client}/erasure' },
    summary: 'Erases a client at once; what is known is forgotten ten minutes later, until then it can be undone',
    ...{ body: noBody, takes: null, status: 202, bears: ['Location'] },
    answer: z.object({ job: z.string() }),
    refusals: ['unknown-client', 'changed-meanwhile'],
    run: async ({ deps, person, params: { client } }) => {
      const erased = await eraseClient(deps, client, person.id)
      const job = jobOfClient('erasure', client)
      return erased.ok ? answered({ job }, { location: `/api/jobs/${job}` }) : erased
    },
  }),
  operation({
    ...{ ...act, ...done, id: 'undoErasure', method: 'POST', path: '/api/clients/{client}/erasure/undo' },
    summary: 'Takes an erasure back within ten minutes of it',
    ...{ access: running, body: noBody, takes: null },
    refusals: ['unknown-client', 'nothing-to-undo', 'slot-taken', 'changed-meanwhile', 'not-allowed', 'course-open'],
    run: async ({ deps, person, params: { client } }) => answeredDone(await undoErasure(deps, client, person.id)),
  }),
] as const
