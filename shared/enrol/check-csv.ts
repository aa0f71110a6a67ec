import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import { type Busy, isFree } from '../course/diary.ts'
import type { ClientId, TherapistId } from '../course/ids.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { type PlainDate, dateOf } from '../time/wall-time.ts'
import { columnOf } from './column-of.ts'
import type { CsvFault } from './csv-fault.ts'
import { type Enrolment, planEnrolment } from './enrolment.ts'
import { parseRow } from './parse-row.ts'
import { type CsvRow, readCsv } from './read-csv.ts'

/** A row that can be enrolled as things stand. */
export interface GoodRow {
  readonly line: number
  readonly enrolment: Enrolment
}

export interface CsvChecked {
  readonly good: readonly GoodRow[]
  readonly errors: readonly CsvFault[]
}

/** A good row with the times that it would book. */
export interface PlannedRow extends GoodRow {
  readonly steps: readonly Step[]
}

/** What a clients' file comes to, row by row. */
export interface DryRun {
  /** Every row that could be read, good or bad. */
  readonly rows: readonly CsvRow[]
  readonly good: readonly PlannedRow[]
  readonly errors: readonly CsvFault[]
}

/** How many clients are looked up side by side. */
const readsAtOnce = 50

/**
 * Checks a whole clients' file: each cell, each row against the clinic's rules, the rows against one another and against
 * the diary as it stands. Every bad row is told; what is good is what an import may enrol.
 */
export async function checkCsv(
  deps: { clinic: Clinic; store: Store; now: Instant },
  text: string,
): Promise<CsvChecked> {
  const { good, errors } = await dryRun(deps, text)
  return { good: good.map(({ line, enrolment }) => ({ line, enrolment })), errors }
}

/** The same, with what stands in the rows and the times that they would book. */
export async function dryRun(
  deps: { readonly clinic: Clinic; readonly store: Store; readonly now: Instant },
  text: string,
): Promise<DryRun> {
  const read = readCsv(text)
  if (!read.ok) return { rows: [], good: [], errors: read.errors }
  const errors: CsvFault[] = []
  const planned = read.rows.flatMap((row) => planRow(deps, row, errors))
  const single = planned.filter((row) => isSingle(planned, row, errors))
  const open = await withoutCourse(deps.store, single, errors)
  const good = await withFreeTimes(deps, open, errors)
  return { rows: read.rows, good, errors: errors.toSorted((one, other) => one.line - other.line) }
}

function planRow(
  { clinic, now }: { clinic: Clinic; now: Instant },
  row: CsvRow,
  errors: CsvFault[],
): readonly PlannedRow[] {
  const parsed = parseRow(clinic, row)
  if (!parsed.ok) {
    errors.push(...parsed.errors)
    return []
  }
  const planned = planEnrolment(clinic, parsed.enrolment, now)
  if (planned.ok) return [{ line: row.line, enrolment: parsed.enrolment, steps: planned.value }]
  const { code, detail } = planned.error
  errors.push({ line: row.line, column: columnOf(code), code, message: detail })
  return []
}

function isSingle(rows: readonly PlannedRow[], row: PlannedRow, errors: CsvFault[]): boolean {
  const first = rows.find(({ enrolment }) => enrolment.client === row.enrolment.client)
  if (first === undefined || first === row) return true
  const message = `the client stands on line ${first.line} already; give each client one row`
  errors.push({ line: row.line, column: 'client_id', code: 'course-open', message })
  return false
}

async function withoutCourse(
  store: Store,
  rows: readonly PlannedRow[],
  errors: CsvFault[],
): Promise<readonly PlannedRow[]> {
  const clients = new Map<ClientId, string | null>()
  for (let from = 0; from < rows.length; from += readsAtOnce) {
    const reads = rows.slice(from, from + readsAtOnce).map(({ enrolment }) => store.readClient(enrolment.client))
    for (const client of await Promise.all(reads)) if (client !== null) clients.set(client.id, client.openCourse)
  }
  return rows.filter(({ line, enrolment }) => {
    const open = clients.get(enrolment.client) ?? null
    if (open !== null)
      errors.push({ line, column: 'client_id', code: 'course-open', message: `the client has an open course, ${open}` })
    return open === null
  })
}

async function withFreeTimes(
  deps: { clinic: Clinic; store: Store },
  rows: readonly PlannedRow[],
  errors: CsvFault[],
): Promise<readonly PlannedRow[]> {
  const diary = await readDiaries(deps.store, rows)
  const { minutes } = deps.clinic.course
  return rows.filter(({ line, enrolment, steps }) => {
    const days = steps.map((step) => diary.get(`${enrolment.therapist} ${dateOf(step.wall)}`) ?? [])
    const taken = steps.filter((step, index) => !isFree({ bookings: days[index] ?? [] }, step, minutes))
    if (taken.length === 0) {
      for (const [index, step] of steps.entries()) days[index]?.push({ startsAt: step.startsAt, minutes })
      return true
    }
    const message = `the therapist is booked on ${taken.map(({ wall }) => wall).join(', ')}`
    errors.push({ line, column: 'first_session', code: 'slot-taken', message })
    return false
  })
}

/** Every day that the rows touch, by therapist and date, with what is booked on it; rows add to it as they are checked. */
async function readDiaries(store: Store, rows: readonly PlannedRow[]): Promise<Map<string, Busy[]>> {
  const dates = new Map<TherapistId, Set<PlainDate>>()
  for (const { enrolment, steps } of rows) {
    const known = dates.get(enrolment.therapist) ?? new Set<PlainDate>()
    for (const step of steps) known.add(dateOf(step.wall))
    dates.set(enrolment.therapist, known)
  }
  const days = await Promise.all([...dates].map(([therapist, wanted]) => store.readDiary(therapist, [...wanted])))
  return new Map(days.flat().map((day) => [`${day.therapist} ${day.date}`, [...day.bookings]]))
}
