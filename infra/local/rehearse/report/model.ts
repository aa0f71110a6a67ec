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
  readonly actions: readonly CourseAction[]
  readonly formerTimes: readonly FormerTime[]
}

/** Something that people did to a course, and the code with which it was refused. */
export interface CourseAction {
  readonly line: Exclude<ScenarioLine, { readonly do: 'outage' | 'sending' }>
  readonly refused: string | null
}

/** A time that a slot had before it was moved. */
export interface FormerTime {
  readonly slot: number
  readonly was: Instant
  readonly is: Instant
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
        actions: actionsOf(data, first),
        formerTimes: formerTimesOf(
          sessions,
          data.messages.filter((row) => row.course === course),
        ),
      },
    ]
  })
}

/** What the scenario did to a course: its own lines, and leave of its therapist. */
function actionsOf({ lines, alerts }: ReportData, { client, therapist }: SessionRow): readonly CourseAction[] {
  return lines.flatMap((line): readonly CourseAction[] => {
    if (line.do === 'outage' || line.do === 'sending') return []
    if (line.do === 'leave') return line.therapist === therapist ? [{ line, refused: null }] : []
    if (line.client !== client) return []
    const slot = 'slot' in line ? line.slot : null
    const refusal = alerts.find((row) => row.at === line.at && row.client === client && isRefusal(row, slot))
    return [{ line, refused: refusal?.code ?? null }]
  })
}

/** A refused action's alert is only told, and names the very slot of the action. */
function isRefusal({ severity, slot, code }: AlertRow, of: number | null): boolean {
  return severity === 'info' && slot === of && code !== 'four-left'
}

/** The reminder of a time that a slot no longer has tells of it. */
function formerTimesOf(sessions: readonly SessionRow[], messages: readonly MessageRow[]): readonly FormerTime[] {
  return messages.flatMap(({ kind, reason, slot, sessionStartsAt: was }) => {
    const is = sessions.find((row) => row.slot === slot)?.startsAt
    if (kind !== 'reminder' || reason !== 'moved' || slot === null || was === null || is === undefined) return []
    return was === is ? [] : [{ slot, was, is }]
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
