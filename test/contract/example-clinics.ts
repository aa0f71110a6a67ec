import type { Reason } from '../support/contract/going.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
export const everyDay = (range: string) => Object.fromEntries(days.map((day) => [day, [range]]))

export const plain = {
  therapists: [{ id: 't-1', name: 'Dr. Example', hours: everyDay('07:00-22:00'), leave: [] }],
  closures: [],
  course: { minutes: 50, everyDays: 7, initial: 3, ending: 2, fortnightlyLast: 0, missed: 'make-up' },
  messages: {
    promptHours: 48,
    reminderHours: 24,
    countdown: [4, 2, 1],
    at: '10:00',
    missedHours: 2,
    followUpDays: 30,
    quiet: { from: '21:00', to: '08:00' },
  },
}
export const london = { ...plain, timeZone: 'Europe/London' }
export const counting = { ...london, course: { ...plain.course, missed: 'count' } }

/** Twelve Tuesdays at 14:00 from 12 January 2027: the eighth on 2 March, the twelfth on 30 March, in summer time. */
export const tuesdays = { client_id: 'c-001', first_session: '2027-01-12T14:00' }
export const of = { client: 'c-001' } as const
export const sent = { outcome: 'sent', reason: null } as const
export const skipped = (reason: Reason) => ({ outcome: 'skipped', reason }) as const
