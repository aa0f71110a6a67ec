import { createCountingProxy, createDynamodbMetering, type Admit } from './counting-proxy.ts'
import type { Counts } from './counts.ts'
import { openDoor, type Door } from './door.ts'
import type { DynamoDbLocal } from './dynamodb-local.ts'
import type { Guard } from './grants/guard.ts'
import { needsOfKey, needsOfQueue, needsOfTable, type Place } from './grants/needs.ts'
import { createKms } from './kms.ts'
import { createLambdaApi } from './lambda-api.ts'
import type { QueueServer } from './queues.ts'
import type { Ses } from './ses.ts'
import type { Invocation, OutageOf } from './system-types.ts'
import type { LocalIndex } from './tables.ts'

/** The services' ports, as the functions reach them. */
export interface Doors {
  readonly url: (of: OutageOf | 'lambda') => string
  readonly admit: (of: OutageOf, on: boolean) => Promise<void>
  /** Turns the material of every key of KMS. */
  readonly turnKeys: () => void
  readonly close: () => Promise<void>
}

export interface Servers {
  readonly table: DynamoDbLocal
  readonly queues: QueueServer
  /** Called once a request comes; SES is set up from the template, which needs these ports first. */
  readonly ses: () => Ses
  readonly kmsKeyArns: () => readonly string[]
  readonly invoke: (functionName: string, event: unknown) => Promise<Invocation>
  /** Those of the one table. */
  readonly indexes: () => readonly LocalIndex[]
}

/** What every request is held against. The template's names need the ports first. */
export interface Watch {
  readonly counts: Counts
  readonly guard: Guard
  readonly place: () => Place
}

/**
 * Opens a port for each service; every request through one is held to its caller's role and counted, and each can be made
 * to refuse.
 */
export async function openDoors(servers: Servers, { counts, guard, place }: Watch): Promise<Doors> {
  const kms = createKms(servers.kmsKeyArns, {
    counts,
    admit: (request, operation, body) => guard.check(request, () => needsOfKey(operation, body)),
    callerOf: guard.callerOf,
  })
  const passing = (needs: typeof needsOfTable) => ({
    counts,
    callerOf: guard.callerOf,
    admit: (...[request, operation, body]: Parameters<Admit>) =>
      guard.check(request, () => needs(operation, body, place())),
  })
  const doors: Readonly<Record<OutageOf, Door>> = {
    table: await openDoor(
      createCountingProxy(servers.table.endpoint, createDynamodbMetering(servers.indexes), passing(needsOfTable)),
    ),
    queue: await openDoor(createCountingProxy(servers.queues.endpoint, servers.queues.metering, passing(needsOfQueue))),
    ses: await openDoor((request, response) => servers.ses().listener(request, response)),
    kms: await openDoor(kms.listener),
  }
  const lambda = await openDoor(createLambdaApi(servers.invoke))
  const close = async () => {
    await Promise.all([...Object.values(doors), lambda].map((door) => door.close()))
  }
  const url = (of: OutageOf | 'lambda') => (of === 'lambda' ? lambda : doors[of]).url
  return { url, admit: (of, on) => doors[of].admit(on), turnKeys: kms.turn, close }
}
