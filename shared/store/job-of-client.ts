import { createHash } from 'node:crypto'

import { type ClientId, JobId } from '../course/ids.ts'

/** The id of the one job of a kind that a client can have; a hash keeps it within an id's length. */
export function jobOfClient(type: 'erasure' | 'export', client: ClientId): JobId {
  return JobId.parse(`${type}-${createHash('sha256').update(client).digest('hex').slice(0, 40)}`)
}
