import * as z from 'zod'

import { Clinic } from '../../../shared/config/clinic.ts'
import { alertRow } from '../../../shared/course-report/rows.ts'
import { enrolCsv, rowsOf, runWithMarks, type PaperClinic } from '../paper-rehearsal.ts'
import { checkLines } from './check-rehearsal.ts'
import type { RehearsalInput } from './read-input.ts'

const ScenarioLine = z.looseObject({ at: z.string(), do: z.string() })

/** What came of a rehearsal on paper, held against the contract. */
export interface OnPaper {
  readonly courses: number
  readonly messages: number
  readonly refused: number
  readonly differences: readonly string[]
}

/** Plays a rehearsal on the paper clinic, which has no outages: those are left out. Null: its clients cannot be enrolled. */
export async function rehearseOnPaper(given: RehearsalInput): Promise<OnPaper | null> {
  const paper = await enrolledOnPaper(given)
  if (paper === null) return null
  const lines = given.scenario.split('\n').filter(Boolean)
  const scenario = lines.map((line) => ScenarioLine.parse(JSON.parse(line))).filter((line) => line.do !== 'outage')
  await runWithMarks(paper, scenario)
  const { messages, sessions } = await rowsOf(paper)
  const inOrder = messages.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
  const [open, settled] = [await paper.store.listAlerts(null, 1000), await paper.store.listSettledAlerts(null, 1000)]
  const alerts = [...open.items, ...settled.items].map(alertRow)
  const refused = paper.refused.map((one) => ({ ...one, course: null, severity: 'info', acknowledged: false }))
  const input = { ...given, scenario: scenario.map((line) => JSON.stringify(line)).join('\n') }
  const differences = checkLines(input, { messages: inOrder, sessions, alerts: [...alerts, ...refused] })
  const courses = new Set(sessions.map(({ course }) => course)).size
  return { courses, messages: messages.length, refused: refused.length, differences }
}

/** The clinic with its clients enrolled; null where two of them want one time, or a first session is closed. */
export async function enrolledOnPaper({ clinic, csv }: RehearsalInput): Promise<PaperClinic | null> {
  try {
    return await enrolCsv(Clinic.parse(JSON.parse(clinic)), csv)
  } catch {
    return null
  }
}
