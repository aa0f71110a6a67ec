import { checkMessages } from './check-messages.ts'
import { text } from './days.ts'
import type { ExpectedMessage } from './expectation.ts'
import { expectEverything } from './expected-messages.ts'
import { expectedSessions } from './expected-sessions.ts'
import type { Rehearsal } from './read-input.ts'
import { literal, type Readings } from './readings.ts'
import type { AlertLine, MessageLine, SessionLine } from './schemas.ts'

/** The lines of a rehearsal in which every message has the first outcome that the contract allows it. */
export function linesAsExpected(rehearsal: Rehearsal, readings: Readings = literal) {
  const { facts, messages, alerts: refused } = expectEverything(rehearsal, readings, null)
  const lines = messages
    .filter(({ optional }) => !optional)
    .map((message) => lineOf(message, facts.courses.get(message.client)?.email ?? ''))
  const inOrder = lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const sessions = expectedSessions(rehearsal, facts).map(
    ({ client, slot, fields, among: { revision } }): SessionLine => {
      return { client, course: `${client}.1`, slot, ...fields, revision: revision[0] ?? 1 }
    },
  )
  const alerts = refused.flatMap(({ at, client, slot, codes, required }): readonly AlertLine[] => {
    const code = codes === 'any' ? 'completion-waits' : codes[0]
    const plain = { course: null, severity: 'info', acknowledged: false } as const
    return required && code !== undefined ? [{ ...plain, at: text(at), client, slot, code }] : []
  })
  return { messages: inOrder, sessions, alerts }
}

/** Every difference between such lines and the contract. */
export function differencesOf(rehearsal: Rehearsal, lines: readonly MessageLine[]): readonly string[] {
  const { messages, strays } = expectEverything(rehearsal, literal, { messages: lines, alerts: [] })
  return checkMessages(messages, strays)
}

function lineOf(message: ExpectedMessage, to: string): MessageLine {
  const { client, kind, slot, left, cause, actual } = message
  const at = actual?.at ?? 0
  const outcome = actual?.outcome ?? 'skipped'
  const dueAt = message.dues(at)[0] ?? 0
  const startsAt = message.starts(at)[0] ?? null
  const revisions = message.revisions(at)
  const sent = outcome === 'sent'
  return {
    client,
    course: `${client}.1`,
    slot,
    of: message.ofs(at)[0] ?? 1,
    ...(message.numbers(at)[0] ?? { session: null, phase: null }),
    kind,
    revision: revisions === 'any' ? 1 : (revisions[0] ?? 1),
    cause,
    area: null,
    technique: null,
    locale: 'en',
    left,
    dueAt: text(dueAt),
    at: text(at),
    outcome,
    reason: actual?.reason ?? null,
    sessionStartsAt: startsAt === null ? null : text(startsAt),
    to,
    subject: sent ? 'A note from your clinic' : null,
    messageId: sent ? `m-${client}-${kind}-${dueAt}` : null,
    attempts: sent ? 1 : 0,
    catalogue: sent ? '0'.repeat(64) : null,
  }
}
