import type { ScenarioLine } from './schemas.ts'

/** What people said of one slot. Moments are milliseconds. */
export interface Mark {
  readonly at: number
  readonly as: 'attended' | 'missed'
  /** The slot that a missed mark booked. */
  readonly makeUp: number | null
}

export interface SlotFacts {
  readonly slot: number
  /** The step of the cadence that it took, before any gap of the clocks moved it. */
  readonly step: string
  readonly local: string
  readonly startsAt: number
  readonly endsAt: number
  readonly bookedAt: number
  readonly marks: Mark[]
  /** Some line of the scenario marks it, so that it is not marked by itself. */
  readonly markedByScenario: boolean
  confirmedAt: number
  cancelledAt: number
}

export interface CourseFacts {
  readonly client: string
  readonly email: string
  /** The client's own zone, or the clinic's. */
  readonly zone: string
  readonly locale: string
  readonly area: string | null
  /** The focus that the therapist set on the way, and when. */
  readonly focuses: { readonly at: number; readonly area: string }[]
  readonly therapist: string
  readonly of: number
  readonly held: number
  readonly enrolledAt: number
  readonly slots: SlotFacts[]
  unsubscribedAt: number
  bouncedAt: number
}

/** What an action's refusal must leave in alerts.jsonl; where the contract does not say, `required` is false. */
export interface ExpectedAlert {
  readonly at: number
  readonly client: string
  readonly slot: number | null
  readonly codes: readonly string[] | 'any'
  readonly required: boolean
}

/** A time in which a part of the system does nothing. */
export interface Stop {
  readonly of: 'ses' | 'tick' | 'queue' | 'sending'
  readonly from: number
  readonly to: number
}

export interface Facts {
  readonly courses: ReadonlyMap<string, CourseFacts>
  readonly alerts: readonly ExpectedAlert[]
  readonly stops: readonly Stop[]
}

/** Outages, and the times in which sending was off. */
export function stopsOf(scenario: readonly ScenarioLine[]): readonly Stop[] {
  const switches = scenario.flatMap((line) => (line.do === 'sending' ? [{ at: Date.parse(line.at), on: line.on }] : []))
  const off = switches.flatMap(({ at, on }, index): Stop[] => {
    if (on || switches[index - 1]?.on === false) return []
    return [
      { of: 'sending', from: at, to: switches.slice(index).find((next) => next.on)?.at ?? Number.POSITIVE_INFINITY },
    ]
  })
  const outages = scenario.flatMap((line): Stop[] => {
    if (line.do !== 'outage') return []
    const from = Date.parse(line.at)
    return [{ of: line.of, from, to: from + line.minutes * 60_000 }]
  })
  return [...off, ...outages]
}
