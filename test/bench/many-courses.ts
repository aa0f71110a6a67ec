import { type AlertCode, newAlert } from '../../shared/alert/alert.ts'
import type { CourseCommand } from '../../shared/change/course-command.ts'
import type { Clinic } from '../../shared/config/clinic.ts'
import type { Client } from '../../shared/course/client.ts'
import type { Course } from '../../shared/course/course.ts'
import { takesTime } from '../../shared/course/diary.ts'
import { ClientId, CourseId, type TherapistId } from '../../shared/course/ids.ts'
import { type Listed, listedAnswered, listedNow } from '../../shared/course/listed.ts'
import type { Slot } from '../../shared/course/slot.ts'
import type { Alert } from '../../shared/store/items.ts'
import { type Instant, millisecondsOf, plus } from '../../shared/time/instant.ts'
import { dateOf, plusDays, weekdayOf } from '../../shared/time/wall-time.ts'
import { toWall } from '../../shared/time/zone.ts'
import { CourseLife } from '../support/course-life.ts'
import { everyDaysFrom, sampleClient, sampleCourse } from '../support/sample-course.ts'

/** A course as the table holds it, with what staff were told of it. */
export interface SeededCourse {
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
  readonly alerts: readonly Alert[]
}

/** Each therapist has so many courses that run, one for each hour of the week, and so many that are over. */
const running = 60
const over = 10

/** The courses of a clinic's therapists as they stand at `now`: each lived through once, then given to every therapist. */
export function manyCourses(clinic: Clinic, now: Instant): readonly SeededCourse[] {
  const lives = Array.from({ length: running + over }, (_, kind) => liveOne(clinic, kind, now))
  return clinic.therapists.flatMap(({ id }, row) =>
    lives.map((life, kind) => copyFor(life, { therapist: id, number: row * lives.length + kind, clinic, now })),
  )
}

/** A course that began so many weeks ago, as it went: most sessions attended, some missed, one not marked yet. */
function liveOne(clinic: Clinic, kind: number, now: Instant): CourseLife {
  const sessions = 10 + 2 * (kind % 4)
  const weeksAgo = kind < running ? (kind * 7) % (sessions - 1) : sessions + 6
  const walls = everyDaysFrom(firstOf(clinic, { kind, weeksAgo, now }), 7, sessions)
  const { course, slots } = sampleCourse({ clinic, walls, changes: { measures: ['phq-9', 'gad-7'] } })
  const begin = plus(slots[0]?.startsAt ?? now, { hours: -10 * 24 })
  const situation = { clinic, client: sampleClient(), course: { ...course, enrolledAt: begin }, slots }
  const life = new CourseLife(situation, begin)
  for (let next = nextOver(life, now); next !== null; next = nextOver(life, now)) {
    passTo(life, next.end)
    life.command({ do: 'mark', slot: next.slot.id, as: (kind + next.slot.id) % 11 === 0 ? 'missed' : 'attended' })
  }
  passTo(life, now)
  const later = laterCommand(life, kind)
  if (later !== null) life.command(later)
  return life
}

/** The wall time of the first session: kinds take the hours of a week one after the other. */
function firstOf(clinic: Clinic, given: { readonly kind: number; readonly weeksAgo: number; readonly now: Instant }) {
  const { kind, weeksAgo, now } = given
  const today = dateOf(toWall(now, clinic.timeZone))
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const monday = plusDays(today, -weekdays.indexOf(weekdayOf(today)))
  const day = plusDays(monday, Math.floor((kind % running) / 12) - 7 * weeksAgo)
  return `${day}T${String(8 + (kind % 12)).padStart(2, '0')}:00`
}

/** The next session that is over and to be marked; what was over in the last hours is left for somebody to mark. */
function nextOver({ situation }: CourseLife, now: Instant): { readonly slot: Slot; readonly end: Instant } | null {
  const slot = situation.slots.find((one) => takesTime(one) && one.status !== 'attended' && one.status !== 'missed')
  if (slot === undefined || situation.course.status !== 'open') return null
  const end = plus(slot.startsAt, { hours: 1 })
  return end < plus(now, { hours: -20 }) ? { slot, end } : null
}

