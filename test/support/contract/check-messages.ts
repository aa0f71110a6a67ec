import { text } from './days.ts'
import { type ExpectedMessage } from './expectation.ts'
import { holds, isDue } from './settle.ts'
import type { Window } from './going.ts'
import type { MessageLine } from './schemas.ts'

/** Every difference between the lines that had to be there and those that were. */
export function checkMessages(
  messages: readonly ExpectedMessage[],
  strays: readonly MessageLine[],
  erased: ReadonlySet<string> = new Set(),
): readonly string[] {
  return [
    ...messages.flatMap((message) => [
      ...checkMessage(message),
      ...(erased.has(message.client) ? [] : checkSent(message)),
    ]),
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
  if (line === null) {
    const from = message.windows[0]?.from ?? 0
    const due = message.dues(from)[0] ?? from
    return message.optional ? [] : [`${name}: has no line; expected ${inWords(message.windows)}, due ${text(due)}`]
  }
  return differences(message, line).map((difference) => `${name}: ${difference}`)
}

function differences(message: ExpectedMessage, line: MessageLine): readonly string[] {
  const found: string[] = []
  const check = (right: boolean, difference: () => string) => right || found.push(difference())
  const at = Date.parse(line.at)
  check(
    message.windows.some((window) => holds(window, line)),
    () =>
      `is ${line.outcome}${line.reason === null ? '' : ` (${line.reason})`} at ${line.at}; expected ${inWords(message.windows)}`,
  )
  check(isDue(message, line), () => `dueAt is ${line.dueAt}; expected ${oneOf(message.dues(at).map(text))}`)
  const numbers = message.numbers(at)
  const allowed = numbers.map(({ session, phase }) => `session ${session}, ${phase}`)
  check(
    numbers.some(({ session, phase }) => session === line.session && phase === line.phase),
    () => `is of session ${line.session}, ${line.phase}; expected ${oneOf(allowed)}`,
  )
  const ofs = message.ofs(at)
  check(ofs.includes(line.of), () => `is of ${line.of} sessions; expected ${oneOf(ofs)}`)
  const revisions = message.revisions(at)
  check(
    revisions === 'any' || revisions.includes(line.revision),
    () => `revision is ${line.revision}; expected ${revisions === 'any' ? revisions : oneOf(revisions)}`,
  )
  check(line.cause === message.cause, () => `cause is ${line.cause}; expected ${message.cause}`)
  const starts = message.starts(at).map((start) => (start === null ? null : text(start)))
  check(
    starts.includes(line.sessionStartsAt),
    () => `sessionStartsAt is ${line.sessionStartsAt}; expected ${oneOf(starts)}`,
  )
  check(
    (line.outcome === 'skipped') === (line.reason !== null),
    () => `has outcome ${line.outcome} with reason ${line.reason}`,
  )
  return found
}

/** What a mail that went has; of an erased client it need not be kept. */
function checkSent(message: ExpectedMessage): readonly string[] {
  const { line } = message
  if (line?.outcome !== 'sent') return []
  const isWhole = line.attempts >= 1 && Boolean(line.messageId) && Boolean(line.subject) && line.catalogue !== null
  return isWhole ? [] : [`${nameOf(message)}: was sent without attempt, messageId, subject or catalogue`]
}

function oneOf(values: readonly unknown[]): string {
  return [...new Set(values)].map(String).join(' or ')
}

function inWords(windows: readonly Window[]): string {
  const each = windows.map(
    ({ outcome, reason, from, to }) =>
      `${outcome}${reason === null ? '' : ` (${reason})`} from ${text(from)} to ${text(to)}`,
  )
  return each.length === 0 ? 'nothing' : [...new Set(each)].join(' or ')
}
