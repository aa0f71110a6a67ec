import { bundledIn, nameIn, type BundledStack } from './bundled.ts'
import { placeOf } from './grants/place.ts'
import type { Place } from './grants/needs.ts'
import { grantsOf, withhold, type Withheld } from './grants/roles.ts'
import type { Statement } from './grants/statement.ts'
import type { Names } from './intrinsics.ts'
import { nameResources, type NamingOptions } from './names.ts'
import { routesOf, type Route } from './routes.ts'
import { runFunctions, type RunningFunctions, type RunOptions } from './running-functions.ts'
import { staffPoolOf, type StaffPool } from './sign-in/staff-pool.ts'
import {
  eventSourcesOf,
  failureQueuesOf,
  functionsOf,
  mailSetUpOf,
  rulesOf,
  type EventSource,
  type MailSetUp,
  type Rule,
} from './stack.ts'
import { resourcesOf, Template } from './template.ts'

/** A synthesised stack with its functions' bundles. */
export interface RunnableStack extends BundledStack {
  readonly template: unknown
  readonly account: string
  readonly region: string
}

/** All of a deployment that the next one may change; tables, queues and keys stay as they were first made. */
export interface Deployed {
  readonly template: Template
  readonly names: Names
  readonly pool: StaffPool | null
  readonly keyArns: readonly string[]
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly nameOf: (logicalId: string) => string
  /** The table that its functions are told of by their environment. */
  readonly tableName: string | null
  readonly functions: RunningFunctions
  readonly rules: readonly Rule[]
  readonly sources: readonly EventSource[]
  /** By a function's name, the queue that keeps what it failed with. */
  readonly failureQueues: ReadonlyMap<string, string>
  readonly mail: MailSetUp
  readonly place: Place
  readonly routes: readonly Route[]
}

export interface DeployOptions {
  readonly naming: NamingOptions
  readonly without: Withheld | null
  readonly run: Omit<RunOptions, 'naming'>
}

/** Reads a stack's template and starts its functions. */
export function deployStack(stack: RunnableStack, { naming, without, run }: DeployOptions): Deployed {
  const template = Template.parse(stack.template)
  const names = nameResources(template, naming)
  const nameOf = (logicalId: string) => nameIn(stack, logicalId)
  const statements = new Map(
    [...grantsOf(template, names)].map(([id, own]) => {
      const isMeant = without?.functionName === nameOf(id)
      return [id, isMeant ? withhold(own, without.action) : own] as const
    }),
  )
  const mail = mailSetUpOf(template, names)
  const { account, region } = stack
  const told = functionsOf(template, names)
  return {
    ...{ template, names, statements, nameOf, mail },
    pool: staffPoolOf(template, names),
    keyArns: resourcesOf(template, 'AWS::KMS::Key').map(([id]) => String(names.attribute(id, 'Arn'))),
    tableName: told.map(({ environment }) => environment['TABLE_NAME'] ?? null).find((name) => name !== null) ?? null,
    functions: runFunctions(bundledIn(stack, told), { ...run, naming }),
    rules: rulesOf(template, names),
    sources: eventSourcesOf(template, names),
    failureQueues: failureQueuesOf(template, names),
    place: placeOf(template, names, { account, region, identities: mail.identities }),
    routes: routesOf(template, names),
  }
}
