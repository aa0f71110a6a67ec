import { takeLeave } from './act-leave.ts'
import { actOn, type OfClient } from './act-on.ts'
import { never, type Acted, type Acting } from './acting.ts'
import type { ClinicRules } from './clinic-rules.ts'
import { presentState } from './course-state.ts'
import { minute } from './days.ts'
import { enrol } from './enrolment.ts'
import { stopsOf, type CourseFacts, type ExpectedAlert, type Facts } from './facts.ts'
import type { Rehearsal } from './read-input.ts'
import type { Readings } from './readings.ts'
import type { AlertLine, ScenarioLine } from './schemas.ts'

/** When a course closed, by client; a course not named stays open. */
export type Closings = ReadonlyMap<string, number>

/** What of a rehearsal's own lines is followed where the contract leaves a thing open. */
export interface Observed {
  readonly readings: Readings
  readonly closings: Closings
  readonly alerts: readonly AlertLine[]
}

type Leave = Extract<ScenarioLine, { readonly do: 'leave' }>

/** Replays enrolment and the scenario, in their order, and tells what then stood. */
export function replay(rehearsal: Rehearsal, observed: Observed): Facts {
  const { readings } = observed
  const courses = new Map<string, CourseFacts>()
  for (const row of rehearsal.rows) {
    const course = enrol(row, rehearsal, { readings, courses })
    if (course !== null) courses.set(row.client_id, course)
  }
  const stage = createStage(rehearsal, observed, courses)
  const alerts = rehearsal.scenario.flatMap((line): readonly ExpectedAlert[] => {
    if (line.do === 'leave') return stage.leave(line)
    return 'client' in line ? stage.act(line) : []
  })
  const late = [...courses.values()].flatMap(lateMarks)
  return { courses, alerts: [...alerts, ...late], stops: stopsOf(rehearsal.scenario) }
}

function createStage(rehearsal: Rehearsal, observed: Observed, courses: ReadonlyMap<string, CourseFacts>) {
  let clinic: ClinicRules = rehearsal.clinic
  return { act, leave }

  function actingOf(line: ScenarioLine, course: CourseFacts): Acting {
    const at = Date.parse(line.at)
    const wasRefused = (codes: readonly string[]) =>
      observed.alerts.some(
        (alert) =>
          (alert.client === course.client || alert.client === null) &&
          codes.includes(alert.code) &&
          at <= Date.parse(alert.at) &&
          Date.parse(alert.at) <= at + minute,
      )
    return { at, course, state: presentState(course), clinic, readings: observed.readings, courses, wasRefused }
  }

  function act(line: OfClient): readonly ExpectedAlert[] {
    const slot = 'slot' in line ? line.slot : null
    const course = courses.get(line.client)
    const told = { at: Date.parse(line.at), client: line.client, slot, many: false }
    if (course === undefined || presentState(course).erased)
      return [{ ...told, codes: ['unknown-client'], required: course === undefined || line.do !== 'bounce' }]
    const acting = actingOf(line, course)
    return settle(line, acting, actOn(line, acting, (observed.closings.get(line.client) ?? never) < acting.at))
  }

  /** Each client of the therapist has one change; a slot that finds no step is for staff. */
  function leave(line: Leave): readonly ExpectedAlert[] {
    const told = { at: Date.parse(line.at), client: null, slot: null, required: true, many: false }
    if (!clinic.therapists.some(({ id }) => id === line.therapist)) return [{ ...told, codes: ['unknown-therapist'] }]
    if (line.from > line.to) return [{ ...told, codes: ['bad-input'] }]
    const therapists = clinic.therapists.map((one) =>
      one.id === line.therapist ? { ...one, leave: [...one.leave, { from: line.from, to: line.to }] } : one,
    )
    clinic = { ...clinic, therapists }
    return [...courses.values()].flatMap((course) => {
      const acting = actingOf(line, course)
      const acted = takeLeave(acting, line)
      return acted === null ? [] : settle(line, acting, acted)
    })
  }
}

function settle(line: ScenarioLine, { at, course, state: before }: Acting, acted: Acted): readonly ExpectedAlert[] {
  if (acted.do === 'change') {
    const { state, notice } = acted
    course.versions.push({ at, verb: line.do, before, state, notice, isUndone: false })
    return []
  }
  const { codes, required, many } = acted
  return [{ at, client: course.client, slot: 'slot' in line ? line.slot : null, codes, required, many }]
}

/** A slot under way when its course was closed: that its mark, at its end, is refused is let by. */
function lateMarks({ client, versions, markedByScenario }: CourseFacts): readonly ExpectedAlert[] {
  return versions.flatMap(({ at, before, state }) => {
    const closes = (state.ended && !before.ended) || (state.erased && !before.erased)
    const underWay = state.slots.filter(
      (slot) => slot.life === 'booked' && slot.startsAt <= at && at <= slot.endsAt && !markedByScenario.has(slot.slot),
    )
    const plain = { client, codes: ['course-closed', 'unknown-client'], required: false, many: false }
    return closes ? underWay.map(({ slot, endsAt }) => ({ ...plain, slot, at: endsAt })) : []
  })
}
