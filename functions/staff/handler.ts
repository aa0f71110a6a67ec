import middy from '@middy/core'
import httpErrorHandler from '@middy/http-error-handler'
import httpHeaderNormalizer from '@middy/http-header-normalizer'

import { createLog } from '../../shared/log.ts'
import { liveDeps } from './deps.ts'
import { createStaff } from './staff.ts'

const log = createLog('staff')

// A fault's name alone is logged: its message may hold what was being read.
export const handler = middy(createStaff(liveDeps(log)))
  .use(httpHeaderNormalizer())
  .use(
    httpErrorHandler({
      logger: (fault) => log.error('staff-page-failed', { fault: fault.name }),
      fallbackMessage: 'Please try again.',
    }),
  )