function passTo(life: CourseLife, end: Instant): void {
  const hours = (millisecondsOf(end) - millisecondsOf(life.now)) / 3_600_000
  if (hours > 0) life.pass(hours)
}

/** Some courses rest, and in some a client asks for another time. */
function laterCommand({ situation: { slots }, now }: CourseLife, kind: number): CourseCommand | null {
  const next = slots.find(({ startsAt, status }) => status === 'scheduled' && startsAt > now)
  if (next === undefined) return null
  if (kind % 20 === 7) return { do: 'pause' }
  if (kind % 15 === 3) return { do: 'ask', slot: next.id, times: [], weekdays: ['fri'], parts: ['morning'] }
  return null
}

interface Copy {
  readonly therapist: TherapistId
  readonly number: number
  readonly clinic: Clinic
  readonly now: Instant
}

/** The same life of another client with another therapist. */
function copyFor({ situation }: CourseLife, { therapist, number, clinic, now }: Copy): SeededCourse {
  const digits = String(number).padStart(5, '0')
  const ids = { course: CourseId.parse(`c-${digits}.1`), client: ClientId.parse(`c-${digits}`) }
  const client = {
    ...situation.client,
    ...{ id: ids.client, name: nameOf(number), email: `c-${digits}@clients.example` },
    openCourse: situation.course.status === 'closed' ? null : ids.course,
  }
  const slots = situation.slots.map((slot) => ({ ...slot, course: ids.course, therapist }))
  const listed = listedNow(situation.course.listed, { client, slots, noticeHours: clinic.course.noticeHours })
  const course = { ...situation.course, id: ids.course, client: ids.client, therapist }
  const alerts = alertsOf(course, { number, now })
  return { client, course: { ...course, listed: withTotals(listed, slots) }, slots, alerts }
}

const firsts = [
  'Ana',
  'Björn',
  'Chloé',
  'Dmitri',
  'Eun-ji',
  'Fatima',
  'Gaël',
  'Hana',
  'Ines',
  'João',
  'Katarzyna',
  'Lê',
]
const lasts = [
  'Duarte',
  'Østergård',
  'Nguyễn',
  'O’Neill',
  'Sánchez',
  'Khan',
  'Tremblay',
  'Wójcik',
  'Yılmaz',
  'Zhou',
  'Li',
]

function nameOf(number: number): string {
  return `${firsts[number % firsts.length] ?? ''} ${lasts[Math.floor(number / 7) % lasts.length] ?? ''} ${number}`
}

/** Both measures were answered before each session that was attended, and went down. */
function withTotals(listed: Listed, slots: readonly Slot[]): Listed {
  return slots
    .filter(({ status }) => status === 'attended')
    .reduce((before, { id }) => {
      const one = listedAnswered(before, { slot: id, form: 'phq-9', total: Math.max(3, 20 - id) })
      return listedAnswered(one, { slot: id, form: 'gad-7', total: Math.max(2, 16 - id) })
    }, listed)
}

const codes: readonly AlertCode[] = ['unmarked', 'bounced', 'held', 'missed-twice', 'four-left', 'time-requested']

/** One in twelve has an open alert, one in 500 an urgent one; every third has one that was seen to. */
function alertsOf({ id, client }: Course, { number, now }: { readonly number: number; readonly now: Instant }) {
  const about = { client, course: id, slot: 2, of: 'seeded' }
  const at = plus(now, { hours: -(number % 70) })
  const open = [
    ...(number % 12 === 0 ? [newAlert({ ...about, code: codes[(number / 12) % codes.length] ?? 'held', at })] : []),
    ...(number % 500 === 1 ? [newAlert({ ...about, code: 'urgent-answer', at })] : []),
  ]
  const seen = newAlert({ ...about, of: 'seen', code: 'unmarked', at: plus(at, { hours: -200 }) })
  const acknowledged = { acknowledged: true, acknowledgedBy: 'staff', acknowledgedAt: at }
  return number % 3 === 0 ? [...open, { ...seen, ...acknowledged }] : open
}
