import * as z from 'zod'

import { workOut } from './expression.ts'

/** A value that a function wrote into its log, as CloudWatch reads it. */
export interface Sample {
  readonly metric: string
  readonly service: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly value: number
}

const Line = z.looseObject({
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })),
  }),
  service: z.string(),
})
const Numbers = z.union([z.number(), z.array(z.number())]).transform((given) => [given].flat())

/** The values in a line of a log; none where it is another line. */
export function samplesIn(line: string): readonly Sample[] {
  if (!line.startsWith('{"_aws"')) return []
  const { _aws, service, ...rest } = Line.parse(JSON.parse(line))
  return _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics).flatMap(({ Name: metric }) =>
    Numbers.parse(rest[metric]).map((value) => ({ metric, service, at: _aws.Timestamp, value })),
  )
}

const Stat = z.object({
  Metric: z.object({
    Namespace: z.string(),
    MetricName: z.string(),
    Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
  }),
  Period: z.number(),
  Stat: z.string(),
})
const Comparison = z.enum(['GreaterThanOrEqualToThreshold', 'LessThanThreshold'])
const Common = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  Threshold: z.number(),
  ComparisonOperator: Comparison,
  EvaluationPeriods: z.number(),
  TreatMissingData: z.enum(['notBreaching', 'breaching']),
})
const Queries = z.array(
  z.object({
    Id: z.string(),
    Expression: z.string().optional(),
    MetricStat: Stat.optional(),
    ReturnData: z.boolean().default(true),
  }),
)
const Single = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: Stat.shape.Metric.shape.Dimensions,
  Period: z.number(),
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
})

/** An alarm of a template. */
export interface TemplateAlarm extends z.infer<typeof Common> {
  readonly period: number
  readonly expression: string
  /** By the name that the expression has for it. */
  readonly stats: Readonly<Record<string, z.infer<typeof Stat>>>
}

/** The alarms of a template whose metrics are all in a namespace. */
export function alarmsOf(
  resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>,
  namespace: string,
) {
  return Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }): TemplateAlarm => ({ ...Common.parse(Properties), ...metricOf(Properties) }))
    .filter(({ stats }) => Object.values(stats).every(({ Metric }) => Metric.Namespace === namespace))
}

function metricOf(properties: unknown): Pick<TemplateAlarm, 'expression' | 'stats' | 'period'> {
  const { Metrics } = z.object({ Metrics: Queries.optional() }).parse(properties)
  if (Metrics === undefined) {
    const { Statistic, ExtendedStatistic, Period, ...Metric } = Single.parse(properties)
    return {
      period: Period,
      expression: 'it',
      stats: { it: { Metric, Period, Stat: Statistic ?? ExtendedStatistic ?? '' } },
    }
  }
  const shown = Metrics.find(({ ReturnData }) => ReturnData)
  const stats = Object.fromEntries(
    Metrics.flatMap(({ Id, MetricStat }) => (MetricStat === undefined ? [] : [[Id, MetricStat]])),
  )
  const period = Object.values(stats)[0]?.Period ?? 0
  return { period, expression: shown?.Expression ?? shown?.Id ?? '', stats }
}

/** Whether an alarm rings at an instant (milliseconds since 1970): in all of its last whole periods until then. */
export function rings(alarm: TemplateAlarm, samples: readonly Sample[], at: number): boolean {
  const length = alarm.period * 1000
  const end = Math.floor(at / length) * length
  return Array.from({ length: alarm.EvaluationPeriods }, (_none, back) => end - (back + 1) * length).every((from) => {
    const within = samples.filter((sample) => sample.at >= from && sample.at < from + length)
    const values = Object.fromEntries(
      Object.entries(alarm.stats).map(([name, stat]) => [name, statisticOf(stat, within)]),
    )
    const isEmpty = Object.values(values).every((value) => value === null)
    const value = isEmpty ? null : workOut(alarm.expression, values)
    if (value === null) return alarm.TreatMissingData === 'breaching'
    return alarm.ComparisonOperator === 'LessThanThreshold' ? value < alarm.Threshold : value >= alarm.Threshold
  })
}

function statisticOf({ Metric, Stat: statistic }: z.infer<typeof Stat>, samples: readonly Sample[]): number | null {
  const service = Metric.Dimensions.find(({ Name }) => Name === 'service')?.Value
  const values = samples
    .filter((sample) => sample.metric === Metric.MetricName && sample.service === service)
    .map(({ value }) => value)
    .toSorted((a, b) => a - b)
  if (values.length === 0) return null
  if (statistic === 'Sum') return values.reduce((sum, value) => sum + value, 0)
  if (statistic === 'Maximum') return values.at(-1) ?? null
  const percent = /^p(\d+)$/.exec(statistic)?.[1]
  if (percent === undefined) throw new Error(`the statistic ${statistic} is not known here`)
  return values[Math.ceil((Number(percent) / 100) * values.length) - 1] ?? null
}
