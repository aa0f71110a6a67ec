import type { ClinicState } from './items.ts'

/** A clinic's state before anything of it was stored: it sends, ten messages a second at most. */
export const clinicWithoutItem: ClinicState = {
  sending: true,
  switchedBy: null,
  switchedAt: null,
  switchedWhy: null,
  heldBefore: null,
  heldJob: null,
  absences: [],
  planned: null,
  standing: null,
  unknowns: 0,
  probeAt: null,
  perMinute: 600,
  throttledAt: null,
  restored: null,
  filling: null,
  filled: null,
  version: 0,
}
