import { nameOf } from './check-messages.ts'
import type { ClinicRules } from './clinic-rules.ts'
import { day, hour, isQuiet, minute, quietBegan, quietEnds, text } from './days.ts'
import type { ExpectedMessage } from './expectation.ts'
import { stateAt } from './course-state.ts'
import type { CourseFacts, Facts } from './facts.ts'
import { kinds, type MessageLine } from './schemas.ts'

/** What holds of all lines, whatever was expected of each: order, one sending a key, silence when there must be silence. */
export function checkProperties(lines: readonly MessageLine[], facts: Facts, clinic: ClinicRules): readonly string[] {
  return [
    ...lines.flatMap((line, index) =>
      line.at < (lines[index - 1]?.at ?? '') ? [`${nameOf(line)} at ${line.at}: comes after a line that is later`] : [],
    ),
    ...doubled(lines),
    ...lines.filter(({ outcome }) => outcome === 'sent').flatMap((line) => checkSent(line, facts, clinic)),
    ...courseIds(lines),
  ]
}

/** Of one client's messages that were due together, none leaves before one that comes earlier in the contract's order. */
export function checkOrder(messages: readonly ExpectedMessage[]): readonly string[] {
  const sent = messages.filter(({ actual, line }) => actual?.outcome === 'sent' && line !== null)
  const byClient = Map.groupBy(sent, ({ client }) => client)
  return [...byClient.values()].flatMap((mine) =>
    mine.flatMap((one) =>
      mine.flatMap((other) => {
        const together =
          one.line?.dueAt === other.line?.dueAt ||
          one.kind === 'welcome' ||
          (one.slot !== null && one.slot === other.slot && one.windows[0]?.from === other.windows[0]?.from)
        const wrong =
          together &&
          kinds.indexOf(one.kind) < kinds.indexOf(other.kind) &&
          (one.actual?.at ?? 0) > (other.actual?.at ?? 0)
        return wrong ? [`${nameOf(other)} left before ${nameOf(one)}, which comes first`] : []
      }),
    ),
  )
}

function doubled(lines: readonly MessageLine[]): readonly string[] {
  // A number that was made wrong may be counted down to again, and a slot missed again: their repeats are judged one by one.
  // So may a course be changed again.
  const keyed = lines.filter(
    ({ outcome, kind, slot }) =>
      outcome === 'sent' &&
      (slot !== null
        ? !['countdown', 'missed', 'change', 'cancellation'].includes(kind)
        : !['change', 'cancellation'].includes(kind)),
  )
  const groups = Map.groupBy(keyed, (line) => `${nameOf(line)} revision ${line.revision}`)
  return [...groups].flatMap(([name, group]) => (group.length > 1 ? [`${name}: was sent ${group.length} times`] : []))
}

function courseIds(lines: readonly MessageLine[]): readonly string[] {
  const byClient = Map.groupBy(lines, ({ client }) => client)
  return [...byClient].flatMap(([client, mine]) =>
    new Set(mine.map(({ course }) => course)).size > 1 ? [`${client}: bears more than one course`] : [],
  )
}

function checkSent(line: MessageLine, { courses, stops }: Facts, clinic: ClinicRules): readonly string[] {
  const course = courses.get(line.client)
  if (course === undefined) return []
  const at = Date.parse(line.at)
  const found: string[] = []
  // People's actions come first; but what was claimed in the same second is on its way.
  if (at > course.unsubscribedAt + 5000) found.push('was sent after the client had unsubscribed')
  const erasedAt = course.versions.find(({ state }) => state.erased)?.at ?? Number.POSITIVE_INFINITY
  if (at > erasedAt + 5000) found.push('was sent after the client had been erased')
  if (at > course.bouncedAt + minute) found.push('was sent after the address had bounced')
  if (isQuiet(at, clinic.messages.quiet, course.zone) && !mayBreakQuiet(line, at, course, clinic))
    found.push(`was sent in the client's quiet hours`)
  const shut = stops.find(
    (stop) => (stop.of === 'ses' || stop.of === 'sending') && stop.from + 5000 < at && at < stop.to,
  )
  if (shut !== undefined) found.push(`was sent while ${shut.of} was out, from ${text(shut.from)}`)
  if (
    line.sessionStartsAt !== null &&
    ['prompt', 'reminder'].includes(line.kind) &&
    Date.parse(line.sessionStartsAt) <= at
  )
    found.push('was sent after the start')
  if (line.to !== null && !line.to.includes(course.email)) found.push(`was sent to another address`)
  if (line.locale !== course.locale) found.push(`locale is ${line.locale}; expected ${course.locale}`)
  return found.map((difference) => `${nameOf(line)} at ${line.at}: ${difference}`)
}

function mayBreakQuiet(line: MessageLine, at: number, course: CourseFacts, { messages }: ClinicRules): boolean {
  const first = Math.min(...stateAt(course, at).slots.map(({ startsAt }) => startsAt))
  if (line.kind === 'welcome') return first - at <= day + minute
  // Whether a notice was urgent hangs on its old start, too, and on every other that it names: judged one by one.
  if (line.kind === 'cancellation' || line.kind === 'change') return true
  const start = Date.parse(line.sessionStartsAt ?? '')
  if (line.kind !== 'prompt' && line.kind !== 'reminder') return false
  const early = at <= quietBegan(at, messages.quiet, course.zone) + 31 * minute
  return early || (line.kind === 'reminder' && start - quietEnds(at, messages.quiet, course.zone) < 2 * hour)
}
