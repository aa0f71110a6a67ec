import { SQSClient } from '@aws-sdk/client-sqs'
import { openDoor } from './door.ts'
import { createProvider } from './sign-in/provider.tsx'
import { createStaffTokens } from './sign-in/staff-tokens.ts'
import { createBus, type Bus } from './bus.ts'
import { startClock } from './clock.ts'
import { startCounts } from './counts.ts'
import { deployStack, type RunnableStack } from './deployed.ts'
import { findNextDue } from './due.ts'
import { startDynamoDbLocal, type DynamoDbLocal } from './dynamodb-local.ts'
import { createEmit } from './emit.ts'
import { environmentOf } from './environment.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { functionOptions } from './function-options.ts'
import { checkSetUp } from './grants/check-set-up.ts'
import { createGuard } from './grants/guard.ts'
import { needsOfMail } from './grants/needs.ts'
import type { NamingOptions } from './names.ts'
import { queuesOf, startQueueServer } from './queues.ts'
import type { Route } from './routes.ts'
import type { RunningFunctions } from './running-functions.ts'
import { runSchedules } from './schedules.ts'
import { openDoors } from './services.ts'
import type { SesOutcome } from './ses-events.ts'
import type { ReceivedMail } from './ses-mail.ts'
import { createSes, type Ses } from './ses.ts'
import type { BounceType, OutageOf, System, SystemOptions } from './system-types.ts'
import { copyTable } from './copy-table.ts'
import { connectToTable, createTable, tablesOf } from './tables.ts'

/** The system with what the laptop's server needs besides. */
export interface RunningStack extends System {
  readonly account: string
  readonly routes: () => readonly Route[]
  /**
   * Puts another deployment in the place of the present one: what was given to the old functions they still do, all that
   * comes after goes to the new. Tables, queues, keys, mail and clock stay.
   */
  readonly deploy: (stack: RunnableStack) => Promise<void>
}

export type RunOptions = Omit<SystemOptions, 'clinicFile'>

type CleanUp = (() => Promise<void>)[]

