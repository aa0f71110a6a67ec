import { createCountingProxy, dynamodbMetering } from './counting-proxy.ts'
import type { Counts } from './counts.ts'
import { openDoor, type Door } from './door.ts'
import type { DynamoDbLocal } from './dynamodb-local.ts'
import { createKms } from './kms.ts'
import type { QueueServer } from './queues.ts'
import type { Ses } from './ses.ts'
import type { OutageOf } from './system-types.ts'

/** The services' ports, as the functions reach them. */
export interface Doors {
  readonly url: (of: OutageOf) => string
  readonly admit: (of: OutageOf, on: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Servers {
  readonly table: DynamoDbLocal
  readonly queues: QueueServer
  /** Called once a request comes; SES is set up from the template, which needs these ports first. */
  readonly ses: () => Ses
  readonly kmsKeyArns: () => readonly string[]
}

/** Opens a port for each service; every request through one is counted, and each can be made to refuse. */
export async function openDoors(servers: Servers, counts: Counts): Promise<Doors> {
  const kms = createKms(servers.kmsKeyArns, counts)
  const doors: Readonly<Record<OutageOf, Door>> = {
    table: await openDoor(createCountingProxy(servers.table.endpoint, dynamodbMetering, counts)),
    queue: await openDoor(createCountingProxy(servers.queues.endpoint, servers.queues.metering, counts)),
    ses: await openDoor((request, response) => servers.ses().listener(request, response)),
    kms: await openDoor(kms),
  }
  const close = async () => {
    await Promise.all(Object.values(doors).map((door) => door.close()))
  }
  return { url: (of) => doors[of].url, admit: (of, on) => doors[of].admit(on), close }
}
