import { aRow, csvText } from '../clients-csv.ts'
import { programOf } from './program.ts'
import type { Watched } from './watched-system.ts'
import { sampleClinicText } from './clinic-file.ts'

/**
 * What becomes of a clinic after its lives: a request under a key of its own, mails that were due while sending was off and
 * are held, and another clinic file by which courses are to be planned anew.
 */
export async function holdAndPlanAnew(watched: Watched): Promise<void> {
  const { ask } = programOf(watched)
  const body = csvText([aRow({ client_id: 'c-105', therapist: 't-1', first_session: '2027-07-06T14:00' })])
  await ask({ method: 'POST', path: '/api/imports', body, type: 'text/csv' }, { 'idempotency-key': 'import-of-c-105' })
  await ask({ method: 'PUT', path: '/api/sending', body: { on: false, why: 'a try' } })
  await watched.goTo('2027-07-05T12:00:00Z')
  await ask({ method: 'PUT', path: '/api/sending', body: { on: true, catchUp: 'hold' } })
  await workOn(watched)
  const file: unknown = { ...JSON.parse(sampleClinicText()), messages: { promptHours: 72 } }
  await watched.redeploy(JSON.stringify(file))
  await workOn(watched)
}

async function workOn({ work }: Watched): Promise<void> {
  for (let round = 0; round < 3; round += 1) await work()
}
