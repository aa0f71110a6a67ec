import { becomesMetric } from '../config/becomes-metric.ts'
import { dimensions, type MetricName, metricUnits, namespace } from '../config/metric.ts'
import type { Profile } from '../config/profile.ts'
import type { Measure } from './metric.ts'

/** Keeps what one invocation measured, and writes it once. */
export interface Meter {
  readonly measure: Measure
  /** Writes a line for each group of values that are about the same, and begins anew. */
  readonly flush: () => void
}

export interface MeterOptions {
  readonly clinic: string
  readonly profile: Profile
  /** The function, by the name of its folder. */
  readonly service: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Takes a line as it must stand in the log, with nothing around it. */
  readonly write: (line: string) => void
}

/** CloudWatch reads at most so many values of a metric from one line. */
const mostValues = 100

/**
 * Writes metrics into the log in CloudWatch's embedded format: no request of their own, and no library to load at a start.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createMeter({ clinic, profile, service, now, write }: MeterOptions): Meter {
  const groups = new Map<string, Group>()
  const measure: Measure = (name, value = 1, about = {}) => {
    const key = JSON.stringify(about)
    const group: Group = groups.get(key) ?? { about, values: new Map<MetricName, readonly number[]>() }
    groups.set(key, group)
    group.values.set(name, [...(group.values.get(name) ?? []), value])
  }
  const flush = () => {
    for (const { about, values } of groups.values()) {
      for (const part of inParts(values)) write(lineOf(part, { clinic, service, ...about }, { profile, at: now() }))
    }
    groups.clear()
  }
  return { measure, flush }
}

type Values = ReadonlyMap<MetricName, readonly number[]>

interface Group {
  readonly about: Readonly<Record<string, string>>
  readonly values: Map<MetricName, readonly number[]>
}

function inParts(values: Values): readonly Values[] {
  const longest = Math.max(0, ...[...values.values()].map(({ length }) => length))
  return Array.from({ length: Math.ceil(longest / mostValues) }, (_none, part) => {
    const cut = [...values].map(([name, all]) => [name, all.slice(part * mostValues, (part + 1) * mostValues)] as const)
    return new Map(cut.filter(([, some]) => some.length > 0))
  })
}

interface Telling {
  readonly profile: Profile
  /** Milliseconds since 1970. */
  readonly at: number
}

function lineOf(values: Values, about: Readonly<Record<string, string>>, { profile, at }: Telling): string {
  const names = [...values].filter(([name, all]) => becomesMetric(profile, name, all)).map(([name]) => name)
  const Metrics = names.map((name) => ({ Name: name, Unit: metricUnits[name] }))
  const CloudWatchMetrics = [{ Namespace: namespace, Dimensions: [dimensions], Metrics }]
  const told = [...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all] as const)
  return JSON.stringify({
    // Without this part a line is one of the log like any other.
    ...(names.length === 0 ? {} : { _aws: { Timestamp: at, CloudWatchMetrics } }),
    ...about,
    ...Object.fromEntries(told),
  })
}
