import type { Clinic } from '../../shared/config/clinic.ts'
import { type Instant, instantOf, plus } from '../../shared/time/instant.ts'
import { type PlainDate, WallTime, dateOf, plusDays } from '../../shared/time/wall-time.ts'
import { toInstant, toWall } from '../../shared/time/zone.ts'
import { type Row, aRow } from '../support/clients-csv.ts'
import type { Chance } from '../support/contract/chance.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { chanceFor } from './chance-for.ts'

/** What a run is about, all of it by its seed. */
export interface Setup {
  readonly clinic: Clinic
  readonly hasStandingJobs: boolean
  readonly startsAt: Instant
  /** From then on nothing goes wrong and nobody acts: half an hour later all must be settled. */
  readonly calmAt: Instant
  readonly clients: readonly NewClient[]
}

/** A client, and when the file that enrols them is given. */
export interface NewClient {
  readonly at: Instant
  readonly row: Row
}

/** What a run is asked to be, where the seed is not to choose. */
export interface Size {
  readonly clients?: number | undefined
  readonly days?: number | undefined
}

const minute = 60_000
const day = 24 * 60 * minute

export function setupOf(seed: number, size: Size = {}): Setup {
  const chance = chanceFor(seed, 'setup')
  const count = size.clients ?? chance.oneOf([1, 1, 1, 2, 2, 3])
  const clinic = clinicOf(chance, Math.ceil(count / 30) + 1)
  const first = Date.parse('2027-01-04T00:00:00Z') + chance.whole(0, 320) * day
  const startsAt = instantOf(first + chance.whole(0, 24 * 60 - 1) * minute)
  // A course takes 16 weeks, its follow-up a month more; most runs end before.
  const days = size.days ?? (chance.percent(25) ? chance.whole(90, 170) : chance.whole(3, 70))
  const calmAt = byDay(clinic, plus(startsAt, { days }), chance)
  const clients = Array.from({ length: count }, (_, index) => clientOf(clinic, { chance, startsAt, days, index }))
  return { clinic, hasStandingJobs: chance.percent(25), startsAt, calmAt, clients }
}

function clinicOf(chance: Chance, therapists: number): Clinic {
  const policy = ['make-up', 'make-up', 'count'] as const
  const promptHours = chance.oneOf([48, 48, 72])
  return sampleClinic(chance.oneOf(['harbour', 'thames']), {
    therapists: Array.from({ length: therapists }, (_, index) => ({
      id: `t-${index + 1}`,
      name: 'A Name',
      hours: openHours,
    })),
    clinician: { id: 't-1', email: 'lead@harbour.example' },
    closures: [],
    course: {
      everyDays: chance.oneOf([7, 7, 7, 3]),
      missed: chance.oneOf(policy),
      cancelled: chance.oneOf(policy),
      noticeHours: chance.oneOf([24, 48, 0]),
      confirm: chance.percent(30),
      midway: chance.percent(30),
      selfService: chance.percent(50) ? {} : null,
    },
    messages: { promptHours, reminderHours: chance.oneOf([24, 20, 3]), missedHours: chance.oneOf([2, 0, 24]) },
    content: chance.oneOf(['neutral', 'full']),
    digest: chance.percent(50) ? {} : null,
  })
}

const openHours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((weekday) => [weekday, ['08:00-20:00']]),
)

/** The half hour after it is spent by day, when notices may go. */
function byDay({ timeZone }: Clinic, around: Instant, chance: Chance): Instant {
  const minutes = chance.whole(8 * 60 + 40, 20 * 60)
  const time = `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`
  return toInstant(WallTime.parse(`${dateOf(toWall(around, timeZone))}T${time}`), timeZone)
}

interface Where {
  readonly chance: Chance
  readonly startsAt: Instant
  readonly days: number
  readonly index: number
}

function clientOf(clinic: Clinic, { chance, startsAt, days, index }: Where): NewClient {
  const late = index > 0 && chance.percent(40) ? chance.whole(0, Math.max(0, Math.min(days - 2, 40))) : 0
  const at = plus(startsAt, { days: late, minutes: chance.whole(0, 600) })
  const today = dateOf(toWall(at, clinic.timeZone))
  const therapist = clinic.therapists[index % (clinic.therapists.length - 1)]?.id ?? 't-1'
  const held = chance.percent(15) ? chance.whole(1, 11) : 0
  const row = aRow({
    ...{ client_id: `c-${index + 1}`, therapist },
    name: `Xanthippe Quill${index + 1}`,
    email: chance.percent(10) ? 'xq-family@quill.example' : `xq-${index + 1}@quill.example`,
    time_zone: chance.oneOf(['', '', 'Europe/London', 'Asia/Tokyo', 'America/New_York', 'Australia/Adelaide']),
    locale: chance.oneOf([...(['en'] as const), ...clinic.locales]),
    first_session: `${weekdayAfter(today, chance.oneOf([1, 1, 2, 3, 5, 9, 20]))}T${timeOf(chance, index)}`,
    sessions: String(chance.whole(12, 16)),
    sessions_held: held === 0 ? '' : String(held),
    content: chance.oneOf(['', 'neutral', 'full']),
    area: chance.oneOf(['', 'grief', 'role-dispute']),
    // Long before: whoever unsubscribes and is enrolled again has not consented anew.
    email_consent: '2026-12-01',
    measures: 'phq-9',
  })
  return { at, row }
}

function weekdayAfter(date: PlainDate, days: number): PlainDate {
  const there = plusDays(date, days)
  return new Date(`${there}T00:00:00Z`).getUTCDay() === 0 ? plusDays(there, 1) : there
}

/** Clients of one therapist mostly have hours of their own. */
function timeOf(chance: Chance, index: number): string {
  return `${digits(8 + ((index * 3 + chance.whole(0, 2)) % 11))}:${chance.oneOf(['00', '00', '30'])}`
}

function digits(number: number): string {
  return String(number).padStart(2, '0')
}
