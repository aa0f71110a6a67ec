import { formatDayAndTime } from '../../../time/format.ts'
import { millisecondsOf } from '../../../time/instant.ts'
import { type PlainDate, midnightOf, plusDays, wallTimeOf } from '../../../time/wall-time.ts'
import { type Zone, toInstant } from '../../../time/zone.ts'
import { transitionsOf } from '../../../time/zone-rules.ts'

/** What the clinic's clocks do in the week of a Monday, in a sentence each: no time that is skipped can be booked. */
export function clockNotes(monday: PlainDate, zone: Zone): readonly string[] {
  const [from, to] = [monday, plusDays(monday, 7)].map((date) => millisecondsOf(toInstant(midnightOf(date), zone)))
  return transitionsOf(zone, from ?? 0, to ?? 0).map(({ at, before, after }) => {
    const when = formatDayAndTime(wallTimeOf(at + before * 60_000), 'en')
    const minutes = Math.abs(after - before)
    return `The clocks go ${after > before ? 'on' : 'back'} by ${minutes} minutes: ${when}.`
  })
}
