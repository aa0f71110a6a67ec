/**
 * What neither the template nor the local stack tells, and an estimate cannot do without. Each is on the dear side of what we
 * would expect.
 */
export const assumed = {
  minutesAMonth: 43_800,
  /** Lambda asks a queue by five connections, each for 20 seconds. @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
  pollsAMinute: 15,
  /** DynamoDB asks KMS for a table again five minutes after it last did for the same role: the tick's role, two tables, all month. */
  tableKeyAMinute: 0.4,
  /** Of a small clinic each mail finds everything cold: the table's key for attend and for feedback, and the month's link key. */
  kmsRequestsAMail: 3,
  /** GB-seconds that attend and feedback take to start for a mail: 0.3 s of 512 MB each. */
  startsAMail: 0.3,
  /** A course of 16 weekly sessions, so that a client is enrolled in the place of each that is done. */
  monthsACourse: 3.7,
  /** Of a course's items, its mails and its indexes, in GB; what is stored is reckoned as it is after a year. */
  gigabytesACourse: 0.0002,
  /** Requests of pages and of the console for each mail, and the read units of each. */
  requestsAMail: 5,
  readUnitsARequest: 25,
  /** Hours of a month in which mails go, at most; `full` then measures Due, Sent, Lateness and Delivered. */
  hoursAMonth: 730,
  mailHoursAMonth: 300,
  metricsWhileMailing: 4,
} as const
