import { text } from './days.ts'
import { type ExpectedMessage, holds } from './expectation.ts'
import type { Window } from './going.ts'
import type { MessageLine } from './schemas.ts'

/** Every difference between the lines that had to be there and those that were. */
export function checkMessages(messages: readonly ExpectedMessage[], strays: readonly MessageLine[]): readonly string[] {
  return [
    ...messages.flatMap((message) => checkMessage(message)),
    ...strays.map((line) => `${nameOf(line)} at ${line.at} (${line.outcome}): is unexpected, or there twice`),
  ]
}

export function nameOf({ client, kind, slot, left }: Pick<MessageLine, 'client' | 'kind' | 'slot' | 'left'>): string {
  return [client, kind, ...(slot === null ? [] : [`slot ${slot}`]), ...(left === null ? [] : [`left ${left}`])].join(
    ' ',
  )
}

function checkMessage(message: ExpectedMessage): readonly string[] {
  const { line } = message
  const name = nameOf(message)
  if (line === null)
    return message.optional
      ? []
      : [`${name}: has no line; expected ${inWords(message.windows)}, due ${text(message.dueAt)}`]
  return differences(message, line).map((difference) => `${name}: ${difference}`)
}

function differences(message: ExpectedMessage, line: MessageLine): readonly string[] {
  const found: string[] = []
  const check = (right: boolean, difference: () => string) => right || found.push(difference())
  const due = Date.parse(line.dueAt)
  const at = Date.parse(line.at)
  check(
    message.windows.some((window) => holds(window, line)),
    () =>
      `is ${line.outcome}${line.reason === null ? '' : ` (${line.reason})`} at ${line.at}; expected ${inWords(message.windows)}`,
  )
  check(
    message.dueAt <= due && due <= message.dueAt + message.dueLeeway,
    () => `dueAt is ${line.dueAt}; expected ${text(message.dueAt)}`,
  )
  const numbers = message.numbers(at)
  const allowed = numbers.map(({ session, phase }) => `session ${session}, ${phase}`)
  check(
    numbers.some(({ session, phase }) => session === line.session && phase === line.phase),
    () => `is of session ${line.session}, ${line.phase}; expected ${[...new Set(allowed)].join(' or ')}`,
  )
  check(line.of === message.of, () => `is of ${line.of} sessions; expected ${message.of}`)
  check(
    message.revisions.includes(line.revision),
    () => `revision is ${line.revision}; expected ${message.revisions.join(' or ')}`,
  )
  check(line.cause === message.cause, () => `cause is ${line.cause}; expected ${message.cause}`)
  const startsAt = message.startsAt === null ? null : text(message.startsAt)
  check(line.sessionStartsAt === startsAt, () => `sessionStartsAt is ${line.sessionStartsAt}; expected ${startsAt}`)
  check(
    (line.outcome === 'skipped') === (line.reason !== null),
    () => `has outcome ${line.outcome} with reason ${line.reason}`,
  )
  if (line.outcome === 'sent') {
    check(
      line.attempts >= 1 && Boolean(line.messageId) && Boolean(line.subject) && line.catalogue !== null,
      () => 'was sent without attempt, messageId, subject or catalogue',
    )
  }
  return found
}

function inWords(windows: readonly Window[]): string {
  const each = windows.map(
    ({ outcome, reason, from, to }) =>
      `${outcome}${reason === null ? '' : ` (${reason})`} from ${text(from)} to ${text(to)}`,
  )
  return each.length === 0 ? 'nothing' : [...new Set(each)].join(' or ')
}
