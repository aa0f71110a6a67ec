import type { ComponentChildren, JSX } from 'preact'

import { formatDayAndTime, zoneName } from '../../../time/format.ts'
import { toWall } from '../../../time/zone.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { inWords } from '../course-do/slot-label.ts'
import { wallLabel } from '../course-do/time-options.ts'
import { Table } from '../table.tsx'
import { MailList } from './mail-list.tsx'
import type { CourseCase, SlotCase } from './slot-case.ts'
import { SlotWays } from './slot-ways.tsx'

interface SessionsProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  /** What is told of a session to who may know what it is about; null: nothing. */
  readonly workOf: ((slot: number) => string | null) | null
}

/** Every session: which one it is, when, how it stands, its mails, and what can be done. */
export function SessionsTable({ visit, course, workOf }: SessionsProps): JSX.Element {
  const rows = course.slots.map((slot) => [
    slot.slot.id,
    <Which slot={slot} of={visit.state.course.contract.sessions} work={workOf?.(slot.slot.id) ?? null} />,
    <When visit={visit} slot={slot} />,
    <Status visit={visit} slot={slot} isNext={slot === course.next} />,
    <MailList visit={visit} mails={slot.mails} about={`slot ${slot.slot.id}`} />,
    <SlotWays visit={visit} slot={slot} />,
  ])
  return <Table caption="Sessions" heads={['Slot', 'Session', 'When', 'Status', 'Mails', 'To do']} rows={rows} />
}

function Which({
  slot: { counts, session, phase },
  of,
  work,
}: {
  readonly slot: SlotCase
  readonly of: number
  readonly work: string | null
}): JSX.Element {
  if (!counts) return <>none{<span class="more">was {session}</span>}</>
  return (
    <>
      {session} of {of}
      <span class="more">
        {phase}
        {work !== null && `, ${work}`}
      </span>
    </>
  )
}

interface SlotProps {
  readonly visit: CourseVisit
  readonly slot: SlotCase
}

/** By the clinic's clocks, and by the client's where those show something else. */
function When({ visit, slot: { slot } }: SlotProps): JSX.Element {
  const { zone } = visit.state.client
  const there = zone === null ? slot.wall : toWall(slot.startsAt, zone)
  return (
    <>
      <time dateTime={slot.startsAt}>{wallLabel(slot.wall)}</time>
      {zone !== null && there !== slot.wall && (
        <span class="more">
          the client’s: {formatDayAndTime(there, 'en')} ({zoneName(zone, 'en')})
        </span>
      )}
    </>
  )
}

function Status({ visit, slot, isNext }: SlotProps & { readonly isNext: boolean }): JSX.Element {
  return (
    <>
      {isNext ? <strong>{slot.status}, next</strong> : slot.status}
      {notesOf(visit, slot).map((note) => (
        <span class="more">{note}</span>
      ))}
    </>
  )
}

/** What is to be known of a session besides. */
function notesOf(
  visit: CourseVisit,
  { slot, counts, status, movedFrom, madeUpBy }: SlotCase,
): readonly ComponentChildren[] {
  const { request, therapist } = slot
  const isLost = status === 'missed' || status === 'cancelled'
  return [
    ...(movedFrom === null ? [] : [`moved from ${wallLabel(movedFrom.wall)}`]),
    ...(slot.cancelledAt === null || status !== 'cancelled' ? [] : [`on ${clinicTime(slot.cancelledAt, visit)}`]),
    ...(isLost && counts ? ['counts as a session used'] : []),
    ...(isLost && madeUpBy !== null ? [`made up by slot ${madeUpBy}`] : []),
    ...(slot.makesUp === null ? [] : [`makes up for slot ${slot.makesUp}`]),
    ...(status === 'paused' ? ['has no time until the course is resumed'] : []),
    ...(slot.overridden ? ['booked on purpose at a closed or taken time'] : []),
    ...(therapist === visit.state.course.therapist ? [] : [`with ${therapist}`]),
    ...(request === null
      ? []
      : [
          `the client asks for another time: ${
            [
              ...request.times.map((wall) => wallLabel(wall)),
              ...[...request.weekdays, ...request.parts].map(inWords),
            ].join(', ') || 'any'
          }`,
        ]),
  ]
}
