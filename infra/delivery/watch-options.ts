import { parseArgs } from 'node:util'

/** The longest watch: the credentials of a delivery last an hour. */
const mostMinutes = 60

export interface WatchOptions {
  readonly clinic: string
  /** 0 is one look. */
  readonly minutes: number
}

/** What was asked of `watch-alarms`; null where it cannot be done. `clinics` are those that there are. */
export function readWatchOptions(args: readonly string[], clinics: readonly string[]): WatchOptions | null {
  try {
    const options = { clinic: { type: 'string' }, minutes: { type: 'string' } } as const
    const { clinic = '', minutes = '' } = parseArgs({ args: [...args], options }).values
    if (!clinics.includes(clinic) || !/^\d{1,2}$/.test(minutes) || Number(minutes) > mostMinutes) return null
    return { clinic, minutes: Number(minutes) }
  } catch {
    return null
  }
}
