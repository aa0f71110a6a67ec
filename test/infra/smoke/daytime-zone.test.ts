import { describe, expect, it } from 'vitest'

import { daytimeZone } from '../../../infra/smoke/daytime-zone.ts'
import { type QuietHours, isQuiet } from '../../../shared/message/quiet-hours.ts'
import { plus, instantOf } from '../../../shared/time/instant.ts'
import { TimeOfDay } from '../../../shared/time/wall-time.ts'
import { Zone } from '../../../shared/time/zone.ts'

const hours = Array.from({ length: 24 }, (_none, hour) => instantOf(Date.UTC(2027, 0, 5, hour, 59)))

describe('daytimeZone', () => {
  it.each([
    ['21:00', '08:00'],
    ['18:00', '08:00'],
    ['20:30', '06:45'],
    ['00:00', '14:00'],
    ['09:00', '23:00'],
  ])('finds a zone without quiet from %s to %s for the next seven hours, whatever time it is', (from, to) => {
    const quiet = { from: TimeOfDay.parse(from), to: TimeOfDay.parse(to) }
    for (const now of hours) {
      const there: QuietHours = { ...quiet, zone: Zone.parse(daytimeZone(now, quiet)) }
      const later = Array.from({ length: 8 }, (_none, ahead) => plus(now, { hours: ahead }))
      expect(
        later.filter((at) => isQuiet(there, at)),
        `${now} in ${there.zone}`,
      ).toEqual([])
    }
  })
})
