import { render } from 'preact-render-to-string'

import { tellAction } from './action-mark.tsx'
import { CourseTimeline } from './course-timeline.tsx'
import { MessageTable } from './message-table.tsx'
import { type CourseStory, type ReportData, type ShownMail, type Trouble, storiesOf, troublesOf } from './model.ts'
import { Overview } from './overview.tsx'
import { styles } from './styles.ts'
import { cut, formatDay, formatMoment, formatWall } from './wording.ts'

/** The whole report as one HTML document, which needs no script and asks for nothing from elsewhere. */
export function renderReport(data: ReportData): string {
  return `<!DOCTYPE html>\n${render(<Page data={data} />)}\n`
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function Page({ data }: { readonly data: ReportData }) {
  const stories = storiesOf(data)
  const troubles = troublesOf(data)
  const mails = new Map(data.mails.map((mail) => [mail.messageId, mail]))
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{cut(`${data.clinic}: a rehearsal`, 40)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <header>
          <h1>{`${data.clinic}, rehearsed`}</h1>
          <p>{`${formatDay(data.start)} to ${formatDay(data.end)} on a simulated clock. Sessions stand in ${data.zone} time.`}</p>
          <Figures data={data} courses={stories.length} />
        </header>
        <main>
          <section class="card" aria-label="All courses">
            <Legend />
            <section class="wide" tabIndex={0} aria-label="Picture of all courses, scrolls sideways">
              <Overview stories={stories} troubles={troubles} from={data.start} to={data.end} />
            </section>
          </section>
          {stories.map((story) => (
            <CourseSection key={story.course} story={story} mails={mails} troubles={troubles} />
          ))}
          <OtherAlerts data={data} />
        </main>
      </body>
    </html>
  )
}

function Figures({ data, courses }: { readonly data: ReportData; readonly courses: number }) {
  const count = (outcome: string): number => data.messages.filter((row) => row.outcome === outcome).length
  const figures = [
    [courses, 'courses'],
    [data.sessions.length, 'slots'],
    [count('sent'), 'sent'],
    [count('skipped'), 'skipped'],
    [count('held'), 'held'],
    [data.alerts.length, data.alerts.length === 1 ? 'alert' : 'alerts'],
    [`$${data.usdPerCourse.toFixed(4)}`, 'a course'],
  ] as const
  return (
    <ul class="figures">
      {figures.map(([figure, what]) => (
        <li key={what}>
          <strong>{figure}</strong> {what}
        </li>
      ))}
    </ul>
  )
}

function Legend() {
  const kinds = [
    'welcome',
    'prompt',
    'reminder',
    'countdown',
    'missed',
    'change',
    'cancellation',
    'completion',
    'follow-up',
  ]
  return (
    <ul class="legend">
      {['initial', 'middle', 'ending'].map((phase) => (
        <li key={phase}>
          <span class={`swatch ${phase}`} />
          {`${phase} phase`}
        </li>
      ))}
      <li>
        <span class="swatch missed" />
        missed
      </li>
      <li>
        <span class="swatch lost" />
        cancelled, on hold, or an earlier time
      </li>
      <li>
        <span class="diamond" />
        action
      </li>
      <li>
        <span class="diamond refused" />
        refused
      </li>
      {kinds.map((kind) => (
        <li key={kind}>
          <span class={`dot ${kind}`} />
          {kind}
        </li>
      ))}
      <li>
        <span class="dot hollow" />
        skipped
      </li>
      <li>
        <span class="swatch trouble" />
        outage, or sending off
      </li>
    </ul>
  )
}

interface SectionProps {
  readonly story: CourseStory
  readonly mails: ReadonlyMap<string, ShownMail>
  readonly troubles: readonly Trouble[]
}

function CourseSection({ story, mails, troubles }: SectionProps) {
  const [first, last] = [story.sessions[0], story.sessions.at(-1)]
  const id = `course-${story.course.replaceAll('.', '-')}`
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>
        {story.name} <small>{story.course}</small>
      </h2>
      <p class="facts">
        {`${story.of} sessions with ${story.therapist}`}
        {first === undefined || last === undefined ? '' : `, ${formatWall(first.local)} to ${formatWall(last.local)}`}
      </p>
      <section class="wide" tabIndex={0} aria-label={`Timeline of ${story.course}, scrolls sideways`}>
        <CourseTimeline story={story} mails={mails} troubles={troubles} />
      </section>
      <ActionList story={story} />
      <MessageTable story={story} mails={mails} />
    </section>
  )
}

/** The same actions in words, for those who see no picture. */
function ActionList({ story }: Pick<SectionProps, 'story'>) {
  if (story.actions.length === 0) return null
  return (
    <details class="messages">
      <summary>{`${story.actions.length} ${story.actions.length === 1 ? 'action' : 'actions'}`}</summary>
      <ul class="actions">
        {story.actions.map((action, index) => (
          <li key={index} class={action.refused === null ? 'done' : 'refused'}>
            {tellAction(action).replaceAll('\n', ' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

function OtherAlerts({ data }: { readonly data: ReportData }) {
  const rows = data.alerts
  if (rows.length === 0) return null
  return (
    <section class="card">
      <h2>Alerts</h2>
      <table>
        <caption>What a person must look at, times in UTC</caption>
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">About</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td>{formatMoment(row.at)}</td>
              <td>{[row.client ?? 'clinic', ...(row.slot === null ? [] : [`slot ${row.slot}`])].join(', ')}</td>
              <td>{`${row.code} (${row.severity})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
