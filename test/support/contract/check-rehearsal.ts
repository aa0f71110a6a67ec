import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type * as z from 'zod'

import { checkAreas } from './check-areas.ts'
import { checkMails, type MailFile } from './check-mails.ts'
import { checkMessages } from './check-messages.ts'
import { checkOrder, checkProperties } from './check-properties.ts'
import { checkAlerts, checkSessions } from './check-sessions.ts'
import { presentState } from './course-state.ts'
import { expectEverything } from './expected-messages.ts'
import { expectedSessions } from './expected-sessions.ts'
import { replay } from './replay.ts'
import { readInput, type Rehearsal, type RehearsalInput } from './read-input.ts'
import { literal, otherReadings, type Readings } from './readings.ts'
import { AlertLine, Costs, MessageLine, SessionLine, Summary } from './schemas.ts'

/** A rehearsal's files, as texts; `summary` is what it printed. */
export interface RehearsalOutput {
  readonly messages: string
  readonly sessions: string
  readonly alerts: string
  readonly costs: string
  readonly mails: readonly MailFile[]
  readonly summary?: string | undefined
}

/** Every difference between a rehearsal's folder and the contract, one readable line each; none when all is right. */
export async function checkRehearsal(
  input: RehearsalInput & { readonly outDir: string; readonly summary?: string | undefined },
): Promise<string[]> {
  const read = async (name: string) => readFile(join(input.outDir, name), 'utf8')
  const names = await readdir(join(input.outDir, 'mail'))
  const mails = await Promise.all(
    names.filter((name) => name.endsWith('.eml')).map(async (name) => ({ name, raw: await read(join('mail', name)) })),
  )
  const [messages, sessions, alerts, costs] = await Promise.all(
    ['messages.jsonl', 'sessions.jsonl', 'alerts.jsonl', 'costs.json'].map(read),
  )
  const page = (await read('index.html')).includes('<html') ? [] : ['index.html: is no page']
  const output = {
    messages: messages ?? '',
    sessions: sessions ?? '',
    alerts: alerts ?? '',
    costs: costs ?? '',
    mails,
    summary: input.summary,
  }
  return [...page, ...(await checkOutput(input, output))]
}

/** The same of texts. Where the contract can be read in more than one way, the way with the fewest differences counts. */
export async function checkOutput(input: RehearsalInput, output: RehearsalOutput): Promise<string[]> {
  const bad: string[] = []
  const lines = {
    messages: rowsOf(MessageLine, 'messages.jsonl', output.messages, bad),
    sessions: rowsOf(SessionLine, 'sessions.jsonl', output.sessions, bad),
    alerts: rowsOf(AlertLine, 'alerts.jsonl', output.alerts, bad),
    mails: output.mails,
  }
  const totals = checkTotals(lines, output)
  const rehearsal = readInput(input)
  const differences = bad.length > 0 ? checkReading(rehearsal, lines, literal) : fewestDifferences(rehearsal, lines)
  const { courses } = replay(rehearsal, { readings: literal, closings: new Map(), alerts: lines.alerts })
  return [...bad, ...totals, ...differences, ...(await checkMails(lines.messages, lines.mails, courses))]
}

/** The same of lines alone, without mails and costs. */
export function checkLines(
  input: RehearsalInput,
  lines: Record<'messages' | 'sessions' | 'alerts', readonly object[]>,
): readonly string[] {
  const bad: string[] = []
  const textOf = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')
  const parsed = {
    messages: rowsOf(MessageLine, 'messages', textOf(lines.messages), bad),
    sessions: rowsOf(SessionLine, 'sessions', textOf(lines.sessions), bad),
    alerts: rowsOf(AlertLine, 'alerts', textOf(lines.alerts), bad),
    mails: [],
  }
  return [...bad, ...fewestDifferences(readInput(input), parsed)]
}

