import { parseSesEvent, type Feedback } from '../../shared/feedback/ses-event.ts'
import { staffMailIn } from '../../shared/feedback/staff-mail.ts'
import { type FeedbackDeps, takeFeedback } from '../../shared/feedback/take-feedback.ts'
import type { Taking } from '../../shared/feedback/taking.ts'
import type { Log } from '../../shared/log.ts'
import { metered } from '../../shared/metrics/live-meter.ts'
import type { Meter } from '../../shared/metrics/meter.ts'
import type { MetricName } from '../../shared/config/metric.ts'

export type LiveDeps = FeedbackDeps & { readonly meter: Meter }

/** Takes what SES tells of a mail into the ledger, and says what that came to. An event counts once, however often it comes. */
export function createFeedback(deps: LiveDeps, log: Log) {
  return metered(deps, async (event: unknown): Promise<Taking> => {
    const feedback = parseSesEvent(event)
    if (feedback === null) {
      countOther(event, deps.meter, log)
      return 'unmatched'
    }
    const taking = await takeFeedback(deps, feedback)
    log.info(feedback.what, { ...feedback.tags, taking })
    const metric = taking === 'unmatched' ? 'Unmatched' : metrics[feedback.what]
    if (metric !== null && taking !== 'known') deps.meter.measure(metric)
    return taking
  })
}

const metrics: Readonly<Record<Feedback['what'], MetricName | null>> = {
  sent: null,
  'not-rendered': 'Rejected',
  delivered: 'Delivered',
  delayed: 'Delayed',
  rejected: 'Rejected',
  bounced: 'Bounced',
  'soft-bounced': 'SoftBounced',
  complained: 'Complained',
}

function countOther(event: unknown, { measure }: Meter, log: Log): void {
  const told = staffMailIn(event)
  if (told === 'nothing') return
  log.warn(told ?? 'an event that is none of ours')
  if (told === 'alert-lost') measure('Unheard', 1, { to: 'lost' })
  else measure('Unmatched')
}
