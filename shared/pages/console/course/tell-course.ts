import { clinicTime } from '../console-frame.tsx'
import type { ConsoleVisit } from '../console-visit.ts'
import { type ShownStatus, type CourseCase } from './slot-case.ts'

const order: readonly ShownStatus[] = [
  ...(['attended', 'missed', 'cancelled', 'paused', 'not marked', 'confirmed', 'scheduled'] as const),
]

/** The picture of a course in a few sentences; each session and mail by itself stands in the tables. */
export function tellCourse(visit: Pick<ConsoleVisit, 'deps'>, { slots, mails, next }: CourseCase): string {
  const first = slots.at(0)
  const last = slots.at(-1)
  if (first === undefined || last === undefined) return 'There is no session.'
  const counts = order
    .map((status) => ({ status, count: slots.filter((slot) => slot.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
  const all = [...mails, ...slots.flatMap((slot) => slot.mails)]
  const count = (...states: readonly string[]): number => all.filter(({ state }) => states.includes(state)).length
  return [
    `${slots.length} booked sessions, ${clinicTime(first.slot.startsAt, visit)} to ${clinicTime(last.slot.startsAt, visit)}: ${counts.join(', ')}.`,
    next === null ? 'None is to come.' : `Next: ${clinicTime(next.slot.startsAt, visit)}.`,
    `Mails: ${count('sent')} sent, ${count('skipped')} not sent, ${count('held', 'under way')} held, ${count('to go')} to go.`,
  ].join(' ')
}
