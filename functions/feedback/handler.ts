import middy from '@middy/core'

import { parseSesEvent } from '../../shared/feedback/ses-event.ts'
import { type FeedbackDeps, takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { createLog } from '../../shared/log.ts'
import { liveDeps } from './deps.ts'

const log = createLog('feedback')

/** Takes what SES tells of a mail into the ledger. */
export function createFeedback(deps: FeedbackDeps) {
  return async (event: unknown): Promise<void> => {
    const feedback = parseSesEvent(event)
    if (feedback === null) return log.warn('an event that is none of ours')
    const isOfUse = await takeFeedback(deps, feedback)
    log.info(feedback.what, { ...feedback.tags, isOfUse })
  }
}

export const handler = middy(createFeedback(liveDeps()))
