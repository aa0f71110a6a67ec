import type { Clinic } from '../config/clinic.ts'
import { JobId } from '../course/ids.ts'
import { zoneRulesVersion } from '../time/zone-rules.ts'
import { TimeOfDay } from '../time/wall-time.ts'
import type { Daily } from './daily.ts'

/** The jobs that a clinic has one of, and that are never done. */
export const standingJobs = { digest: JobId.parse('digest'), retention: JobId.parse('retention') } as const

/** When the standing jobs of a clinic run; null: that one does not. */
export interface StandingTimes {
  /** A text that is another one where any of this is. */
  readonly id: string
  readonly digest: Daily | null
  readonly retention: Daily
}

/** When a clinic without a daily mail forgets; one that has one does so at its hour, so that one look a day does for both. */
const retentionAt = TimeOfDay.parse('08:00')

/** The times that a clinic's file and the pinned zone rules give. */
export function standingTimes({ digest, timeZone: zone }: Pick<Clinic, 'digest' | 'timeZone'>): StandingTimes {
  return {
    id: [digest?.at ?? 'none', zone, zoneRulesVersion].join(' '),
    digest: digest === null ? null : { at: digest.at, zone },
    retention: { at: digest?.at ?? retentionAt, zone },
  }
}
