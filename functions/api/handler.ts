import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'

import { createLog } from '../../shared/log.ts'
import { createApi } from './api.ts'
import { liveDeps } from './deps.ts'

export const handler = middy(createApi(liveDeps(), createLog('api'))).use(httpHeaderNormalizer())
