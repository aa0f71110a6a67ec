import middy from '@middy/core'

import { createLog } from '../../shared/log.ts'
import { liveDeps } from './deps.ts'
import { createTick } from './tick.ts'

export const handler = middy(createTick(liveDeps(), createLog('tick')))
