import { type Person, peopleOnMap } from '../ipt/worksheets/people-on-map.ts'
import type { Answered } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'

/** A map of relationships as it was drawn at a time. */
export interface DrawnMap {
  readonly at: Instant
  readonly people: readonly Person[]
}

/** The map of relationships as it was first, and as it is now where it was drawn again; none where there was none. */
export function firstAndLastMap(answered: readonly Answered[]): readonly DrawnMap[] {
  const maps = answered
    .map((one) => ({ at: one.at, people: peopleIn(one) }))
    .filter(({ people }) => people.length > 0)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return maps.length < 2 ? maps : [...maps.slice(0, 1), ...maps.slice(-1)]
}

function peopleIn({ form, answers }: Answered): readonly Person[] {
  return Array.isArray(answers) ? [] : peopleOnMap({ form, values: answers })
}
