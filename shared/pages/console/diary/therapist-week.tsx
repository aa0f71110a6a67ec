import type { JSX } from 'preact'

import type { DiaryEntry, DiarySession, DiaryWeek, DiaryWeekDay } from '../../../diary/diary-week.ts'
import { booking, mayReach } from '../../../staff/access.ts'
import { formatDay, formatTime } from '../../../time/format.ts'
import { plus } from '../../../time/instant.ts'
import { type PlainDate, type WallTime, midnightOf } from '../../../time/wall-time.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'

interface TherapistWeekProps {
  readonly visit: ConsoleVisit
  readonly week: DiaryWeek
  readonly today: PlainDate
}

/** One therapist's week as a list of days, each with a list of what stands in it. */
export function TherapistWeek({ visit, week, today }: TherapistWeekProps): JSX.Element {
  const id = `diary-${week.therapist}`
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{week.name}</h3>
      <ol class="days">
        {week.days.map((day) => (
          <li class="day" {...(day.date === today ? { 'aria-current': 'date' as const } : {})}>
            <h4>{formatDay(midnightOf(day.date), 'en')}</h4>
            <p class="hours">{hoursOf(day)}</p>
            <Entries visit={visit} week={week} day={day} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface EntriesProps {
  readonly visit: ConsoleVisit
  readonly week: DiaryWeek
  readonly day: DiaryWeekDay
}

function Entries({ visit, week, day }: EntriesProps): JSX.Element | null {
  if (day.entries.length === 0) return day.open.length === 0 ? null : <p class="hours">Nothing is booked.</p>
  return (
    <ul>
      {inRuns(day.entries).map((run) => {
        const [entry] = run
        if (entry.kind === 'session') return <Session visit={visit} entry={entry} />
        if (entry.kind === 'free') return <Free visit={visit} week={week} run={run} />
        return (
          <li class="taken">
            <Time wall={entry.wall} /> Taken <span class="more">{entry.minutes} minutes</span>
          </li>
        )
      })}
    </ul>
  )
}

function Session({ visit, entry }: { readonly visit: ConsoleVisit; readonly entry: DiarySession }): JSX.Element {
  const { wall, minutes, course, name, session, of } = entry
  const number = session === null ? [] : [`${session} of ${of}`]
  return (
    <li class={entry.status}>
      <Time wall={wall} /> <a href={consoleHref(`courses/${course}`)}>{name ?? 'erased'}</a>
      <span class="more">{[`${minutes} minutes`, ...number, stateOf(entry, visit)].join(', ')}</span>
    </li>
  )
}

/** Free times that follow each other, each leading to an enrolment that begins there, for whoever may book it. */
function Free({ visit, week, run }: Omit<EntriesProps, 'day'> & { readonly run: readonly DiaryEntry[] }): JSX.Element {
  const { therapist } = week
  const mayBook = mayReach(visit.person, booking, therapist)
  return (
    <li class="free">
      Free{' '}
      {run.map(({ wall }) =>
        mayBook ? (
          <>
            <a href={consoleHref('enrol', { therapist, first_session: wall })}>
              <Time wall={wall} />
              <span class="hidden">
                {' '}
                {formatDay(wall, 'en')}: enrol a client with {week.name}
              </span>
            </a>{' '}
          </>
        ) : (
          <>
            <Time wall={wall} />{' '}
          </>
        ),
      )}
    </li>
  )
}

function Time({ wall }: { readonly wall: WallTime }): JSX.Element {
  return <time dateTime={wall}>{formatTime(wall, 'en')}</time>
}

function stateOf({ status, startsAt, minutes }: DiarySession, { now }: ConsoleVisit): string {
  if (status !== 'scheduled' && status !== 'confirmed') return status
  if (plus(startsAt, { minutes }) <= now) return 'not marked'
  return status === 'scheduled' ? 'booked' : 'confirmed'
}

function hoursOf({ open, away }: DiaryWeekDay): string {
  if (away?.why === 'closure') return away.name === '' ? 'The clinic is closed' : `The clinic is closed: ${away.name}`
  if (away !== null) return 'Away'
  return open.length === 0 ? 'No hours' : open.map(({ from, to }) => `${from} to ${to}`).join(', ')
}

/** Free times that follow each other taken together; all else by itself. */
function inRuns(entries: readonly DiaryEntry[]): readonly (readonly [DiaryEntry, ...DiaryEntry[]])[] {
  return entries.reduce<readonly (readonly [DiaryEntry, ...DiaryEntry[]])[]>((runs, entry) => {
    const last = runs.at(-1)
    const goesOn = entry.kind === 'free' && last?.[0].kind === 'free'
    return goesOn ? [...runs.slice(0, -1), [...last, entry]] : [...runs, [entry]]
  }, [])
}
