import { newAlert } from '../alert/alert.ts'
import type { Clinic } from '../config/clinic.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { isMeasure, measureFor } from '../ipt/measures/measures.ts'
import { needsHelpAtOnce } from '../ipt/measures/needs-help.ts'
import { scoreMeasure } from '../ipt/measures/score-measure.ts'
import { type OwnForms, parseWorksheet } from '../ipt/worksheets/parse-worksheet.ts'
import type { Answered } from '../store/items.ts'
import { readNewestCourse } from '../store/read-newest-course.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { CommandDeps } from './change-course.ts'

/** What somebody answered to a measure (a list) or wrote on a worksheet (an object), as it came. */
export interface Given {
  readonly slot: number
  readonly form: string
  readonly answers: unknown
  readonly by: string
}

const tries = 5

/**
 * Keeps the answers to a form for one slot, each time as a new version. Answers that call for help at once raise an
 * urgent alert in the same transaction, whatever the total. What is refused leaves nothing behind.
 */
export async function takeAnswers(deps: CommandDeps, client: ClientId, given: Given): Promise<Result<null>> {
  const state = await readNewestCourse(deps.store, client)
  if (state === null) return refuse('unknown-client', `there is no course of a client ${client}`)
  const refusal = refusalOf(state, given)
  if (refusal !== null) return refusal
  const read = readAnswers(deps.clinic, given)
  if (!read.ok) return read
  for (let tried = 0; tried < tries; tried += 1) {
    const written = await deps.store.write(await writesOf(deps, state, { given, read: read.value, now: deps.clock() }))
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the same form was answered at the same time; look at it and try again')
}

function refusalOf({ course, slots }: CourseState, { slot: id }: Given): ReturnType<typeof refuse> | null {
  const slot = slots.find((one) => one.id === id)
  if (slot === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
  return slot.status === 'cancelled' ? refuse('not-allowed', `slot ${id} is cancelled`) : null
}

type Read = Pick<Answered, 'answers' | 'total'>

function readAnswers(clinic: Clinic, { form, answers }: Given): Result<Read> {
  if (!isMeasure(form)) {
    const sheet = parseWorksheet(form, answers, ownFormsOf(clinic))
    return sheet.ok ? done({ answers: sheet.value.values, total: null }) : sheet
  }
  const asked = measureFor(form, clinic.clinician !== null)
  if (asked !== form) return refuse('unknown-form', `the clinic names no responsible clinician, so it asks ${asked}`)
  const scored = scoreMeasure(form, answers)
  return scored.ok ? done({ answers: [...scored.value.answers], total: scored.value.total }) : scored
}

function ownFormsOf({ protocol }: Clinic): OwnForms {
  return Object.fromEntries(
    protocol.extra.flatMap(({ key, worksheet }) => (worksheet === null ? [] : [[key, worksheet.fields]])),
  )
}

async function writesOf(
  { store }: CommandDeps,
  { course }: CourseState,
  given: { given: Given; read: Read; now: Instant },
): Promise<readonly Write[]> {
  const { read, now } = given
  const { slot, form, by } = given.given
  const last = await store.readLastAnswered(course.id, slot, form)
  const revision = (last?.revision ?? 0) + 1
  const about = { course: course.id, slot, form, revision, at: now, by, settled: true, version: 1 }
  const kept: Write = { put: 'answered', value: { ...about, ...read }, was: null }
  if (!needsHelpAtOnce(form, read.answers)) return [kept]
  const alerted = { at: now, client: course.client, course: course.id, slot, of: `v${revision}` }
  return [kept, { put: 'alert', value: newAlert({ ...alerted, code: 'urgent-answer' }), was: null }]
}
