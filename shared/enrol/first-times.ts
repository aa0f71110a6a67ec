import { wishNear, wishOf } from '../change/find-times.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import { dayIn, diaryOf } from '../course/diary.ts'
import { freeTimes } from '../course/free-times.ts'
import { dateOf, daysBetween, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { type Enrolment, planEnrolment } from './enrolment.ts'
import { type ReadyDeps, takenSteps } from './ready-enrolment.ts'

/** How many first sessions are offered, and how many days from the one asked for they lie at most. */
const offered = 6
const within = 28

/** How many times are tried as a first session. */
const candidates = 120

/** Two years: nobody books a course from further away, and a search from there would find nothing. */
const farthest = 728

/** The times nearest to the first session asked for with which the whole course could be booked. */
export async function firstTimes(
  { store, clock }: Pick<ReadyDeps, 'store' | 'clock'>,
  clinic: Clinic,
  enrolment: Enrolment,
): Promise<readonly Step[]> {
  const now = clock()
  const zone = clinic.timeZone
  const today = dateOf(toWall(now, zone))
  if (Math.abs(daysBetween(today, dateOf(enrolment.first))) > farthest) return []
  const { therapist } = enrolment
  const diary = diaryOf(await store.readDiaryFrom(therapist, plusDays(today, -1)))
  const search = {
    ...{ clinic, therapist, minutes: clinic.course.minutes, zone, diary, now },
    ...{ room: { after: null, before: null }, givesWay: () => false, except: null },
  }
  const isWhole = ({ wall }: Step): boolean => {
    const planned = planEnrolment(clinic, { ...enrolment, first: wall }, now)
    if (!planned.ok) return false
    const days = planned.value.map((step) => dayIn(diary, therapist, dateOf(step.wall)))
    return takenSteps(clinic, planned.value, days).length === 0
  }
  const wish = { ...wishNear(enrolment.first, candidates, within) }
  return freeTimes(search, wishOf(wish, today)).filter(isWhole).slice(0, offered)
}