function fewestDifferences(rehearsal: Rehearsal, lines: Lines): readonly string[] {
  let fewest = checkReading(rehearsal, lines, literal)
  if (fewest.length === 0) return fewest
  for (const readings of readingsThatMatter(rehearsal, lines)) {
    const found = checkReading(rehearsal, lines, readings)
    if (found.length < fewest.length) fewest = found
    if (fewest.length === 0) break
  }
  return fewest
}

/** The other ways to read the contract of which something else comes here; the rest would find the same. */
function readingsThatMatter(rehearsal: Rehearsal, { alerts }: Lines): readonly Readings[] {
  const storyOf = (readings: Readings) => {
    const { courses, alerts: refused } = replay(rehearsal, { readings, closings: new Map(), alerts })
    return JSON.stringify([[...courses.values()], refused])
  }
  const seen = new Set([storyOf(literal)])
  return otherReadings().filter((readings) => {
    const story = storyOf(readings)
    const isNew = !seen.has(story)
    seen.add(story)
    return isNew
  })
}

interface Lines {
  readonly messages: readonly MessageLine[]
  readonly sessions: readonly SessionLine[]
  readonly alerts: readonly AlertLine[]
  readonly mails: readonly MailFile[]
}

function checkReading(rehearsal: Rehearsal, lines: Lines, readings: Readings): readonly string[] {
  const { facts, messages, strays, alerts } = expectEverything(rehearsal, readings, lines)
  const erased = [...facts.courses.values()].filter((course) => presentState(course).erased).map(({ client }) => client)
  return [
    ...checkSessions(expectedSessions(rehearsal, facts), lines.sessions),
    ...checkMessages(messages, strays, new Set(erased)),
    ...checkOrder(messages),
    ...checkProperties(lines.messages, facts, rehearsal.clinic),
    ...checkAlerts({ courses: facts.courses, alerts }, lines.alerts),
    ...checkAreas(lines.messages, facts),
  ]
}

function rowsOf<T>(schema: z.ZodType<T>, name: string, text: string, bad: string[]): readonly T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line, index) => {
      const parsed = parse(schema, line)
      if (typeof parsed === 'string') bad.push(`${name} line ${index + 1}: ${parsed}`)
      return typeof parsed === 'string' ? [] : [parsed.value]
    })
}

function parse<T>(schema: z.ZodType<T>, text: string): { readonly value: T } | string {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    if (parsed.success) return { value: parsed.data }
    return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  } catch {
    return 'is no JSON'
  }
}

function checkTotals({ messages, sessions, alerts }: Lines, output: RehearsalOutput): readonly string[] {
  const found: string[] = []
  const same = (name: string, is: number, ...expected: readonly number[]) => {
    if (!expected.some((one) => Math.abs(one - is) < 0.005))
      found.push(`${name} is ${is}; expected ${expected.join(' or ')}`)
  }
  const of = (outcome: string) => messages.filter((line) => line.outcome === outcome).length
  const courses = new Set(sessions.map(({ course }) => course)).size
  const costs = parse(Costs, output.costs)
  if (typeof costs === 'string') found.push(`costs.json: ${costs}`)
  else {
    // The mails that SES took, or every message with an outcome.
    same('costs.json: messages', costs.value.messages, of('sent'), messages.length)
    same('costs.json: courses', costs.value.courses, courses)
    same(
      'costs.json: usd',
      costs.value.usd,
      costs.value.lines.reduce((sum, { usd }) => sum + usd, 0),
    )
    same('costs.json: usdPerCourse', costs.value.usdPerCourse, costs.value.usd / Math.max(1, courses))
  }
  const summary = output.summary === undefined ? null : parse(Summary, output.summary)
  if (typeof summary === 'string') found.push(`summary: ${summary}`)
  else if (summary !== null) {
    same('summary: courses', summary.value.courses, courses)
    same('summary: slots', summary.value.slots, sessions.length)
    for (const outcome of ['sent', 'skipped', 'held'] as const)
      same(`summary: messages.${outcome}`, summary.value.messages[outcome], of(outcome))
    same('summary: alerts', summary.value.alerts, alerts.length)
  }
  return found
}
