import middy from '@middy/core'

import { createLog } from '../../shared/log.ts'
import { liveDeps } from './deps.ts'
import { createFeedback } from './feedback.ts'

export const handler = middy(createFeedback(liveDeps(), createLog('feedback')))
