import type { LiveDeps } from '../../../functions/attend/attend.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Row } from '../../support/clients-csv.ts'
import type { FaultKind } from '../faults.ts'
import type { World } from '../world/world.ts'

/** What somebody does. */
export interface Deed {
  readonly what: string
  readonly run: (deps: LiveDeps, world: World) => Promise<unknown>
}

/** A deed, and how many minutes after the scenario's beginning it is done. */
export interface Act extends Deed {
  readonly after: number
}

/** A deed that is done when a call begins that is so told in the trace, if the plan has no other moment for it. */
export interface Meanwhile extends Deed {
  readonly during: RegExp
}

/** A short piece of a clinic's life, the same each time. */
export interface Scenario {
  readonly name: string
  readonly clinic: Clinic
  /** Who is enrolled, and has been welcomed, when it begins. */
  readonly clients: readonly Row[]
  readonly startsAt: Instant
  /** How long whatever is to happen takes, in minutes; it is to be settled half an hour later. */
  readonly minutes: number
  readonly acts: readonly Act[]
  readonly meanwhile: Meanwhile | null
  /** Whether it is about one mail and nothing else, so that several faults on its path are tried together. */
  readonly isOfOneMail: boolean
  /** What befalls each of its mails. */
  readonly fate: FaultKind | null
}
