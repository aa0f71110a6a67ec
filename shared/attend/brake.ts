import type { SendOutcome } from '../mail/send-mail.ts'
import type { ClinicState } from '../store/items.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** Sends running without an answer after which sending stops but for a probe. */
export const brakeAt = 3

/** How long after a throttle another one tells nothing new: what it met was under way already. */
const throttleTells = { minutes: 1 } as const

/** How far apart the probes are. */
const probeEvery = { seconds: 60 } as const

/** Whether a mail may be tried now: with the brake on, one a minute, to find out whether answers come again. */
export function mayTry(clinic: ClinicState, now: Instant): boolean {
  if (!clinic.sending) return false
  return clinic.unknowns < brakeAt || clinic.probeAt === null || plus(clinic.probeAt, probeEvery) <= now
}

/** What a claim adds to its transaction: that the clinic sends; with the brake on, that this is the minute's one probe. */
export function brakeWrites(clinic: ClinicState, now: Instant): readonly Write[] {
  if (clinic.unknowns < brakeAt) return [{ check: 'sending' }]
  return [putClinic(clinic, { probeAt: now })]
}

/** What an outcome that is written down `now` means for the clinic's pace. */
export function afterOutcome(clinic: ClinicState, outcome: SendOutcome, now: Instant): readonly Write[] {
  if (outcome.outcome === 'unknown') return [afterUnknown(clinic)]
  if (outcome.outcome === 'refused' && outcome.why === 'throttled') return afterThrottle(clinic, now)
  return outcome.outcome === 'accepted' ? afterAnswer(clinic) : []
}

/** Counts a send that went unanswered. */
function afterUnknown(clinic: ClinicState): Write {
  return putClinic(clinic, { unknowns: clinic.unknowns + 1 })
}

/** An answer lets the brake go. */
export function afterAnswer(clinic: ClinicState): readonly Write[] {
  return clinic.unknowns === 0 ? [] : [putClinic(clinic, { unknowns: 0, probeAt: null })]
}

/** A throttle halves the pace, once a minute however many mails it meets: a few of a burst would bring it down to nothing. */
function afterThrottle(clinic: ClinicState, now: Instant): readonly Write[] {
  if (clinic.throttledAt !== null && now < plus(clinic.throttledAt, throttleTells)) return []
  return [putClinic(clinic, { perMinute: Math.max(1, Math.floor(clinic.perMinute / 2)), throttledAt: now })]
}
