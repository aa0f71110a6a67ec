import type { Clinic } from '../../../shared/config/clinic.ts'
import { Planning } from '../../../shared/config/planning.ts'
import { clinicAsOf } from '../../../shared/course/clinic-as-of.ts'
import type { CourseId } from '../../../shared/course/ids.ts'
import { agenda, isReady } from '../../../shared/message/agenda.ts'
import type { Situation } from '../../../shared/message/message.ts'
import { parsePointer } from '../../../shared/queue/queue.ts'
import type { ClinicState, Edition } from '../../../shared/store/items.ts'
import type { Job } from '../../../shared/store/jobs.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { type Instant, instantOf } from '../../../shared/time/instant.ts'
import { must } from '../broken.ts'
import type { Facts, Watch } from './facts.ts'

/** What else is to be empty at the end. */
export interface Ended extends Facts {
  /** Bodies that wait in the queue, or were laid aside. */
  readonly queued: () => readonly string[]
}

const minute = 60_000

/** The tick comes once a minute, and what it queues takes a moment. */
const lag = 3 * minute

/**
 * Half an hour after all is well again and nobody acts, nothing is left to be done: each message that was due has its outcome,
 * waits for the morning, or for somebody who was told; nothing waits in the queue.
 */
export function allSettled(
  { committed, now, queued, isUnreadable }: Ended,
  clinicOf: (state: ClinicState) => Clinic,
): Watch {
  return {
    atEnd: () => {
      const at = instantOf(now() - lag)
      for (const { id } of committed.all('course')) checkCourse(id, at)
      for (const job of committed.all('job')) checkJob(job, at)
      for (const { id, dueAt } of committed.all('alert'))
        must('all settled', !isOverdue(dueAt, at), () => `alert ${id} is due since ${dueAt}`)
      const left = queued().filter((body) => !waitsForReading(body))
      must('all settled', left.length === 0, () => `the queue still holds ${left.join(' ')}`)
    },
  }

  /** Whether it is about a course that cannot be read, or a job for its client: such are tried for ever, and hold up no other. */
  function waitsForReading(body: string): boolean {
    const due = parsePointer(body)
    if (due.type === 'course') return isUnreadable(due.course)
    return due.type === 'job' && committed.all('job').some((job) => job.id === due.job && hasUnreadable(job))
  }

  /** A job for a client of whom something cannot be read waits until it can. */
  function checkJob(job: Job, at: Instant): void {
    must(
      'all settled',
      hasUnreadable(job) || !isOverdue(job.dueAt, at),
      () => `job ${job.id} is due since ${job.dueAt}`,
    )
  }

  function hasUnreadable(job: Job): boolean {
    const client = 'client' in job ? job.client : null
    return committed.all('course').some((course) => course.client === client && isUnreadable(course.id))
  }

  function checkCourse(id: CourseId, at: Instant): void {
    const state = committed.state(id)
    if (state === null || !state.clinic.sending || isUnreadable(id)) return
    checkLedgers(state)
    checkHeld(state)
    const { heldBefore } = state.clinic
    const ready = agenda(situationOf(state), at, heldBefore).find(isReady)
    const name = (): string => `${id} ${ready?.message.place} ${ready?.message.key}`
    must('all settled', ready === undefined, () => `${name()} is to be ${ready?.do}, due since ${ready?.message.dueAt}`)
    const dueAts = [state.course.dueAt, ...state.slots.map(({ dueAt }) => dueAt)]
    const overdue = dueAts.find((dueAt) => isOverdue(dueAt, at))
    must('all settled', overdue === undefined, () => `${id} stands in the index as due since ${overdue}`)
  }

  function situationOf({ clinic, client, course, slots }: CourseState): Situation {
    return { clinic: clinicOf(clinic), client, course, slots }
  }

  /** Nothing is under way any more, by the true time. */
  function checkLedgers({ course, slots }: CourseState): void {
    for (const [key, entry] of [course, ...slots].flatMap(({ ledger }) => Object.entries(ledger))) {
      const isOpen = entry.state === 'claimed' || entry.state === 'unknown'
      const isOld = isOpen && Date.parse(entry.at) < now() - 30 * minute
      must('all settled', !isOld, () => `${course.id} ${key} is ${entry.state} since more than half an hour`)
    }
  }

  /** Whatever is held, staff were told of. */
  function checkHeld({ course, slots }: CourseState): void {
    const alerts = committed.all('alert').filter(({ code, course: about }) => code === 'held' && about === course.id)
    const places = [
      { place: 'course', ledger: course.ledger },
      ...slots.map(({ id, ledger }) => ({ place: id, ledger })),
    ]
    for (const { place, ledger } of places) {
      for (const [key, entry] of Object.entries(ledger)) {
        if (entry.state !== 'held') continue
        const isListed = alerts.some(
          ({ id }) => id.endsWith(`${place}-${key}`) || (entry.attempt !== null && id.endsWith(entry.attempt)),
        )
        must('held is listed', isListed, () => `${course.id} ${place} ${key} is held, and nobody was told`)
      }
    }
  }
}

function isOverdue(dueAt: Instant | null, at: Instant): boolean {
  return dueAt !== null && dueAt < at
}

/** The clinic as it plans by the applied settings. */
export function clinicBy(deployed: Clinic, editions: ReadonlyMap<string, Edition>): (state: ClinicState) => Clinic {
  return (state) => {
    const edition = editions.get(state.planned?.settings ?? '')
    return clinicAsOf(deployed, state, edition === undefined ? null : Planning.parse(JSON.parse(edition.text)))
  }
}
