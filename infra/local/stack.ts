import * as z from 'zod'

import { resolve, resolveText, type Names } from './intrinsics.ts'
import { physicalName } from './names.ts'
import { resourcesOf, type Resource, type Template } from './template.ts'

/** A Lambda function, and how Lambda would run it. */
export interface LocalFunction {
  readonly logicalId: string
  /** The function's own name in AWS. */
  readonly name: string
  readonly arn: string
  /** Module and export, such as `index.handler`. */
  readonly handler: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  readonly environment: Readonly<Record<string, string>>
}

const FunctionProperties = z.object({
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).prefault({}),
})

export function functionsOf(template: Template, names: Names): readonly LocalFunction[] {
  return resourcesOf(template, 'AWS::Lambda::Function').map(([logicalId, resource]) => {
    const { Environment, ...rest } = FunctionProperties.parse(resolve(resource.Properties, names))
    return {
      logicalId,
      name: physicalName(logicalId, resource, names),
      arn: resolveText({ 'Fn::GetAtt': [logicalId, 'Arn'] }, names),
      handler: rest.Handler,
      timeoutSeconds: rest.Timeout,
      memoryMegabytes: rest.MemorySize,
      environment: Environment.Variables,
    }
  })
}

/** A queue feeding a function. */
export interface EventSource {
  readonly queueArn: string
  /** The function's ARN or name. */
  readonly functionName: string
  readonly batchSize: number
  readonly reportsFailures: boolean
}

const MappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.string()).default([]),
  Enabled: z.boolean().default(true),
})

export function eventSourcesOf(template: Template, names: Names): readonly EventSource[] {
  return parsed(template, names, { type: 'AWS::Lambda::EventSourceMapping', schema: MappingProperties })
    .filter(({ Enabled }) => Enabled)
    .map(({ EventSourceArn: queueArn, FunctionName: functionName, BatchSize: batchSize, FunctionResponseTypes }) => {
      return {
        queueArn,
        functionName,
        batchSize,
        reportsFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
      }
    })
}

const InvokeProperties = z.object({
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
})

/** By a function's name, the queue into which Lambda puts an event that the function failed with. */
export function failureQueuesOf(template: Template, names: Names): ReadonlyMap<string, string> {
  const all = parsed(template, names, { type: 'AWS::Lambda::EventInvokeConfig', schema: InvokeProperties })
  return new Map(
    all.flatMap(({ FunctionName, DestinationConfig }) => {
      const queue = DestinationConfig?.OnFailure.Destination.split(':').at(-1)
      return queue === undefined ? [] : [[FunctionName, queue] as const]
    }),
  )
}

/** A rule of EventBridge: by schedule or by pattern, and the functions that it calls. */
export interface Rule {
  readonly schedule: string | null
  readonly pattern: unknown
  readonly targets: readonly Target[]
}

/** A function that a rule calls, and what it is given instead of the whole event. */
export interface Target {
  readonly arn: string
  readonly input: string | null
  readonly transformer: z.infer<typeof Transformer> | null
}

const Transformer = z.object({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })

const RuleProperties = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.unknown().optional(),
  State: z.string().default('ENABLED'),
  Targets: z
    .array(z.object({ Arn: z.string(), Input: z.string().optional(), InputTransformer: Transformer.optional() }))
    .default([]),
})

export function rulesOf(template: Template, names: Names): readonly Rule[] {
  return parsed(template, names, { type: 'AWS::Events::Rule', schema: RuleProperties })
    .filter(({ State }) => State === 'ENABLED')
    .map(({ ScheduleExpression: schedule = null, EventPattern: pattern, Targets }) => {
      const targets = Targets.map(({ Arn: arn, Input: input = null, InputTransformer: transformer = null }) => {
        return { arn, input, transformer }
      })
      return { schedule, pattern, targets }
    })
}

/** What of SES the stack sets up. */
export interface MailSetUp {
  readonly identities: readonly string[]
  /** By configuration set, the event types that it publishes to EventBridge. */
  readonly publishes: ReadonlyMap<string, ReadonlySet<string>>
}

const DestinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.unknown().optional(),
  }),
})

export function mailSetUpOf(template: Template, names: Names): MailSetUp {
  const named = (type: string) => resourcesOf(template, type).map(([id, resource]) => physicalName(id, resource, names))
  const destinations = parsed(template, names, {
    type: 'AWS::SES::ConfigurationSetEventDestination',
    schema: DestinationProperties,
  })
  const published = (set: string) =>
    destinations
      .filter(({ ConfigurationSetName }) => ConfigurationSetName === set)
      .filter(
        ({ EventDestination }) => EventDestination.Enabled && EventDestination.EventBridgeDestination !== undefined,
      )
      .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes.map((type) => type.toUpperCase()))
  const sets = named('AWS::SES::ConfigurationSet')
  const publishes = new Map(sets.map((set) => [set, new Set(published(set))] as const))
  return { identities: named('AWS::SES::EmailIdentity').map((identity) => identity.toLowerCase()), publishes }
}

/** The resources of a type, resolved, as a schema reads them. */
export function parsed<T>(
  template: Template,
  names: Names,
  { type, schema }: { readonly type: string; readonly schema: z.ZodType<T> },
): readonly T[] {
  return resourcesOf(template, type).map(([, { Properties }]: readonly [string, Resource]) =>
    schema.parse(resolve(Properties, names)),
  )
}
