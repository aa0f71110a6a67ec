import * as z from 'zod'

const Resources = z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown().optional() }))
const OfKey = z.object({ RotationPeriodInDays: z.number().default(365) })
const OfAlarm = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() })
const OfRule = z.object({ ScheduleExpression: z.string().optional() })
const OfPlan = z.object({
  BackupPlan: z.object({
    BackupPlanRule: z.array(
      z.object({ ScheduleExpression: z.string(), Lifecycle: z.object({ DeleteAfterDays: z.number() }) }),
    ),
  }),
})

/** How much of what is paid for by the month, whatever happens, a template has. */
export interface PaidFor {
  readonly keys: number
  /** Material of earlier turns that the keys keep in their third year, as far as it is paid for. */
  readonly oldMaterial: number
  readonly alarmMetrics: number
  readonly dashboards: number
  /** Event source mappings of queues. */
  readonly polledQueues: number
  readonly ticksPerMinute: number
  /** Whole copies of the table that lie in the vault at a time. */
  readonly copies: number
}

/** Counts it in the template itself, so that no figure here can differ from what is deployed. */
export function paidForIn(resources: unknown): PaidFor {
  const all = Object.values(Resources.parse(resources))
  const of = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    all.flatMap(({ Type, Properties }) => (Type === type ? [schema.parse(Properties)] : []))
  const keys = of('AWS::KMS::Key', OfKey)
  const rules = of('AWS::Backup::BackupPlan', OfPlan).flatMap(({ BackupPlan }) => BackupPlan.BackupPlanRule)
  return {
    keys: keys.length,
    oldMaterial: sum(keys.map(({ RotationPeriodInDays: days }) => Math.min(2, Math.floor((2 * 365) / days)))),
    alarmMetrics: sum(of('AWS::CloudWatch::Alarm', OfAlarm).map(({ Metrics }) => metricsIn(Metrics))),
    dashboards: of('AWS::CloudWatch::Dashboard', z.unknown()).length,
    polledQueues: of('AWS::Lambda::EventSourceMapping', z.unknown()).length,
    ticksPerMinute: of('AWS::Events::Rule', OfRule).filter((rule) => rule.ScheduleExpression === 'rate(1 minute)')
      .length,
    copies: sum(rules.map((rule) => Math.ceil(rule.Lifecycle.DeleteAfterDays / daysBetween(rule.ScheduleExpression)))),
  }
}

/** An alarm on an expression is paid for by the metrics that the expression looks at. */
function metricsIn(queries: readonly { readonly MetricStat?: unknown }[] | undefined): number {
  return queries?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1
}

/** Days from one copy to the next, by a schedule with or without a day of the week: `cron(0 3 ? * SUN *)`. */
function daysBetween(schedule: string): number {
  return /^cron\(\S+ \S+ \? \* [A-Z]{3} \*\)$/.test(schedule) ? 7 : 1
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
