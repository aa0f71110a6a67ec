import { type Instant, plusMinutes } from '../instant.ts'
import type { AlertRow, MessageRow, SessionRow } from '../rows.ts'
import type { ScenarioLine } from '../scenario-line.ts'

/** A mail as the report shows it. */
export interface ShownMail {
  readonly messageId: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** File names of what is attached. */
  readonly attached: readonly string[]
  /** The file in mail/ that holds it. */
  readonly file: string
}

export interface ReportData {
  readonly clinic: string
  readonly zone: string
  readonly start: Instant
  readonly end: Instant
  readonly names: ReadonlyMap<string, string>
  readonly sessions: readonly SessionRow[]
  readonly messages: readonly MessageRow[]
  readonly alerts: readonly AlertRow[]
  readonly lines: readonly ScenarioLine[]
  readonly mails: readonly ShownMail[]
  readonly usdPerCourse: number
}

/** One course with all that happened to it. */
export interface CourseStory {
  readonly client: string
  readonly course: string
  readonly name: string
  readonly therapist: string
  readonly of: number
  readonly sessions: readonly SessionRow[]
  readonly messages: readonly MessageRow[]
  readonly alerts: readonly AlertRow[]
  readonly lines: readonly ScenarioLine[]
}

/** A stretch in which something was broken or switched off. */
export interface Trouble {
  readonly from: Instant
  readonly to: Instant
  readonly what: string
}

/** The courses in order of client. */
export function storiesOf(data: ReportData): readonly CourseStory[] {
  return [...Map.groupBy(data.sessions, ({ course }) => course)].flatMap(([course, sessions]) => {
    const first = sessions[0]
    if (first === undefined) return []
    const { client, therapist, of } = first
    return [
      {
        client,
        course,
        therapist,
        of,
        sessions,
        name: data.names.get(client) ?? client,
        messages: data.messages.filter((row) => row.course === course),
        alerts: data.alerts.filter((row) => row.course === course),
        lines: data.lines.filter((line) => 'client' in line && line.client === client),
      },
    ]
  })
}

/** The outages, and the stretches in which sending was off. */
export function troublesOf(data: Pick<ReportData, 'lines' | 'end'>): readonly Trouble[] {
  return data.lines.flatMap((line, index) => {
    if (line.do === 'outage') {
      const to = plusMinutes(line.at, line.minutes)
      return [{ from: line.at, to, what: `outage of ${line.of}, ${lengthOf(line.minutes)}` }]
    }
    if (line.do !== 'sending' || line.on) return []
    const on = data.lines.slice(index).find((later) => later.do === 'sending' && later.on)
    return [{ from: line.at, to: on?.at ?? data.end, what: 'sending off' }]
  })
}

function lengthOf(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} d`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
