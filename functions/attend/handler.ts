import middy from '@middy/core'
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure'

import { createLog } from '../../shared/log.ts'
import { createAttend } from './attend.ts'
import { liveDeps } from './deps.ts'

const log = createLog('attend')

/** The middleware would log each fault with the whole record; what may be told of it, attending logs itself. */
export const handler = middy(createAttend(liveDeps(log), log)).use(sqsPartialBatchFailure({ logger: () => {} }))
