import { AttemptId } from '../course/ids.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import type { Instant } from '../time/instant.ts'
import { type Step, agenda, isReady } from './agenda.ts'
import { carriedBy } from './carried.ts'
import type { Message, Situation } from './message.ts'
import { skipReason } from './skip-reason.ts'
import { nothingSaid, toldOf } from './told.ts'

/** A message that is due and has no outcome, and what would become of it if mail went now. */
export interface Foreseen {
  readonly message: Message
  readonly becomes: 'sent' | 'skipped' | 'held'
}

/** More steps than ever fall due together. */
const mostSteps = 100

/**
 * What would become of every message that is due at `now`, each decided as if the ones before it had gone: a reminder is
 * not counted that the prompt makes needless. What waits for the morning, or for another mail, is told by what is known now.
 */
export function foresee(situation: Situation, now: Instant): readonly Foreseen[] {
  const found: Foreseen[] = []
  let after = situation
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step = agenda(after, now).find(isReady)
    if (step === undefined) break
    if (step.do !== 'await-mark') found.push({ message: step.message, becomes: states[step.do] })
    after = withEntry(after, step.message, entryAfter(after, step, now))
  }
  const later = agenda(after, now).filter((step) => step.do === 'wait' && step.until !== null)
  const due = later.filter(({ message }) => message.dueAt <= now)
  return [...found, ...due.map(({ message }): Foreseen => ({ message, becomes: laterOf(after, message, now) }))]
}

const states = { send: 'sent', skip: 'skipped', hold: 'held' } as const

function laterOf(situation: Situation, message: Message, now: Instant): Foreseen['becomes'] {
  return skipReason(situation, message, now) === null ? 'sent' : 'skipped'
}

/** An attempt that nobody makes. */
const attempt = AttemptId.parse('foreseen-attempt')

function entryAfter(situation: Situation, step: Exclude<Step, { do: 'wait' }>, at: Instant): Entry {
  const { message } = step
  const carries = step.do === 'send' ? (carriedBy(situation, message, at)?.key ?? null) : null
  const told = toldOf(situation, message, { ...nothingSaid, carries })
  switch (step.do) {
    case 'send':
      return {
        ...{
          state: 'sent',
          attempts: 1,
          attempt,
          at,
          to: '',
          subject: '',
          catalogue: '',
          messageId: '',
          fate: null,
          told,
        },
      }
    case 'skip':
      return { state: 'skipped', attempts: 0, at, reason: step.reason, told }
    case 'hold':
      return { state: 'held', attempts: 0, attempt: null, at, told }
    case 'await-mark':
      return { state: 'awaiting-mark', attempts: 0, at }
    default:
      return step satisfies never
  }
}

function withEntry(situation: Situation, { place, key }: Message, entry: Entry): Situation {
  const add = (ledger: Ledger): Ledger => ({ ...ledger, [key]: entry })
  const { course, slots } = situation
  if (place === 'course') return { ...situation, course: { ...course, ledger: add(course.ledger) } }
  return {
    ...situation,
    slots: slots.map((slot) => (slot.id === place ? { ...slot, ledger: add(slot.ledger) } : slot)),
  }
}
