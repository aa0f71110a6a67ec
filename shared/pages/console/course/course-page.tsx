import type { ComponentChildren, JSX } from 'preact'

import { type MessageRow, messageRows, sessionRows } from '../../../course-report/rows.ts'
import { stoppedFamilies } from '../../../client/stop-mails.ts'
import type { Answered, AuditRecord } from '../../../store/items.ts'
import type { CourseState } from '../../../store/store.ts'
import { done } from '../../../course/refusal.ts'
import { CourseVerb } from '../../../change/course-command.ts'
import { everybody, mayReach } from '../../../staff/access.ts'
import { commandAccess } from '../../../staff/command-access.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { CoursePage } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'

/** One course: its sessions, and every message with its outcome: was this person told, when, and what? */
export const coursePage: CoursePage = {
  of: 'course',
  path: 'courses/:course',
  access: everybody,
  show: async (visit) => {
    const { store, respond } = visit.deps
    const { id } = visit.state.course
    const [acts, answered] = await Promise.all([store.readAudit(id, 0), store.listAnswered(id)])
    return done(respond(200, pageHtml(<WholeCourse visit={visit} acts={acts} answered={answered} />)))
  },
}

interface WholeCourseProps {
  readonly visit: CourseVisit
  readonly acts: readonly AuditRecord[]
  readonly answered: readonly Answered[]
}

function WholeCourse({ visit, acts, answered }: WholeCourseProps): JSX.Element {
  const { state } = visit
  const { client, course } = state
  return (
    <ConsoleFrame visit={visit} title={`Course ${course.id}`}>
      <Ways visit={visit} />
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
          clinicTime(row.startsAt, visit),
          row.status,
          row.minutes,
          row.therapist,
          row.revision,
        ])}
      />
      <h2>Messages</h2>
      <Messages visit={visit} />
      <h2>What was written</h2>
      <Written visit={visit} answered={answered} />
      <h2>What was done</h2>
      <Acts visit={visit} acts={acts} />
    </ConsoleFrame>
  )
}

/** The pages on which something is done with the course, as far as the reader may. */
function Ways({ visit }: { readonly visit: CourseVisit }): JSX.Element | null {
  const { course } = visit.state
  const may = CourseVerb.options.filter((verb) => mayReach(visit.person, commandAccess[verb], course.therapist))
  if (may.length === 0) return null
  return (
    <ul class="ways">
      {may.map((verb) => (
        <li>
          <a href={consoleHref(`courses/${course.id}/do/${verb}`)}>{verb}</a>
        </li>
      ))}
      <li>
        <a href={consoleHref(`courses/${course.id}/client`)}>client</a>
      </li>
    </ul>
  )
}

/** That something was written, where and when; what it says is for the therapist, not for everybody at the desk. */
function Written({
  visit,
  answered,
}: {
  readonly visit: CourseVisit
  readonly answered: readonly Answered[]
}): JSX.Element {
  if (answered.length === 0) return <p>Nothing has been written yet.</p>
  const rows = answered.map(({ at, by, slot, revision, settled }) => [
    ...[clinicTime(at, visit), by, slot, revision],
    settled ? 'saved' : 'being written',
  ])
  return <Table caption="What was written" heads={['At', 'By', 'Slot', 'Revision', 'State']} rows={rows} />
}

/** Every act on the course, the client's own among them, the newest first. */
function Acts({ visit, acts }: { readonly visit: CourseVisit; readonly acts: readonly AuditRecord[] }): JSX.Element {
  if (acts.length === 0) return <p>Nothing has been done yet.</p>
  const rows = acts
    .toReversed()
    .map(({ at, by, act, slot, why }) => [
      ...[clinicTime(at, visit), by, act.replaceAll('-', ' ')],
      ...[slot ?? 'course', why ?? ''],
    ])
  return <Table caption="What was done" heads={['At', 'By', 'What', 'Slot', 'Why']} rows={rows} />
}

function Messages({ visit }: { readonly visit: CourseVisit }): JSX.Element {
  const { state } = visit
  const rows = messageRows(state)
  if (rows.length === 0) return <p>Nothing has been due yet.</p>
  const attempts = attemptsOf(state)
  const cells = (row: MessageRow): ComponentChildren[] => {
    const attempt = attempts.get(row.messageId ?? '')
    return [
      clinicTime(row.at, visit),
      row.kind,
      row.slot ?? 'course',
      row.outcome,
      row.reason ?? '',
      clinicTime(row.dueAt, visit),
      row.attempts,
      attempt === undefined ? (
        (row.subject ?? '')
      ) : (
        <a href={consoleHref(`courses/${state.course.id}/mails/${attempt}`)}>{row.subject}</a>
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
