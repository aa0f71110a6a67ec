import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import type { Client } from '../course/client.ts'
import { diaryOf } from '../course/diary.ts'
import { freeTimes } from '../course/free-times.ts'
import { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { wishNear, wishOf } from '../change/find-times.ts'
import { type Enrolment, planEnrolment } from '../enrol/enrolment.ts'
import { openCourse } from '../enrol/open-course.ts'
import type { Area } from '../ipt/area.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { TimeOfDay, dateOf, plusDays, wallTime } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'

/** What a sample client has chosen, and what the sample course is about. */
export interface SampleWish extends Pick<Client, 'locale' | 'content'> {
  readonly area: Area | null
  readonly sessions: number
}

/** The client of every sample: nobody's name, and an address to which no mail can go. */
const sample = { client: ClientId.parse('sample'), name: 'Sam Sample', email: 'sample@client.invalid' } as const

/** The first session is looked for this many days from today, as near as the hours allow. */
const daysAhead = 14
const tried = 5
const within = 13

/** A made-up client's course as the clinic would book it now, in the therapists' empty diaries; it stands nowhere but here. */
export function sampleCourse(clinic: Clinic, wish: SampleWish, now: Instant): Result<Situation> {
  for (const { id: therapist } of clinic.therapists) {
    const enrolment = { ...sample, ...enrolmentFor(clinic, now), ...wish, therapist }
    const steps = bookedIn(clinic, enrolment, now)
    if (steps === null) continue
    const first = steps[0]?.wall ?? enrolment.first
    const opening = { steps, before: null, isShared: false, pin: null, by: 'sample', now }
    return done({ clinic, ...openCourse(clinic, { ...enrolment, first }, opening) })
  }
  return refuse('no-free-step', 'no therapist of the clinic has the hours for a whole sample course')
}

function enrolmentFor(clinic: Clinic, now: Instant) {
  const today = dateOf(toWall(now, clinic.timeZone))
  const first = wallTime(plusDays(today, daysAhead), TimeOfDay.parse('10:00'))
  return { zone: null, consentedOn: today, held: 0, first, indication: null, measures: [], pin: null }
}

/** The whole course from the nearest first session with which there is one; null where there is none. */
function bookedIn(clinic: Clinic, enrolment: Enrolment, now: Instant): readonly Step[] | null {
  const search = {
    ...{ clinic, therapist: enrolment.therapist, minutes: clinic.course.minutes, zone: clinic.timeZone },
    ...{ diary: diaryOf([]), now, room: { after: null, before: null }, givesWay: () => false, except: null },
  }
  const today = dateOf(toWall(now, clinic.timeZone))
  for (const { wall } of freeTimes(search, wishOf(wishNear(enrolment.first, tried, within), today))) {
    const planned = planEnrolment(clinic, { ...enrolment, first: wall }, now)
    if (planned.ok) return planned.value
  }
  return null
}
