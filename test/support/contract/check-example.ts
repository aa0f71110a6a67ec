import type { AlertLine, ClientRow, MessageLine, SessionLine } from './schemas.ts'

type OneOf<T> = { readonly [Field in keyof T]?: T[Field] | readonly T[Field][] }

/** Part of a line; a list holds every value that the contract's words allow. */
export type PartOfMessage = Pick<MessageLine, 'client' | 'kind'> &
  OneOf<Omit<MessageLine, 'client' | 'kind' | 'at'>> & {
    /** The moment it could go: the line's `at` is this or up to `withinMinutes` (1) later. */
    readonly at?: string
    readonly withinMinutes?: number
  }
export type PartOfSession = Pick<SessionLine, 'client' | 'slot'> & OneOf<Omit<SessionLine, 'client' | 'slot'>>

/** A rule of the contract as a clinic would tell it, with what must come of it. */
export interface WorkedExample {
  readonly name: string
  /** Laid over a whole clinic file, key by key, objects within objects; lists are replaced. */
  readonly clinic: object
  readonly clients: readonly (Partial<ClientRow> & Pick<ClientRow, 'client_id'>)[]
  readonly scenario?: readonly object[]
  readonly start?: string
  readonly expect: readonly PartOfMessage[]
  /** Lines that must not be there. */
  readonly never?: readonly PartOfMessage[]
  readonly sessions?: readonly PartOfSession[]
  /** Actions that must be refused, and how. */
  readonly alerts?: readonly Pick<AlertLine, 'at' | 'client' | 'code'>[]
}

/** Every part of an example that some lines (of the planner, or of a rehearsal) do not bear out. */
export function checkExample(
  { expect, never = [], sessions: booked = [], alerts = [] }: WorkedExample,
  lines: {
    readonly messages: readonly object[]
    readonly sessions: readonly object[]
    /** Where they are not at hand, refusals are not looked at. */
    readonly alerts?: readonly object[]
  },
): string[] {
  return [
    ...expect
      .filter((part) => !lines.messages.some((line) => isOf(line, part)))
      .map((part) => `no line is ${JSON.stringify(part)}${near(lines.messages, part)}`),
    ...never
      .filter((part) => lines.messages.some((line) => isOf(line, part)))
      .map((part) => `there must be no ${JSON.stringify(part)}`),
    ...booked
      .filter((part) => !lines.sessions.some((line) => isOf(line, part)))
      .map((part) => `no session is ${JSON.stringify(part)}`),
    ...alerts
      .filter((part) => lines.alerts !== undefined && !lines.alerts.some((line) => isOf(line, part)))
      .map((part) => `no alert is ${JSON.stringify(part)}`),
  ]
}

/** The clinic file of an example: its own words laid over `base`. */
export function laidOver(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over
  return {
    ...base,
    ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, laidOver(base[key], value)])),
  }
}

/** The clients' CSV of an example; what a row leaves out has a plain value. */
export function csvOf({ clients }: Pick<WorkedExample, 'clients'>): string {
  const plain = {
    name: 'Example Person',
    time_zone: '',
    locale: 'en',
    therapist: 't-1',
    sessions: '12',
    first_session: '',
    sessions_held: '',
  }
  const more = { area: '', indication: '', content: 'neutral', email_consent: '2026-10-01', measures: '' }
  const rows = clients.map((row) => ({ email: `${row.client_id}@example.com`, ...plain, ...more, ...row }))
  const columns = Object.keys(rows[0] ?? {})
  return [columns, ...rows.map((row) => columns.map((column) => new Map(Object.entries(row)).get(column) ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}

/** The scenario of an example, as JSON lines. */
export function scenarioOf({ scenario = [] }: WorkedExample): string {
  return scenario.map((line) => `${JSON.stringify(line)}\n`).join('')
}

function isOf(line: object, part: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(line))
  const within = new Map<string, unknown>(Object.entries(part)).get('withinMinutes')
  return Object.entries(part).every(([field, value]) => {
    if (field === 'withinMinutes') return true
    if (field === 'at') return isSoon(String(fields.get(field)), String(value), Number(within ?? 1))
    return Array.isArray(value) ? value.includes(fields.get(field)) : fields.get(field) === value
  })
}

function isSoon(at: string, from: string, minutes: number): boolean {
  const late = Date.parse(at) - Date.parse(from)
  return 0 <= late && late <= minutes * 60_000
}

function near(lines: readonly object[], part: PartOfMessage): string {
  const same = {
    client: part.client,
    kind: part.kind,
    ...(part.slot === undefined ? {} : { slot: part.slot }),
    ...(part.left === undefined ? {} : { left: part.left }),
  }
  const found = lines.filter((line) => isOf(line, same))
  return found.length === 0
    ? ''
    : `; there is ${found
        .slice(0, 3)
        .map((line) => JSON.stringify(line))
        .join(', ')}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
