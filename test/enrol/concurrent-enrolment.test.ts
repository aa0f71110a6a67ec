import { randomBytes } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { ClientId, type CourseId, TherapistId } from '../../shared/course/ids.ts'
import type { Result } from '../../shared/course/refusal.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { type Enrolment, planEnrolment } from '../../shared/enrol/enrolment.ts'
import { briefPause } from '../../shared/ports/pause.ts'
import type { Store } from '../../shared/store/store.ts'
import { Instant, millisecondsOf } from '../../shared/time/instant.ts'
import { dateOf, PlainDate, plusDays, TimeOfDay, wallTime } from '../../shared/time/wall-time.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'

const clinic = sampleClinic('harbour')
const therapist = TherapistId.parse('t-2')
const now = Instant.parse('2026-12-20T20:00:00Z')

const nobody = {
  ...({ name: 'A Name', email: 'someone@clients.example', zone: null, locale: 'en', content: 'neutral' } as const),
  ...{ consentedOn: PlainDate.parse('2026-12-01'), held: 0, area: null, indication: null, measures: [], pin: null },
}

/** Ten clients each want one of five hours of a Tuesday, by turns ten minutes and a week apart: all ten overlap. */
const hours = ['09', '11', '13', '15', '17']
const enrolments = Array.from({ length: 50 }, (_, index): Enrolment => {
  const turn = Math.floor(index / hours.length)
  const time = TimeOfDay.parse(`${hours[index % hours.length]}:${(turn % 5) * 10}`.padEnd(5, '0'))
  const first = wallTime(plusDays(PlainDate.parse('2027-01-05'), (turn % 3) * 7), time)
  return { client: ClientId.parse(`c-${index}`), therapist, first, sessions: 12 + (turn % 5), ...nobody }
})
describe('enrol, 50 at the same time into overlapping times of one therapist', () => {
  let store: Store
  let answers: readonly Result<CourseId>[]
  beforeAll(async () => {
    store = (await createTestTable()).store
    const deps = { store, clinic, clock: () => now, pause: briefPause, addressKey: sampleAddressKey, randomBytes }
    answers = await Promise.all(enrolments.map((enrolment) => enrol(deps, enrolment, 'staff-1')))
  })

  it('books exactly one course for each hour', async () => {
    const winners = enrolments.filter((_, index) => answers[index]?.ok)
    expect(winners.map(({ first }) => first.slice(11, 13)).toSorted()).toEqual(hours)
    expect((await store.listCourses(null, 100)).items).toHaveLength(5)
  })

  it('refuses each of the others with every date that is taken, and leaves nothing of them', async () => {
    const losers = enrolments
      .flatMap((enrolment, index) => ({ enrolment, answer: answers[index] }))
      .filter(({ answer }) => !answer?.ok)
    expect(losers).toHaveLength(45)
    for (const { enrolment, answer } of losers) {
      const dates = await datesOfWinner(enrolment)
      const taken = walls(enrolment).filter((wall) => dates.has(dateOf(wall)))
      expect(taken.length).toBeGreaterThan(8)
      expect(answer).toEqual({
        ok: false,
        error: { code: 'slot-taken', detail: `the therapist is booked on ${taken.join(', ')}` },
      })
      expect(await store.readClient(enrolment.client)).toBeNull()
    }
  })

  it('fills the diary with what was booked, and no two bookings of it overlap', async () => {
    const dates = [...new Set(enrolments.flatMap(walls).map(dateOf))]
    const days = await store.readDiary(therapist, dates)
    const winners = enrolments.filter((_, index) => answers[index]?.ok)
    expect(days.flatMap((day) => day.bookings)).toHaveLength(winners.flatMap(walls).length)
    for (const { bookings } of days) {
      const inOrder = bookings.toSorted((one, other) => millisecondsOf(one.startsAt) - millisecondsOf(other.startsAt))
      const gaps = inOrder
        .slice(1)
        .map((booking, index) => minutesBetween(inOrder[index]?.startsAt ?? now, booking.startsAt))
      expect(gaps.every((gap) => gap >= clinic.course.minutes)).toBe(true)
    }
  })

  async function datesOfWinner({ first }: Enrolment): Promise<ReadonlySet<string>> {
    const winner = enrolments.find(
      (other, index) => other.first.slice(11, 13) === first.slice(11, 13) && answers[index]?.ok,
    )
    return new Set(winner === undefined ? [] : walls(winner).map(dateOf))
  }
})

function walls(enrolment: Enrolment) {
  const planned = planEnrolment(clinic, enrolment, now)
  if (!planned.ok) throw new Error(planned.error.detail)
  return planned.value.map(({ wall }) => wall)
}

function minutesBetween(one: Instant, other: Instant): number {
  return (millisecondsOf(other) - millisecondsOf(one)) / 60_000
}
