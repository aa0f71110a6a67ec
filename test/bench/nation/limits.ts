/** A limit of AWS, or of ours, that a growing clinic may come to. */
export interface Limit {
  readonly what: string
  readonly most: number
  readonly unit: string
  /** What there is to be done when it is reached. */
  readonly lifts: string
  readonly page: string
}

/** The day on which the limits were written down, as far as we know them. */
export const limitsOn = '2026-11-26'

const aws = 'https://docs.aws.amazon.com'
const partition = `${aws}/amazondynamodb/latest/developerguide/bp-partition-key-design.html`

/** What an account in production begins with, or what one partition, function or queue can take. */
export const limits = {
  sesADay: {
    ...{ what: 'SES, mails in 24 hours', most: 50_000, unit: 'mails' },
    ...{ lifts: 'a higher quota, which SES grants to who has a good name', page: `${aws}/ses/latest/dg/quotas.html` },
  },
  sesASecond: {
    ...{ what: 'SES, mails a second', most: 14, unit: 'mails a second' },
    ...{ lifts: 'the same; then `mail.perSecond`', page: `${aws}/ses/latest/dg/quotas.html` },
  },
  attending: {
    ...{ what: 'Lambda, instances at once', most: 1000, unit: 'instances' },
    ...{ lifts: 'a higher quota', page: `${aws}/lambda/latest/dg/gettingstarted-limits.html` },
  },
  consoleMemory: {
    ...{ what: 'memory of the console: the running caseload', most: 874, unit: 'MB of 1,024, less 150 of its own' },
    ...{
      lifts: 'a stack for each clinic, as it is meant; or more memory',
      page: `${aws}/lambda/latest/dg/configuration-memory.html`,
    },
  },
  courseList: {
    ...{ what: 'index `list`, the one partition of all courses', most: 1000, unit: 'write units a second' },
    ...{ lifts: 'shards of the list, as `due` has them', page: partition },
  },
  dueShard: {
    ...{ what: 'index `due`, one of its eight shards', most: 1000, unit: 'write units a second' },
    ...{ lifts: 'more shards', page: partition },
  },
  table: {
    ...{ what: 'the table on demand', most: 40_000, unit: 'write units a second' },
    ...{ lifts: 'a higher quota', page: `${aws}/amazondynamodb/latest/developerguide/ServiceQuotas.html` },
  },
  inFlight: {
    ...{ what: 'SQS, pointers under way', most: 120_000, unit: 'pointers' },
    ...{ lifts: 'a higher quota', page: `${aws}/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html` },
  },
  tickTime: {
    ...{ what: 'the tick, to queue a minute of pointers', most: 30, unit: 'seconds' },
    ...{ lifts: 'more requests side by side', page: `${aws}/lambda/latest/dg/configuration-timeout.html` },
  },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits
