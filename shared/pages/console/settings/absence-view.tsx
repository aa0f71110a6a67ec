import type { JSX } from 'preact'

import type { AbsenceOfCourse, AbsenceStatus } from '../../../absence/absence-status.ts'
import { mayReach, overseeing, running } from '../../../staff/access.ts'
import type { AbsenceJob } from '../../../store/jobs.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { PreviewPart } from '../course-do/preview-part.tsx'
import { wallLabel } from '../course-do/time-options.ts'
import { progressScript } from '../import/progress-script.ts'
import { daysOf, stateOfAbsence, whoIsAway } from './absence-words.ts'
import { SettingsFrame } from './settings-frame.tsx'

interface AbsenceViewProps extends AbsenceStatus {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
}

/** One absence, and what it does to each course. */
export function AbsenceView(props: AbsenceViewProps): JSX.Element {
  const { visit, fault, job } = props
  const { absence, approvedAt, finishedAt } = job
  const isRunning = approvedAt !== null && finishedAt === null
  const title = `${absence.therapist === null ? 'Closure' : 'Leave'}, ${daysOf(absence)}`
  return (
    <SettingsFrame visit={visit} title={title} fault={fault} {...(isRunning ? { script: progressScript } : {})}>
      <dl>
        <dt>Who is away</dt>
        <dd>{whoIsAway(visit.deps.clinic, absence.therapist)}</dd>
        <dt>Declared</dt>
        <dd>
          {clinicTime(job.startedAt, visit)}
          <span class="more">by {job.by}</span>
        </dd>
        <Done visit={visit} what="Approved" at={approvedAt} by={job.approvedBy} />
        <Done visit={visit} what="Withdrawn" at={job.withdrawnAt} by={job.withdrawnBy} />
      </dl>
      <div id="progress" aria-live="polite" {...(isRunning ? {} : { 'data-done': '' })}>
        <p class="notice">Sessions: {stateOfAbsence(job)}</p>
      </div>
      {mayReach(visit.person, running, null) && <ActForm visit={visit} job={job} />}
      {job.withdrawnAt === null && mayReach(visit.person, overseeing, null) && <Courses {...props} />}
    </SettingsFrame>
  )
}

interface DoneProps {
  readonly visit: ConsoleVisit
  readonly what: string
  readonly at: AbsenceJob['approvedAt']
  readonly by: string | null
}

function Done({ visit, what, at, by }: DoneProps): JSX.Element {
  if (at === null) return <></>
  return (
    <>
      <dt>{what}</dt>
      <dd>
        {clinicTime(at, visit)}
        <span class="more">by {by}</span>
      </dd>
    </>
  )
}

/** What can still be done about it: nothing while its courses are being moved, nor once it is withdrawn. */
function ActForm({ visit, job }: Pick<AbsenceViewProps, 'visit' | 'job'>): JSX.Element {
  const { approvedAt, finishedAt, withdrawnAt } = job
  if (withdrawnAt !== null || (approvedAt !== null && finishedAt === null)) return <></>
  const isWaiting = finishedAt === null
  return (
    <form class="console-form" method="post" action={consoleHref(visit.path)}>
      <FormField visit={visit} seen={`${job.version}`} />
      <p>
        {isWaiting
          ? 'Approved, each course is moved as shown below, decided anew as it is then, and each client told by one mail.'
          : 'Withdrawn, its days can be booked again; what was moved stays where it is.'}
      </p>
      <p class="buttons">
        {isWaiting && (
          <button type="submit" name="act" value="approve">
            Approve: move the sessions
          </button>
        )}
        <button class="quiet" type="submit" name="act" value="withdraw">
          Withdraw it
        </button>
      </p>
    </form>
  )
}

function Courses({ visit, job, courses, next }: AbsenceViewProps): JSX.Element {
  if (courses.length === 0) return <></>
  const isOver = job.finishedAt !== null
  return (
    <section>
      <h2>{isOver ? 'Courses that found no other time' : 'What it does to each course'}</h2>
      {courses.map((course) => (
        <details open={courses.length === 1}>
          <summary>
            {course.client}: {summaryOf(course)}
          </summary>
          <OfCourse visit={visit} {...course} />
        </details>
      ))}
      {next !== null && (
        <p>
          <a href={consoleHref(visit.path, { after: `${next}` })}>The courses after these</a>
        </p>
      )}
    </section>
  )
}

function summaryOf({ preview }: AbsenceOfCourse): string {
  if (!preview.ok) return preview.error.code === 'no-free-step' ? 'no other time was found' : preview.error.detail
  const moved = preview.value.slots.filter(({ changed }) => changed).length
  if (moved === 0) return 'nothing lies there any more'
  const mails = preview.value.mails.length
  return `${moved === 1 ? '1 session moves' : `${moved} sessions move`}, ${mails === 1 ? '1 mail' : `${mails} mails`}`
}

function OfCourse({ visit, course, preview }: AbsenceOfCourse & Pick<AbsenceViewProps, 'visit'>): JSX.Element {
  return (
    <>
      {course !== null && (
        <p>
          <a href={consoleHref(`courses/${course}`)}>Course {course}</a>
        </p>
      )}
      {preview.ok ? (
        <PreviewPart visit={visit} preview={preview.value} />
      ) : (
        <>
          <p class="fault">
            {preview.error.detail} ({preview.error.code})
          </p>
          <Conflicts course={course} conflicts={preview.conflicts} />
        </>
      )}
    </>
  )
}

type Refused = Extract<AbsenceOfCourse['preview'], { ok: false }>

function Conflicts({ course, conflicts }: Pick<AbsenceOfCourse, 'course'> & Pick<Refused, 'conflicts'>): JSX.Element {
  return (
    <ul>
      {conflicts.map(({ slot, wall, therapist, free }) => (
        <li>
          Slot {slot}, {wallLabel(wall)}, with {therapist}
          {free.length === 0 ? ': no free time near it.' : '. The nearest free times: '}
          {free.map(({ wall: to }, index) => (
            <>
              {index > 0 && '; '}
              <a href={consoleHref(`courses/${course ?? ''}/do/move`, { slot: `${slot}`, to })}>
                move it to {wallLabel(to)}
              </a>
            </>
          ))}
        </li>
      ))}
    </ul>
  )
}
