import { describe, expect, it } from 'vitest'

import { agenda } from '../../shared/message/agenda.ts'
import { afterQuiet } from '../../shared/message/quiet-hours.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { TimeOfDay } from '../../shared/time/wall-time.ts'
import { Zone } from '../../shared/time/zone.ts'
import { aClinicFile, enrolCsv } from '../support/paper-rehearsal.ts'

const row = 'c-1,A Name,a@example.org,,en,t-1,12,2027-01-05T10:30,,,,neutral,2026-12-01,'
const header =
  'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures'

describe('agenda', () => {
  it('claims no countdown when the next session starts before the claim would end', async () => {
    const clinic = aClinicFile({ course: { everyDays: 1 } })
    const paper = await enrolCsv(
      aClinicFile({ ...clinic, course: { ...clinic.course, everyDays: 1 } }),
      `${header}\n${row}\n`,
    )
    const state = await paper.store.readCourse((await paper.store.listCourses(null, 1)).items[0] ?? never())
    const { client, course, slots } = state ?? never()
    const situation = { clinic: paper.clinic, client, course: { ...course, ledger: sentWelcome(course.ledger) }, slots }
    const next = slots[8]?.startsAt ?? never()
    const stepAt = (now: Instant) =>
      agenda(situation, now).find(({ message }) => message.kind === 'countdown' && message.left === 4)
    expect(stepAt(plus(next, { minutes: -5 }))?.do).toBe('send')
    expect(stepAt(plus(next, { minutes: -1 }))).toMatchObject({ do: 'wait', until: next })
    expect(stepAt(next)).toMatchObject({ do: 'skip', reason: 'too-late' })
  })
})

describe('afterQuiet', () => {
  it('is never before the instant asked about, where the clocks go back over the end', () => {
    const quiet = { from: TimeOfDay.parse('21:00'), to: TimeOfDay.parse('01:30'), zone: Zone.parse('Europe/London') }
    const secondPass = Instant.parse('2027-10-31T01:10:00Z')
    expect(afterQuiet(quiet, secondPass)).toBe('2027-10-31T01:30:00Z')
  })
})

function sentWelcome<T extends object>(ledger: T) {
  const at = Instant.parse('2027-01-01T18:00:00Z')
  const state = { state: 'skipped' as const, attempts: 0, at, reason: 'merged' as const }
  const told = {
    kind: 'welcome' as const,
    slot: null,
    session: null,
    of: 12,
    phase: null,
    revision: 1,
    cause: null,
    left: null,
  }
  const more = {
    dueAt: at,
    sessionStartsAt: null,
    locale: 'en',
    area: null,
    technique: null,
    text: null,
    carries: null,
    carriedText: null,
  }
  return { ...ledger, welcome: { ...state, told: { ...told, ...more } } }
}

function never(): never {
  throw new Error('the course was enrolled')
}
