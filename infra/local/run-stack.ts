import { SQSClient } from '@aws-sdk/client-sqs'
import { openDoor } from './door.ts'
import { createProvider } from './sign-in/provider.tsx'
import { staffPoolOf } from './sign-in/staff-pool.ts'
import { createStaffTokens } from './sign-in/staff-tokens.ts'
import { bundledIn, nameIn, type BundledStack } from './bundled.ts'
import { createBus, type Bus } from './bus.ts'
import { startClock } from './clock.ts'
import { startCounts } from './counts.ts'
import { findNextDue } from './due.ts'
import { startDynamoDbLocal, type DynamoDbLocal } from './dynamodb-local.ts'
import { createEmit } from './emit.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { checkSetUp } from './grants/check-set-up.ts'
import { createGuard } from './grants/guard.ts'
import { needsOfMail } from './grants/needs.ts'
import { placeOf } from './grants/place.ts'
import { grantsOf, withhold } from './grants/roles.ts'
import { nameResources, type NamingOptions } from './names.ts'
import { queuesOf, startQueueServer } from './queues.ts'
import { routesOf, type Route } from './routes.ts'
import { runFunctions, type RunningFunctions } from './running-functions.ts'
import { runSchedules } from './schedules.ts'
import { openDoors } from './services.ts'
import type { SesOutcome } from './ses-events.ts'
import type { ReceivedMail } from './ses-mail.ts'
import { createSes, type Ses } from './ses.ts'
import { eventSourcesOf, functionsOf, mailSetUpOf, rulesOf } from './stack.ts'
import type { BounceType, OutageOf, System, SystemOptions } from './system-types.ts'
import { connectToTable, createTable, tablesOf } from './tables.ts'
import { resourcesOf, Template } from './template.ts'

/** A synthesised stack with its functions' bundles. */
export interface RunnableStack extends BundledStack {
  readonly template: unknown
  readonly account: string
  readonly region: string
}

/** The system with what the laptop's server needs besides. */
export interface RunningStack extends System {
  readonly account: string
  readonly routes: readonly Route[]
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
  const template = Template.parse(stack.template)
  const clock = startClock(options.clock)
  const counts = startCounts()
  const queues = await startQueueServer(region)
  cleanUp.push(queues.stop)
  const guard = createGuard(() => ({ statements, nameOf }))
  const doors = await openDoors(
    {
      table,
      queues,
      ses: () => ses,
      kmsKeyArns: () => keyArns,
      indexes: () => tables.flatMap(({ indexes }) => indexes),
    },
    { counts, guard, place: () => place },
  )
  cleanUp.push(doors.close)
  const signIn = await openDoor(
    createProvider({ issuer: () => signIn.url, pool: () => pool, tokens: () => tokens, now: clock.now }),
  )
  cleanUp.push(signIn.close)
  const naming: NamingOptions = {
    account,
    region,
    queueEndpoint: doors.url('queue'),
    baseUrl: options.baseUrl ?? 'http://localhost:4000',
    signInUrl: signIn.url,
  }
  const names = nameResources(template, naming)
  const pool = staffPoolOf(template, names)
  const { clientId = '', tokenMinutes: minutes = 0 } = pool ?? {}
  const tokens = createStaffTokens({ issuer: signIn.url, clientId, minutes, now: clock.now })
  const keyArns = resourcesOf(template, 'AWS::KMS::Key').map(([id]) => String(names.attribute(id, 'Arn')))
  const nameOf = (logicalId: string) => nameIn(stack, logicalId)
  const statements = new Map(
    [...grantsOf(template, names)].map(([id, own]) => {
      const isMeant = options.without?.functionName === nameOf(id)
      return [id, isMeant ? withhold(own, options.without.action) : own] as const
    }),
  )
  const tables = tablesOf(template, names)
  const client = connectToTable(table.endpoint, region)
  cleanUp.push(async () => client.destroy())
  for (const one of tables) await createTable(client, one)
  const localQueues = queuesOf(template, names)
  queues.create(localQueues)
  const endpoints = {
    DYNAMODB: doors.url('table'),
    SQS: doors.url('queue'),
    SESV2: doors.url('ses'),
    KMS: doors.url('kms'),
  }
  const { log = () => {}, standingJobs = 'on', runtimeZones = null } = options
  const run = { clock: clock.cells, endpoints, naming, counts, guard, runtimeZones, standingJobs, log }
  const functions: RunningFunctions = runFunctions(bundledIn(stack, functionsOf(template, names)), run)
  cleanUp.push(functions.stop)
  const rules = rulesOf(template, names)
  const bus: Bus = createBus(rules, functions.invoke)
  const mail = mailSetUpOf(template, names)
  const place = placeOf(template, names, { account, region, identities: mail.identities })
  checkSetUp(template, names, { guard, place })
  const emit = createEmit(bus, mail, { account, region, now: clock.now })
  const ses: Ses = createSes({
    account: { identities: mail.identities, configurationSets: [...mail.publishes.keys()] },
    now: clock.now,
    counts,
    callerOf: guard.callerOf,
    admit: (request, body) => guard.check(request, () => needsOfMail(body, place)),
    emit,
  })
  const sqs = new SQSClient({
    endpoint: doors.url('queue'),
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  cleanUp.push(async () => sqs.destroy())
  const sources = eventSourcesOf(template, names)
  const feeds: Feeds = createFeeds(sources, {
    bus,
    queues,
    client: sqs,
    region,
    endpoint: naming.queueEndpoint,
    invoke: functions.invoke,
  })
  const due = tables.find(({ indexes }) => indexes.some(({ IndexName }) => IndexName === 'due'))

  return {
    account,
    routes: routesOf(template, names),
    now: clock.now,
    setNow: clock.moveTo,
    functions: functions.names,
    invoke: functions.invoke,
    tick: () => runSchedules(rules, functions.invoke, { account, region, time: clock.now() }),
    drain: feeds.drain,
    nextDue: async (after) => (due === undefined ? null : findNextDue(client, due, after)),
    mails: ses.mails,
    waiting: () => localQueues.flatMap(({ name }) => queues.bodies(name)),
    deadLetters: () => [
      ...localQueues.filter(({ isDeadLetterQueue }) => isDeadLetterQueue).flatMap(({ name }) => queues.bodies(name)),
      ...bus.failed().map((event) => JSON.stringify(event)),
    ],
    counts: counts.lines,
    countsByFunction: counts.linesByFunction,
    outage: async (of: OutageOf, on: boolean) => {
      if (of === 'queue') feeds.admit(!on)
      await doors.admit(of, !on)
    },
    bounce: (messageId: string, type: BounceType) => emit(mailOf(ses, messageId), outcomes[type]),
    setSesFault: ses.setFault,
    tokenOf: tokens.access,
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
