import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'

import { namespace, type MetricName } from '../shared/config/metric.ts'
import type { FunctionName } from '../shared/config/function-names.ts'

/** What somebody is called for, and what they are to do then. */
export interface AlarmDefinition {
  /** Names the alarm for good: `interlude-CLINIC-ID`. */
  readonly id: string
  readonly metric: IMetric
  readonly when: { readonly atLeast: number } | { readonly below: number }
  /** Periods running in which it must be so; one, if not given. */
  readonly periods?: number
  /** Whether no value at all is as bad. */
  readonly isMissingBad?: boolean
  readonly happened: string
  /** The first steps; the rest stands in docs/runbook.md under the alarm's id. */
  readonly todo: string
}

/** A metric that a function writes itself. */
export function own(
  clinic: string,
  { service, name }: { readonly service: FunctionName; readonly name: MetricName },
  { statistic = 'Sum', period = Duration.minutes(5) }: { readonly statistic?: string; readonly period?: Duration } = {},
): Metric {
  return new Metric({ namespace, metricName: name, dimensionsMap: { clinic, service }, statistic, period })
}

/** A metric worked out of others; where one of them has no value, it is taken for 0 by `FILL(name, 0)`. */
export function worked(expression: string, usingMetrics: Readonly<Record<string, Metric>>, period: Duration): IMetric {
  return new MathExpression({ expression, usingMetrics: { ...usingMetrics }, period })
}
