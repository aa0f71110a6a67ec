import * as z from 'zod/mini'

import { renewLinks } from '../../link/renew-links.ts'
import { running } from '../../staff/access.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { instant, noBody, nothing } from '../schemas/plain.ts'
import { nobodys } from '../whose.ts'

export const linkOperations = [
  operation({
    ...{ tag: 'clinic', params: nothing, query: nothing, whose: nobodys },
    ...{ id: 'renewLinks', method: 'POST', path: '/api/links/renewal', access: running },
    summary:
      'After a leak: no link, feed or sign-in that was given out opens any more; mails from now on carry new links',
    ...{ takes: null, body: noBody, status: 200, refusals: [] },
    answer: z.object({ renewedAt: instant }),
    run: async ({ deps }) => answered({ renewedAt: await renewLinks(deps) }),
  }),
] as const
