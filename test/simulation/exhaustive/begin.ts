import { Instant } from '../../../shared/time/instant.ts'
import type { Row } from '../../support/clients-csv.ts'
import { enrols, marksFirst } from './deeds.ts'
import { type Played, play } from './play.ts'
import type { Scenario } from './scenario.ts'

/** A Monday, 09:00 at the clinic: whoever a scenario begins with was enrolled then. */
const enrolledAt = Instant.parse('2027-01-04T16:00:00Z')

/** When the first session of each is over. */
const firstOver = Instant.parse('2027-01-12T01:00:00Z')

/**
 * The time before a scenario, whose table is the one that the scenario begins with: its clients were enrolled, a first session that is over is marked, and all that
 * was due since has been done.
 */
export function playBefore(scenario: Scenario): Promise<Played> {
  const { clients, startsAt } = scenario
  const minutes = minutesUntil(startsAt) - 30
  const acts = clients.flatMap((row: Row, index: number) => [
    { after: index + 1, ...enrols(row) },
    ...(startsAt > firstOver ? [{ after: minutesUntil(firstOver) + index, ...marksFirst(row) }] : []),
  ])
  const before = { ...scenario, startsAt: enrolledAt, minutes, acts, meanwhile: null, fate: null }
  return play({ scenario: before, plan: [] })
}

function minutesUntil(moment: Instant): number {
  return (Date.parse(moment) - Date.parse(enrolledAt)) / 60_000
}
