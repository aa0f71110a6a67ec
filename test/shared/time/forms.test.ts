import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isQuiet } from '../../../shared/message/quiet-hours.ts'
import { Instant, instantOf } from '../../../shared/time/instant.ts'
import { PlainDate, TimeOfDay, WallTime, timeOf } from '../../../shared/time/wall-time.ts'
import { Zone, toWall } from '../../../shared/time/zone.ts'

const digits = (most: number, width = 2) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(width, '0'))
const dates = fc.tuple(digits(9999, 4), digits(14), digits(33)).map((parts) => parts.join('-'))
const times = fc.tuple(digits(25), digits(61)).map((parts) => parts.join(':'))

/** Whether a text comes out of a Date as it went in. */
function isThere(text: string): boolean {
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().replace('.000Z', 'Z') === text
}

describe('PlainDate, WallTime, Instant', () => {
  it('take what is in the calendar and on the clock, and nothing else', () => {
    fc.assert(
      fc.property(dates, times, digits(61), (date, time, seconds) => {
        expect(PlainDate.safeParse(date).success).toBe(isThere(`${date}T00:00:00Z`))
        expect(WallTime.safeParse(`${date}T${time}`).success).toBe(isThere(`${date}T${time}:00Z`))
        expect(Instant.safeParse(`${date}T${time}:${seconds}Z`).success).toBe(isThere(`${date}T${time}:${seconds}Z`))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['2027-02-29', '2100-02-29', '2027-04-31', '2027-00-10', '2027-01-00'])('do not take %s', (date) => {
    expect(PlainDate.safeParse(date).success).toBe(false)
    expect(WallTime.safeParse(`${date}T10:00`).success).toBe(false)
    expect(Instant.safeParse(`${date}T10:00:00Z`).success).toBe(false)
  })

  it.each(['', 'now', '2027-01-05T14:00:00', '2027-01-05T24:00:00Z'])('do not take "%s" for an instant', (text) => {
    expect(Instant.safeParse(text).success).toBe(false)
  })
})

describe('isQuiet', () => {
  it('goes by what the clocks of the zone show, in any minute of any year', () => {
    const zones = fc.constantFrom('America/Vancouver', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe')
    const time = fc.tuple(digits(23), digits(59)).map((parts) => TimeOfDay.parse(parts.join(':')))
    const moments = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 })
    fc.assert(
      fc.property(zones, time, time, moments, (name, from, to, seconds) => {
        const [zone, at] = [Zone.parse(name), instantOf(seconds * 1000)]
        const shown = timeOf(toWall(at, zone))
        const expected = from <= to ? from <= shown && shown < to : from <= shown || shown < to
        expect(isQuiet({ from, to, zone }, at)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })
})
