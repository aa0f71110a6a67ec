import type { JSX } from 'preact'

import { type CaseSlot, type CaseView, isAsking } from '../../../course/case-view.ts'
import { type Instant, plus } from '../../../time/instant.ts'
import { formatTime } from '../../../time/format.ts'
import { type PlainDate, TimeOfDay, dateOf, plusDays, wallTime } from '../../../time/wall-time.ts'
import { toInstant, toWall } from '../../../time/zone.ts'
import { clinicTime } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'

interface ListProps {
  readonly visit: ConsoleVisit
  readonly views: readonly CaseView[]
}

interface Found {
  readonly view: CaseView
  readonly slot: CaseSlot
}

const midnight = TimeOfDay.parse('00:00')

/** How many of a list are shown. */
const mostShown = 100

/** The day's sessions in order of time. */
export function Appointments({ visit, views }: ListProps): JSX.Element {
  const { timeZone } = visit.deps.clinic
  const today = dateOf(toWall(visit.now, timeZone))
  const beginOf = (date: PlainDate): Instant => toInstant(wallTime(date, midnight), timeZone)
  const [from, to] = [beginOf(today), beginOf(plusDays(today, 1))]
  const found = slotsOf(views, ({ startsAt, status }) => {
    return status !== 'cancelled' && status !== 'paused' && from <= startsAt && startsAt < to
  })
  if (found.length === 0) return <p>None.</p>
  return (
    <Slots
      caption="Appointments today"
      found={found}
      heads={['At', 'Client', 'Course', 'Session', 'Therapist', 'Status']}
      cells={({ view, slot }) => [
        formatTime(toWall(slot.startsAt, timeZone), 'en'),
        ...whoOf(view),
        slot.session === null ? 'none' : `${slot.session} of ${view.row.contract.sessions}`,
        view.row.therapist,
        slot.status,
      ]}
    />
  )
}

/** Sessions of which nobody has said whether they took place. */
export function Unmarked({ visit, views }: ListProps): JSX.Element {
  const overSince = plus(visit.now, { minutes: -visit.deps.clinic.course.minutes })
  const found = slotsOf(views, ({ startsAt, status }) => {
    return (status === 'scheduled' || status === 'confirmed') && startsAt <= overSince
  })
  if (found.length === 0) return <p>None.</p>
  return (
    <Slots
      caption="Over and not marked"
      found={found}
      heads={['Was at', 'Client', 'Course', 'Therapist', 'To do']}
      cells={({ view, slot }) => [
        clinicTime(slot.startsAt, visit),
        ...whoOf(view),
        view.row.therapist,
        <Way view={view} slot={slot} verb="mark" name="Mark" />,
      ]}
    />
  )
}

/** Sessions for which a client asked another time. */
export function Requests({ visit, views }: ListProps): JSX.Element {
  const found = slotsOf(views, (slot) => isAsking(slot, visit.now))
  if (found.length === 0) return <p>None.</p>
  return (
    <Slots
      caption="Asking for another time"
      found={found}
      heads={['Is at', 'Client', 'Course', 'Therapist', 'To do']}
      cells={({ view, slot }) => [
        clinicTime(slot.startsAt, visit),
        ...whoOf(view),
        view.row.therapist,
        <>
          <Way view={view} slot={slot} verb="move" name="Move" />{' '}
          <Way view={view} slot={slot} verb="decline" name="Decline" />
        </>,
      ]}
    />
  )
}

/** Courses with two sessions or fewer left. */
export function Endings({ visit, views }: ListProps): JSX.Element {
  const ending = views
    .filter(({ left, row }) => left <= 2 && row.status === 'open')
    .toSorted((one, other) => one.left - other.left)
  if (ending.length === 0) return <p>None.</p>
  return (
    <Table
      caption="Ending soon"
      heads={['Client', 'Course', 'Left', 'Next session', 'Therapist']}
      rows={ending
        .slice(0, mostShown)
        .map((view) => [
          ...whoOf(view),
          view.left,
          view.next === null ? 'none' : clinicTime(view.next.startsAt, visit),
          view.row.therapist,
        ])}
    />
  )
}

function slotsOf(views: readonly CaseView[], fits: (slot: CaseSlot) => boolean): readonly Found[] {
  const at = ({ slot }: Found): Instant => slot.startsAt
  return views
    .flatMap((view) => view.slots.filter(fits).map((slot) => ({ view, slot })))
    .toSorted((one, other) => (at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0))
}

function whoOf({ row }: CaseView) {
  return [row.listed.name ?? 'erased', <a href={consoleHref(`courses/${row.course}`)}>{row.course}</a>]
}

function Way({ view, slot, verb, name }: Found & { readonly verb: string; readonly name: string }): JSX.Element {
  return (
    <a href={consoleHref(`courses/${view.row.course}/do/${verb}`, { slot: String(slot.slot) })}>
      {name}
      <span class="hidden">
        {' '}
        slot {slot.slot} of {view.row.course}
      </span>
    </a>
  )
}

interface SlotsProps {
  readonly caption: string
  readonly found: readonly Found[]
  readonly heads: readonly string[]
  readonly cells: (found: Found) => Parameters<typeof Table>[0]['rows'][number]
}

function Slots({ caption, found, heads, cells }: SlotsProps): JSX.Element {
  return (
    <>
      <Table caption={caption} heads={heads} rows={found.slice(0, mostShown).map(cells)} />
      {found.length > mostShown && <p>{found.length - mostShown} more come after these.</p>}
    </>
  )
}
