import type { SkipReason } from '../course/ledger.ts'
import { promptKey } from '../course/prompt-key.ts'
import type { NumberedSlot } from '../course/session-number.ts'
import type { Former, Slot } from '../course/slot.ts'
import { plus } from '../time/instant.ts'
import { type Message, type Situation, zoneOf } from './message.ts'
import { type QuietHours, afterQuiet, beforeQuiet } from './quiet-hours.ts'

/** The fixed limits: how near to the start a prompt and a reminder are of no use, and how long a missed mail is. */
const promptLimit = { hours: -12 } as const
const reminderLimit = { hours: -2 } as const
const missedLimit = { days: 7 } as const

/** Every message about one slot: its prompt, its reminder, those of earlier revisions, a mail for each time it was marked missed. */
export function planSlot(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  return [
    prompt(situation, numbered),
    reminder(situation, numbered),
    ...numbered.slot.former.map((former) => formerReminder(situation, numbered, former)),
    ...missed(situation, numbered),
  ]
}

function prompt(situation: Situation, numbered: NumberedSlot): Message {
  const { startsAt } = numbered.slot
  const { promptHours } = situation.clinic.messages
  return {
    ...aboutSlot(numbered),
    key: promptKey(numbered.slot),
    kind: 'prompt',
    dueAt: beforeQuiet(quietHoursOf(situation), plus(startsAt, { hours: -promptHours })),
    lastAt: plus(startsAt, promptLimit),
  }
}

function reminder(situation: Situation, numbered: NumberedSlot): Message {
  const { startsAt, revision, reminderOf } = numbered.slot
  const { reminderHours } = situation.clinic.messages
  return {
    ...aboutSlot(numbered),
    key: `reminder-r${reminderOf ?? revision}`,
    kind: 'reminder',
    dueAt: beforeQuiet(quietHoursOf(situation), plus(startsAt, { hours: -reminderHours })),
    lastAt: plus(startsAt, reminderLimit),
  }
}

/** What reminded of an earlier revision says a time that holds no longer. */
function formerReminder(situation: Situation, { slot, left }: NumberedSlot, former: Former): Message {
  const { numberedAs, ...time } = former
  const then = reminder(situation, { slot: { ...slot, ...time }, counts: false, left, ...numberedAs })
  return { ...then, void: then.void ?? 'moved' }
}

function missed(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  const { missedHours } = situation.clinic.messages
  return numbered.slot.missedMarks.map((mark, index) => {
    const dueAt = afterQuiet(quietHoursOf(situation), plus(mark.at, { hours: missedHours }))
    const isVoid = mark.restoredAt === null ? null : ('restored' as const)
    return {
      ...aboutSlot(numbered),
      key: `missed-${index + 1}`,
      kind: 'missed' as const,
      dueAt,
      lastAt: plus(dueAt, missedLimit),
      void: isVoid,
    }
  })
}

/** A client's quiet hours: the clinic's, in the zone in which the client reads the clock. */
export function quietHoursOf(situation: Situation): QuietHours {
  return { ...situation.clinic.messages.quiet, zone: zoneOf(situation) }
}

/** What every message about a slot has in common. */
export function aboutSlot({
  slot,
  session,
  of,
  phase,
}: NumberedSlot): Omit<Message, 'key' | 'kind' | 'dueAt' | 'lastAt'> {
  return {
    place: slot.id,
    slot,
    session,
    of,
    phase,
    revision: slot.revision,
    cause: null,
    left: null,
    void: voidOf(slot),
    notice: null,
  }
}

function voidOf({ status, ended }: Slot): SkipReason | null {
  if (status === 'paused') return 'paused'
  if (status !== 'cancelled') return null
  return ended ? 'ended' : 'cancelled'
}
