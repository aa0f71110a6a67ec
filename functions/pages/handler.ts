import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'

import { createLog } from '../../shared/log.ts'
import { liveDeps } from './deps.ts'
import { createPages } from './pages.ts'

export const handler = middy(createPages(liveDeps(), createLog('pages'))).use(httpHeaderNormalizer())
