import type { ComponentChildren, JSX } from 'preact'

import { type MessageRow, messageRows, sessionRows } from '../course-report/rows.ts'
import { stoppedFamilies } from '../client/stop-mails.ts'
import type { Answered, AuditRecord } from '../store/items.ts'
import type { CourseState } from '../store/store.ts'
import { StaffFrame, type StaffPageProps, Table, clinicTime } from './staff-frame.tsx'

export interface StaffCoursePageProps extends StaffPageProps {
  readonly state: CourseState
  readonly acts: readonly AuditRecord[]
  readonly answered: readonly Answered[]
}

/** One course: its sessions, and every message with its outcome: was this person told, when, and what? */
export function StaffCoursePage({ clinic, style, state, acts, answered }: StaffCoursePageProps): JSX.Element {
  const { client, course } = state
  return (
    <StaffFrame clinic={clinic} style={style} title={`Course ${course.id}`}>
      <p>
        <a href="/staff/">All courses</a>
      </p>
      <dl>
        <dt>Client</dt>
        <dd>
          {client.name}
          <span class="more">{client.email}</span>
        </dd>
        <dt>Status</dt>
        <dd>{course.status}</dd>
        <dt>E-mails</dt>
        <dd>{mailsOf(state)}</dd>
      </dl>
      <h2>Sessions</h2>
      <Table
        caption="Sessions"
        heads={['Slot', 'Session', 'Phase', 'When', 'Status', 'Minutes', 'Therapist', 'Revision']}
        rows={sessionRows(state).map((row) => [
          row.slot,
          row.session === null ? 'none' : `${row.session} of ${row.of}`,
          row.phase ?? 'none',
          clinicTime(row.startsAt, clinic),
          row.status,
          row.minutes,
          row.therapist,
          row.revision,
        ])}
      />
      <h2>Messages</h2>
      <Messages clinic={clinic} state={state} />
      <h2>What was written</h2>
      <Written clinic={clinic} answered={answered} />
      <h2>What was done</h2>
      <Acts clinic={clinic} acts={acts} />
    </StaffFrame>
  )
}

/** That something was written, where and when; what it says is for the therapist, not for everybody at the desk. */
function Written({
  clinic,
  answered,
}: {
  readonly clinic: StaffPageProps['clinic']
  readonly answered: readonly Answered[]
}): JSX.Element {
  if (answered.length === 0) return <p>Nothing has been written yet.</p>
  const rows = answered.map(({ at, by, slot, revision, settled }) => [
    ...[clinicTime(at, clinic), by, slot, revision],
    settled ? 'saved' : 'being written',
  ])
  return <Table caption="What was written" heads={['At', 'By', 'Slot', 'Revision', 'State']} rows={rows} />
}

/** Every act on the course, the client's own among them, the newest first. */
function Acts({
  clinic,
  acts,
}: {
  readonly clinic: StaffPageProps['clinic']
  readonly acts: readonly AuditRecord[]
}): JSX.Element {
  if (acts.length === 0) return <p>Nothing has been done yet.</p>
  const rows = acts
    .toReversed()
    .map(({ at, by, act, slot, why }) => [
      ...[clinicTime(at, clinic), by, act.replaceAll('-', ' ')],
      ...[slot ?? 'course', why ?? ''],
    ])
  return <Table caption="What was done" heads={['At', 'By', 'What', 'Slot', 'Why']} rows={rows} />
}

function Messages({
  clinic,
  state,
}: {
  readonly clinic: StaffPageProps['clinic']
  readonly state: CourseState
}): JSX.Element {
  const rows = messageRows(state)
  if (rows.length === 0) return <p>Nothing has been due yet.</p>
  const attempts = attemptsOf(state)
  const cells = (row: MessageRow): ComponentChildren[] => {
    const attempt = attempts.get(row.messageId ?? '')
    return [
      clinicTime(row.at, clinic),
      row.kind,
      row.slot ?? 'course',
      row.outcome,
      row.reason ?? '',
      clinicTime(row.dueAt, clinic),
      row.attempts,
      attempt === undefined ? (
        (row.subject ?? '')
      ) : (
        <a href={`/staff/mails/${state.course.id}/${attempt}`}>{row.subject}</a>
      ),
    ]
  }
  const heads = ['At', 'Kind', 'Slot', 'Outcome', 'Reason', 'Due', 'Attempts', 'Mail as sent']
  return <Table caption="Messages" heads={heads} rows={rows.map(cells)} />
}

/** The attempt under which each accepted mail was sent, by SES's message id. */
function attemptsOf({ course, slots }: CourseState): ReadonlyMap<string, string> {
  const entries = [course, ...slots].flatMap(({ ledger }) => Object.values(ledger))
  return new Map(
    entries.flatMap((entry) => (entry.state === 'sent' ? [[entry.messageId, entry.attempt] as const] : [])),
  )
}

function mailsOf({ client }: CourseState): string {
  if (client.bouncedAt !== null) return 'none: mail to the address came back; phone'
  const stopped = stoppedFamilies(client)
  if (stopped.includes('all')) return 'none: the client stopped them; phone'
  return stopped.length === 0 ? 'all' : `all but ${stopped.join(' and ')}`
}
