import type { Clinic } from '../../shared/config/clinic.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import type { Entry, Ledger } from '../../shared/course/ledger.ts'
import type { Step } from '../../shared/message/agenda.ts'
import type { Message, Situation } from '../../shared/message/message.ts'
import { plan } from '../../shared/message/plan.ts'
import { nothingSaid, type Said, toldOf } from '../../shared/message/told.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse } from './sample-course.ts'

interface Given {
  readonly clinic?: 'harbour' | 'thames'
  /** Fields of the clinic file. */
  readonly file?: Readonly<Record<string, unknown>>
  readonly client?: Readonly<Record<string, unknown>>
  readonly course?: Readonly<Record<string, unknown>>
  readonly walls?: readonly string[]
}

/** A course of twelve Tuesdays, 14:00, of which nothing has been sent yet; slots may be set apart with `withSlot`. */
export function aSituation(given: Given = {}): Situation {
  const clinic: Clinic = sampleClinic(given.clinic ?? 'harbour', { closures: [], ...given.file })
  const walls = given.walls ?? everyDaysFrom('2027-01-05T14:00', 7, 12)
  const { course, slots } = sampleCourse({
    clinic,
    walls,
    changes: { enrolledAt: '2026-12-20T20:00:00Z', ...given.course },
  })
  return { clinic, client: sampleClient(given.client), course, slots }
}

/** The situation with some fields of one slot replaced. */
export function withSlot(situation: Situation, id: number, fields: Partial<Slot>): Situation {
  return { ...situation, slots: situation.slots.map((slot) => (slot.id === id ? { ...slot, ...fields } : slot)) }
}

/** The situation in which every slot up to `last` was attended. */
export function attendedUpTo(situation: Situation, last: number): Situation {
  return {
    ...situation,
    slots: situation.slots.map((slot) => (slot.id <= last ? { ...slot, status: 'attended' } : slot)),
  }
}

/** The first message of the plan of a kind; of a slot, where one is named. */
export function messageIn(situation: Situation, kind: Message['kind'], slot?: number): Message {
  const found = plan(situation).find(
    (message) => message.kind === kind && (slot === undefined || message.slot?.id === slot),
  )
  if (found === undefined) throw new Error(`the plan has no ${kind} of slot ${slot}`)
  return found
}

/** The situation in which a message has come to something. */
export function withOutcome(situation: Situation, message: Message, entry: Entry): Situation {
  const add = (ledger: Ledger): Ledger => ({ ...ledger, [message.key]: entry })
  if (message.place === 'course')
    return { ...situation, course: { ...situation.course, ledger: add(situation.course.ledger) } }
  return {
    ...situation,
    slots: situation.slots.map((slot) => (slot.id === message.place ? { ...slot, ledger: add(slot.ledger) } : slot)),
  }
}

export type State = Entry['state']

/** An entry in a state, as sending at `when` would have left it. */
export function entryOf(
  situation: Situation,
  message: Message,
  given: { state: State; when: Instant; attempts?: number; said?: Said },
): Entry {
  const { state, when, attempts = 1, said = nothingSaid } = given
  const tally = { attempts, unanswered: attempts - Number(state === 'claimed'), rejected: 0 }
  const told = toldOf(situation, message, said)
  const attempt = AttemptId.parse('attempt-0123456789')
  const envelope = {
    attempts,
    attempt,
    at: when,
    to: 'ana@clients.example',
    subject: 'Your session',
    catalogue: 'c',
    told,
  }
  switch (state) {
    case 'sent':
      return { state, ...envelope, messageId: 'm-1', fate: null }
    case 'claimed':
      return { state, ...envelope, ...tally, until: plus(when, { seconds: 90 }) }
    case 'unknown':
      return { state, ...envelope, ...tally, until: plus(when, { minutes: 10 }) }
    case 'waiting':
      return { state, ...tally, unanswered: 0, until: plus(when, { seconds: 30 }), told: null }
    case 'held':
      return { state, attempts, attempt, at: when, told }
    case 'skipped':
      return { state, attempts, at: when, reason: 'too-late', told }
    case 'awaiting-mark':
      return { state, attempts, at: when }
    default:
      return state satisfies never
  }
}

/** The situation in which a message of the plan was sent at `when`. */
export function sent(situation: Situation, message: Message, when: string): Situation {
  return withOutcome(situation, message, entryOf(situation, message, { state: 'sent', when: at(when) }))
}

/** The situation in which the welcome has gone, so that nothing waits for it. */
export function welcomed(situation: Situation): Situation {
  return sent(situation, messageIn(situation, 'welcome'), '2026-12-20T20:01:00Z')
}

/** The step of the first message of a kind; of a slot, where one is named. */
export function stepFor(steps: readonly Step[], kind: Message['kind'], slot?: number): Step | undefined {
  return steps.find(({ message }) => message.kind === kind && (slot === undefined || message.slot?.id === slot))
}
