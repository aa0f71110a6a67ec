import { readFileSync } from 'node:fs'

import { Clinic } from '../../shared/config/clinic.ts'
import { Client } from '../../shared/course/client.ts'
import { Course } from '../../shared/course/course.ts'
import { Slot } from '../../shared/course/slot.ts'
import { fingerprintOf } from '../../shared/store/fingerprint.ts'
import { Entry } from '../../shared/course/ledger.ts'
import { Instant } from '../../shared/time/instant.ts'
import { WallTime, dateOf, plusDays, timeOf, wallTime } from '../../shared/time/wall-time.ts'
import { Zone, toInstant, toWall } from '../../shared/time/zone.ts'

/** One of the clinics that ship with Interlude, with some fields replaced. */
export function sampleClinic(name: 'harbour' | 'thames', changes: Readonly<Record<string, unknown>> = {}): Clinic {
  const file = new URL(`../../infra/clinics/${name}.json`, import.meta.url)
  const fields: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Clinic.parse({ ...Object(fields), ...changes })
}

/** A client who wants every message and lives where the clinic is. */
export function sampleClient(changes: Readonly<Record<string, unknown>> = {}): Client {
  return Client.parse({
    id: 'c-001',
    name: 'Ana Duarte',
    email: 'ana@clients.example',
    zone: null,
    locale: 'en',
    content: 'neutral',
    consentedOn: '2026-12-01',
    prompts: true,
    reminders: true,
    unsubscribedAt: null,
    bouncedAt: null,
    softBounces: [],
    openCourse: 'c-001.1',
    courses: 1,
    mailVersion: 1,
    version: 1,
    ...changes,
  })
}

interface SampleCourse {
  readonly clinic: Clinic
  readonly walls: readonly string[]
  readonly everyDays?: number
  readonly changes?: Readonly<Record<string, unknown>>
  readonly ofSlots?: Readonly<Record<string, unknown>>
}

/** A course whose slots start at these wall times of the clinic. */
export function sampleCourse({ clinic, walls, everyDays = 7, changes = {}, ofSlots = {} }: SampleCourse): {
  course: Course
  slots: Slot[]
} {
  const zone = clinic.timeZone
  const slots = walls.map((wall, index) =>
    sampleSlot(index + 1, { wall, zone, therapist: clinic.therapists[0]?.id, ...ofSlots }),
  )
  const course = Course.parse({
    id: 'c-001.1',
    client: 'c-001',
    therapist: clinic.therapists[0]?.id,
    status: 'open',
    contract: { sessions: Math.min(walls.length, 16), revision: 1, initial: 3, ending: 2 },
    held: 0,
    cadence: { first: walls[0], everyDays, fortnightlyLast: 0 },
    minutes: 50,
    zone,
    area: null,
    indication: null,
    measures: [],
    enrolledAt: '2026-12-01T12:00:00Z',
    enrolledBy: 'staff',
    slots: slots.length,
    fingerprint: fingerprintOf(slots),
    countdownFrom: 0,
    countdownRound: 1,
    ledger: {},
    dueAt: null,
    revision: 1,
    version: 1,
    ...changes,
  })
  return { course, slots }
}

/** One slot, scheduled for a wall time that counts in `zone`. */
export function sampleSlot(
  id: number,
  changes: Readonly<Record<string, unknown>> & { wall: string; zone: string },
): Slot {
  const zone = Zone.parse(changes.zone)
  const startsAt = toInstant(WallTime.parse(changes.wall), zone)
  return Slot.parse({
    course: 'c-001.1',
    id,
    startsAt,
    minutes: 50,
    therapist: 't-1',
    status: 'scheduled',
    counts: true,
    missedMarks: [],
    cancelledAt: null,
    numberedAs: null,
    makesUp: null,
    revision: 1,
    ledger: {},
    dueAt: null,
    version: 1,
    ...changes,
    wall: toWall(startsAt, zone),
  })
}

/** So many wall times from `first`, each `everyDays` after the one before. */
export function everyDaysFrom(first: string, everyDays: number, count: number): string[] {
  const wall = WallTime.parse(first)
  return Array.from({ length: count }, (_, index) => wallTime(plusDays(dateOf(wall), index * everyDays), timeOf(wall)))
}

/** A mail that was sent, as a ledger holds it. */
export function sentEntry({
  kind,
  attempt = '0123456789abcdef',
  ...about
}: {
  kind: string
  attempt?: string
  slot?: number
  text?: string
  beside?: readonly string[]
}): Entry {
  const told = {
    ...{ kind, slot: null, session: null, of: 12, phase: null, revision: 1, cause: null, left: null },
    ...{ dueAt: '2027-01-04T18:00:00Z', sessionStartsAt: null, locale: 'en', area: null, technique: null },
    ...{ text: null, carries: null, carriedText: null },
    ...about,
  }
  const envelope = {
    attempt,
    at: told.dueAt,
    to: 'ana@clients.example',
    subject: 'Your appointments',
    catalogue: 'sha256',
  }
  return Entry.parse({ state: 'sent', attempts: 1, ...envelope, messageId: 'm-1', told })
}

export function at(text: string): Instant {
  return Instant.parse(text)
}
