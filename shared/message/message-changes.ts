import { type Kind, type SkipReason, hasOutcome } from '../course/ledger.ts'
import type { Instant } from '../time/instant.ts'
import { type Message, type Place, type Situation, entryOf } from './message.ts'
import { plan } from './plan.ts'
import { skipReason } from './skip-reason.ts'

/** What a change makes of one message that has no outcome yet. */
export interface MessageChange {
  readonly change: 'added' | 'dropped' | 'changed'
  readonly place: Place
  readonly key: string
  readonly kind: Kind
  readonly slot: number | null
  readonly session: number | null
  readonly of: number
  /** Null of one that was, or will be, none of the plan's. */
  readonly dueBefore: Instant | null
  readonly dueAfter: Instant | null
  /** Why it will not go; null where it will, and of one that the plan no longer has. */
  readonly reason: SkipReason | null
}

/** A message of a plan, and why it would not go. */
interface Planned {
  readonly message: Message
  readonly reason: SkipReason | null
}

/** What a change makes of a course's messages, in the order in which those that are due together leave. */
export function messageChanges(before: Situation, after: Situation, now: Instant): readonly MessageChange[] {
  const was = plannedOf(before, now)
  const will = plannedOf(after, now)
  const keys = [...new Set([...will.keys(), ...was.keys()])]
  return keys.flatMap((key) => changeOf(was.get(key) ?? null, will.get(key) ?? null))
}

/** The messages that are still open, by place and key. */
function plannedOf(situation: Situation, now: Instant): ReadonlyMap<string, Planned> {
  const open = plan(situation).filter((message) => !hasOutcome(entryOf(situation, message)))
  return new Map(
    open.map((message) => [
      `${message.place} ${message.key}`,
      { message, reason: skipReason(situation, message, now) },
    ]),
  )
}

function changeOf(was: Planned | null, will: Planned | null): readonly MessageChange[] {
  const message = will?.message ?? was?.message
  const change = kindOfChange(was, will)
  if (message === undefined || change === null) return []
  const { place, key, kind, slot, session, of } = message
  return [
    {
      ...{ change, place, key, kind, slot: slot?.id ?? null, session, of },
      dueBefore: was?.message.dueAt ?? null,
      dueAfter: will?.message.dueAt ?? null,
      reason: will?.reason ?? null,
    },
  ]
}

function kindOfChange(was: Planned | null, will: Planned | null): MessageChange['change'] | null {
  if (was === null) return will === null ? null : 'added'
  const wouldGo = was.reason === null
  const willGo = will !== null && will.reason === null
  if (wouldGo !== willGo) return willGo ? 'added' : 'dropped'
  return willGo && differs(was.message, will.message) ? 'changed' : null
}

/** Whether a message goes at another time, or says other facts. */
function differs(was: Message, will: Message): boolean {
  const facts = ({ dueAt, slot, session, of, phase, left }: Message): string =>
    JSON.stringify([dueAt, slot?.startsAt, slot?.therapist, session, of, phase, left])
  return facts(was) !== facts(will)
}
