import type { MessageLine, ScenarioLine } from './schemas.ts'

/** Whether a slot is to be held, or what became of it; `undone`: what booked it was taken back. */
export type Life = 'booked' | 'paused' | 'cancelled' | 'ended' | 'erased' | 'undone'

/** One slot as it stood from one action to the next. Moments are milliseconds. */
export interface SlotState {
  readonly slot: number
  /** The step of the cadence that it took, before a gap of the clocks or a move of one put it elsewhere. */
  readonly step: string
  readonly local: string
  readonly startsAt: number
  readonly endsAt: number
  readonly therapist: string
  readonly bookedAt: number
  readonly life: Life
  /** A cancelled one that the policy counts. */
  readonly counts: boolean
  readonly confirmed: boolean
  readonly mark: 'attended' | 'missed' | null
  /** The slot that its cancellation or its missed mark booked. */
  readonly makeUp: number | null
  /** Every number that its revision may have by now. */
  readonly revisions: readonly number[]
  /** Which of its times this is: each has a reminder of its own. */
  readonly era: number
  /** How often it was booked again by a resume: each has a prompt of its own. */
  readonly round: number
}

/** A course as it stood from one action to the next. */
export interface CourseState {
  readonly slots: readonly SlotState[]
  readonly of: number
  /** How many sessions at the end are the ending. */
  readonly ending: number
  /** Which contract: an extension and an end begin another. */
  readonly contract: number
  readonly therapist: string
  /** A step from which the others are counted. */
  readonly cadence: string
  readonly paused: boolean
  /** Ended with none left. */
  readonly ended: boolean
  readonly erased: boolean
  readonly optedOut: boolean
}

/** The notice that an action owes the client. */
export interface Notice {
  readonly at: number
  readonly kinds: readonly ('change' | 'cancellation')[]
  readonly cause: NonNullable<MessageLine['cause']>
  /** The slots that the action touched. */
  readonly slots: readonly number[]
  readonly level: 'slot' | 'course' | 'either'
  /** The starts, old and new, that it names; and those that it may name. */
  readonly starts: readonly number[]
  readonly perhaps: readonly number[]
  /** The contract does not say that there is one. */
  readonly optional: boolean
  /** It is owed only if the notice of the undone action had gone. */
  readonly undoes: Notice | null
  /** It is owed only if a mail had told of the make-up that this slot's missed mark booked. */
  readonly takesBackFor: number | null
  withdrawnAt: number
}

export type Verb = ScenarioLine['do'] | 'enrol'

/** What an action made of a course. */
export interface Version {
  readonly at: number
  readonly verb: Verb
  readonly before: CourseState
  readonly state: CourseState
  readonly notice: Notice | null
  isUndone: boolean
}

/** A slot marked, or, `as` null, a mark that was undone. */
export interface Mark {
  readonly at: number
  readonly slot: number
  readonly as: 'attended' | 'missed' | null
  readonly makeUp: number | null
}

export interface CourseFacts {
  readonly client: string
  readonly email: string
  /** The client's own zone, or the clinic's. */
  readonly zone: string
  readonly locale: string
  readonly area: string | null
  /** The focus that the therapist set on the way, and when. */
  readonly focuses: { readonly at: number; readonly area: string | null }[]
  readonly held: number
  readonly enrolledAt: number
  /** Slots that some line of the scenario marks, so that they are not marked by themselves. */
  readonly markedByScenario: ReadonlySet<number>
  readonly enrolled: CourseState
  readonly versions: Version[]
  /** When something was done that changes no slot; whether an undo takes it back is not said. */
  readonly asides: number[]
  readonly marks: Mark[]
  unsubscribedAt: number
  bouncedAt: number
}

/** What an action's refusal must leave in alerts.jsonl; where the contract does not say, `required` is false. */
export interface ExpectedAlert {
  readonly at: number
  readonly client: string | null
  readonly slot: number | null
  readonly codes: readonly string[] | 'any'
  readonly required: boolean
  /** "Refused with every conflict": one alert or several, of whatever slots. */
  readonly many: boolean
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
