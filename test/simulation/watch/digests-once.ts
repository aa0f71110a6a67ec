import moment from 'moment-timezone'

import { must } from '../broken.ts'
import type { Watch } from './facts.ts'

/** Whoever reads the daily digest gets it once a day at the most, by the clinic's clocks. */
export function digestsOnce(timeZone: () => string): Watch {
  const taken = new Set<string>()
  return {
    accepted: ({ at, mail: { tags, to } }) => {
      if (tags['kind'] !== 'digest') return
      const one = `${to} on ${moment.tz(at, timeZone()).format('YYYY-MM-DD')}`
      must('digests once', !taken.has(one), () => `the digest went to ${one} twice`)
      taken.add(one)
    },
  }
}
