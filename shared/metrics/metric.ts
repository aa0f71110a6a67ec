import type { MetricName } from '../config/metric.ts'

/** Notes a value; `about` are codes that go along in the log, to tell values apart, and make no metric of their own. */
export type Measure = (name: MetricName, value?: number, about?: Readonly<Record<string, string>>) => void