/** Brings up what a template describes. `table` may have been started before; it is stopped with the rest. */
export async function runStack(
  stack: RunnableStack,
  options: RunOptions,
  table = startDynamoDbLocal(),
): Promise<RunningStack> {
  const cleanUp: CleanUp = []
  const stop = async () => {
    for (const end of cleanUp.splice(0).toReversed()) await end()
  }
  try {
    const running = await table
    cleanUp.push(running.stop)
    return { ...(await bringUp(stack, options, { table: running, cleanUp })), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Ground {
  readonly table: DynamoDbLocal
  readonly cleanUp: CleanUp
}

async function bringUp(
  stack: RunnableStack,
  options: RunOptions,
  { table, cleanUp }: Ground,
): Promise<Omit<RunningStack, 'stop'>> {
  const { account, region } = stack
  const clock = startClock(options.clock)
  const counts = startCounts(options.heard)
  const queues = await startQueueServer(region)
  cleanUp.push(queues.stop)
  const guard = createGuard(() => deployed)
  const doors = await openDoors(
    {
      ...{ table, queues, ses: () => ses, kmsKeyArns: () => deployed.keyArns },
      indexes: () => tables.flatMap(({ indexes }) => indexes),
      invoke: (name, event) => deployed.functions.invoke(name, event),
    },
    { counts, guard, place: () => deployed.place },
  )
  cleanUp.push(doors.close)
  const signIn = await openDoor(
    createProvider({ issuer: () => signIn.url, pool: () => deployed.pool, tokens: () => tokens, now: clock.now }),
  )
  cleanUp.push(signIn.close)
  const naming: NamingOptions = {
    account,
    region,
    queueEndpoint: doors.url('queue'),
    baseUrl: options.baseUrl ?? 'http://localhost:4000',
    signInUrl: signIn.url,
  }
  const endpoints = {
    DYNAMODB: doors.url('table'),
    SQS: doors.url('queue'),
    SESV2: doors.url('ses'),
    KMS: doors.url('kms'),
  }
  const { without, ...how } = functionOptions(options)
  const run = { ...how, clock: clock.cells, endpoints, counts, guard }
  const deployNow = (given: RunnableStack) => {
    const next = deployStack(given, { naming, without, run })
    cleanUp.push(next.functions.stop)
    return next
  }
  const client = connectToTable(table.endpoint, region)
  cleanUp.push(async () => client.destroy())
  let deployed = deployNow(stack)
  const { template, names, pool } = deployed
  const { clientId = '', tokenMinutes: minutes = 0 } = pool ?? {}
  const tokens = createStaffTokens({ issuer: signIn.url, clientId, minutes, now: clock.now })
  checkSetUp(template, names, { guard, place: deployed.place })
  const tables = tablesOf(template, names)
  for (const one of tables) await createTable(client, one)
  const localQueues = queuesOf(template, names)
  queues.create(localQueues)
  const invoke: RunningFunctions['invoke'] = (name, event) => deployed.functions.invoke(name, event)
  const bus: Bus = createBus({
    ...{ rules: () => deployed.rules, invoke },
    keep: (failed) => {
      const queue = deployed.failureQueues.get(failed.requestContext.functionArn.split(':').at(-1) ?? '')
      if (queue !== undefined) queues.put(queue, JSON.stringify(failed))
    },
  })
  const emit = createEmit(bus, () => deployed.mail, { account, region, now: clock.now })
  let unverified: readonly string[] = []
  const ses: Ses = createSes({
    account: () => ({
      identities: deployed.mail.identities.filter((identity) => !unverified.includes(identity)),
      configurationSets: [...deployed.mail.publishes.keys()],
    }),
    now: clock.now,
    counts,
    callerOf: guard.callerOf,
    admit: (request, body) => guard.check(request, () => needsOfMail(body, deployed.place)),
    emit,
  })
  const sqs = new SQSClient({
    endpoint: doors.url('queue'),
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  cleanUp.push(async () => sqs.destroy())
  const feeds: Feeds = createFeeds(() => deployed.sources, {
    ...{ bus, queues, client: sqs, region, invoke },
    endpoint: naming.queueEndpoint,
    atOnce: (name) => deployed.functions.atOnce(name),
  })
  const own = tables.find(({ indexes }) => indexes.some(({ IndexName }) => IndexName === 'due'))
  // A deployment may name another table than the stack's own, which was restored from it.
  const due = () => (own === undefined ? null : { ...own, name: deployed.tableName ?? own.name })

  return {
    account,
    routes: () => deployed.routes,
    now: clock.now,
    setNow: clock.moveTo,
    functions: () => deployed.functions.names(),
    invoke,
    tick: () => runSchedules(deployed.rules, invoke, { account, region, time: clock.now() }),
    drain: feeds.drain,
    nextDue: async (after) => {
      const inUse = due()
      return inUse === null ? null : findNextDue(client, inUse, after)
    },
    restore: async (name) =>
      own === undefined ? undefined : copyTable(client, own, { from: deployed.tableName ?? own.name, to: name }),
    mails: ses.mails,
    waiting: () => localQueues.flatMap(({ name }) => queues.bodies(name)),
    deadLetters: () =>
      localQueues.filter(({ isDeadLetterQueue }) => isDeadLetterQueue).flatMap(({ name }) => queues.bodies(name)),
    counts: counts.lines,
    countsByFunction: counts.linesByFunction,
    outage: async (of: OutageOf, on: boolean) => {
      if (of === 'queue') feeds.admit(!on)
      await doors.admit(of, !on)
    },
    bounce: (messageId: string, type: BounceType) => emit(mailOf(ses, messageId), outcomes[type]),
    setSesFault: ses.setFault,
    kill: (name) => deployed.functions.kill(name),
    setUnverified: (domains) => (unverified = domains),
    turnKeys: doors.turnKeys,
    environment: () => environmentOf({ ...endpoints, LAMBDA: doors.url('lambda') }, region),
    tokenOf: tokens.access,
    deploy: async (next) => {
      const former = deployed
      deployed = deployNow(next)
      checkSetUp(deployed.template, deployed.names, { guard, place: deployed.place })
      await former.functions.finish()
    },
  }
}

const outcomes: Readonly<Record<BounceType, SesOutcome>> = {
  hard: 'HardBounce',
  soft: 'SoftBounce',
  complaint: 'Complaint',
}

function mailOf(ses: Ses, messageId: string): ReceivedMail {
  const mail = ses.mails().find((one) => one.messageId === messageId)
  if (mail === undefined) throw new Error(`no mail has the id ${messageId}`)
  return mail
}
