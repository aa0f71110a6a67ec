/**
 * What is measured of the work, each with its unit. One that has nothing to tell is not written at all: CloudWatch is paid
 * by the hour in which a metric has a value, and an idle clinic has none.
 */
export const metricUnits = {
  /** Courses on which the tick found something due. */
  Due: 'Count',
  /** Courses that were due for ten minutes before the tick came again, and mails that SES refuses ten minutes after they could have gone. */
  Overdue: 'Count',
  /** Mails that SES has accepted. */
  Sent: 'Count',
  /** From when a message could have gone until SES had it. */
  Lateness: 'Seconds',
  /** Messages that ended without a mail, with a reason. */
  Skipped: 'Count',
  /** Messages that wait for a person. */
  Held: 'Count',
  /** Sends of which nobody knows whether SES took them. */
  Unknown: 'Count',
  /** Sends that SES refused, or that did not reach it; they are tried again. */
  Refused: 'Count',
  /** What became of mails that SES had accepted. */
  Delivered: 'Count',
  Delayed: 'Count',
  Bounced: 'Count',
  SoftBounced: 'Count',
  Complained: 'Count',
  Rejected: 'Count',
  /** Events of mail that fit nothing of ours: of an attempt that we do not know, or of another shape. */
  Unmatched: 'Count',
  /** Urgent alerts that nobody may have heard of: the mail came back or did not go, or nobody acknowledged it in time. */
  Unheard: 'Count',
  /** One while the runtime knows newer zone rules than our table. */
  ZoneTableOlder: 'Count',
} as const

export type MetricName = keyof typeof metricUnits

/** The namespace of all metrics, and what tells those of two clinics and two functions apart. */
export const namespace = 'Interlude'
export const dimensions = ['clinic', 'service'] as const
