import type { MailSettings } from './mail-settings.ts'

type Rate = Pick<MailSettings, 'perSecond'>

/** How many batches are attended to at once: a fifth of a second for a mail, and a few so that a long job holds up none. */
export function attendingAtOnce({ perSecond }: Rate): number {
  return perSecond < 10 ? 2 : Math.max(5, Math.ceil(perSecond / 5))
}

/** Milliseconds from one mail of a process to its next: all processes together then send no more than they may. */
export function millisecondsApart(rate: Rate): number {
  return (1000 * attendingAtOnce(rate)) / rate.perSecond
}

/** How many pointers a minute's tick may queue. */
export function perMinute({ perSecond }: Rate): number {
  return 60 * perSecond
}
