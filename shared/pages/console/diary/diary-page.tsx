import type { JSX } from 'preact'

import { done } from '../../../course/refusal.ts'
import { clinicNow } from '../../../deployed/clinic-now.ts'
import type { DiaryWeek } from '../../../diary/diary-week.ts'
import { mondayOf } from '../../../diary/week.ts'
import { readDiaryWeeks } from '../../../diary/read-diary-weeks.ts'
import { everybody } from '../../../staff/access.ts'
import { formatDate } from '../../../time/format.ts'
import { plusDays } from '../../../time/wall-time.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { TherapistChoice } from '../therapist-choice.tsx'
import { clockNotes } from './clock-notes.ts'
import { type DiaryAsked, diaryAsked, diaryQuery, mostDiaries } from './diary-asked.ts'
import { TherapistWeek } from './therapist-week.tsx'

/** A week of the therapists' diaries: what is booked with whom, when they see clients, and what is free. */
export const diaryPage: ClinicPage = {
  ...{ of: 'clinic', access: everybody },
  show: async (visit) => {
    const { deps, person, now } = visit
    const clinic = await clinicNow(deps, await deps.store.readClinic())
    const asked = diaryAsked(visit, clinic)
    const { monday, therapists } = asked
    const weeks = await readDiaryWeeks(deps.store, { clinic, monday, therapists, person, now })
    return done(deps.respond(200, pageHtml(<Diary visit={visit} asked={asked} weeks={weeks} />)))
  },
}

interface DiaryProps {
  readonly visit: ConsoleVisit
  readonly asked: DiaryAsked
  readonly weeks: readonly DiaryWeek[]
}

function Diary({ visit, asked, weeks }: DiaryProps): JSX.Element {
  const { faults, monday, today, next } = asked
  return (
    <ConsoleFrame visit={visit} title="Diary">
      {faults.length > 0 && (
        <p class="notice fault" role="alert">
          {faults.join(' ')}
        </p>
      )}
      <DiaryForm visit={visit} asked={asked} />
      <Weeks asked={asked} />
      <h2>
        {formatDate(monday, 'en')} to {formatDate(plusDays(monday, 6), 'en')}
      </h2>
      <p>All times are by the clinic’s clocks, {visit.deps.clinic.timeZone}.</p>
      {clockNotes(monday, visit.deps.clinic.timeZone).map((note) => (
        <p class="notice">{note}</p>
      ))}
      <div class={weeks.length === 1 ? 'diary one' : 'diary'}>
        {weeks.map((week) => (
          <TherapistWeek visit={visit} week={week} today={today} />
        ))}
      </div>
      {next !== null && (
        <p>
          {mostDiaries} therapists are shown.{' '}
          <a href={consoleHref('diary', { ...diaryQuery(asked), from: next.id })}>More therapists</a>
        </p>
      )}
    </ConsoleFrame>
  )
}

function DiaryForm({ visit, asked: { monday, whose } }: Pick<DiaryProps, 'visit' | 'asked'>): JSX.Element {
  return (
    <form method="get" action="/staff/diary" class="filter console-form">
      <p class="field">
        <label for="week">Week of</label>
        <input type="date" id="week" name="week" value={monday} />
      </p>
      <TherapistChoice
        therapists={visit.deps.clinic.therapists}
        all={{ value: 'all', name: 'everybody' }}
        chosen={whose}
      />
      <button type="submit" class="quiet">
        Show
      </button>
    </form>
  )
}

function Weeks({ asked }: Pick<DiaryProps, 'asked'>): JSX.Element {
  const { monday, today } = asked
  const ways = [
    ['Previous week', plusDays(monday, -7)],
    ['This week', mondayOf(today)],
    ['Next week', plusDays(monday, 7)],
  ] as const
  return (
    <ul class="ways" aria-label="Weeks">
      {ways.map(([name, week]) => (
        <li>
          <a href={consoleHref('diary', diaryQuery(asked, week))}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
