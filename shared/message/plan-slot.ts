import type { NumberedSlot } from '../course/session-number.ts'
import { plus } from '../time/instant.ts'
import { type Message, type Situation, zoneOf } from './message.ts'
import { type QuietHours, afterQuiet, beforeQuiet } from './quiet-hours.ts'

/** The fixed limits: how near to the start a prompt and a reminder are of no use, and how long a missed mail is. */
const promptLimit = { hours: -12 } as const
const reminderLimit = { hours: -2 } as const
const missedLimit = { days: 7 } as const

/** Every message about one slot: its prompt, its reminder, a mail for each time it was marked missed, its cancellation. */
export function planSlot(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  return [
    prompt(situation, numbered),
    reminder(situation, numbered),
    ...missed(situation, numbered),
    ...cancellation(situation, numbered),
  ]
}

function prompt(situation: Situation, numbered: NumberedSlot): Message {
  const { startsAt } = numbered.slot
  const { promptHours } = situation.clinic.messages
  return {
    ...about(situation, numbered),
    key: 'prompt',
    kind: 'prompt',
    dueAt: beforeQuiet(quietHoursOf(situation), plus(startsAt, { hours: -promptHours })),
    lastAt: plus(startsAt, promptLimit),
  }
}

function reminder(situation: Situation, numbered: NumberedSlot): Message {
  const { startsAt, revision } = numbered.slot
  const { reminderHours } = situation.clinic.messages
  return {
    ...about(situation, numbered),
    key: `reminder-r${revision}`,
    kind: 'reminder',
    dueAt: beforeQuiet(quietHoursOf(situation), plus(startsAt, { hours: -reminderHours })),
    lastAt: plus(startsAt, reminderLimit),
  }
}

function missed(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  const { missedHours } = situation.clinic.messages
  return numbered.slot.missedMarks.map((mark, index) => {
    const dueAt = afterQuiet(quietHoursOf(situation), plus(mark.at, { hours: missedHours }))
    const isVoid = mark.restoredAt === null ? null : ('restored' as const)
    return {
      ...about(situation, numbered),
      key: `missed-${index + 1}`,
      kind: 'missed' as const,
      dueAt,
      lastAt: plus(dueAt, missedLimit),
      void: isVoid,
    }
  })
}

/** A make-up that was taken back is told only to a client who was told of it: the mail about the missed session named it. */
function cancellation(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  const { slot } = numbered
  const missedSlot = situation.slots.find(({ id }) => id === slot.makesUp)
  const wasTold = Object.values(missedSlot?.ledger ?? {}).some(
    (entry) =>
      (entry.state === 'sent' || entry.state === 'held') &&
      entry.told.kind === 'missed' &&
      entry.told.carries === `slot-${slot.id}`,
  )
  if (slot.cancelledAt === null || !wasTold) return []
  const soon = slot.startsAt <= plus(slot.cancelledAt, { hours: 24 })
  const dueAt = soon ? slot.cancelledAt : afterQuiet(quietHoursOf(situation), slot.cancelledAt)
  const common = { ...about(situation, numbered), void: null, revision: slot.revision }
  return [
    {
      ...common,
      key: `cancellation-r${slot.revision}`,
      kind: 'cancellation',
      cause: 'cancelled',
      dueAt,
      lastAt: slot.startsAt,
    },
  ]
}

/** A client's quiet hours: the clinic's, in the zone in which the client reads the clock. */
export function quietHoursOf(situation: Situation): QuietHours {
  return { ...situation.clinic.messages.quiet, zone: zoneOf(situation) }
}

function about(
  { course }: Situation,
  { slot, session, phase }: NumberedSlot,
): Omit<Message, 'key' | 'kind' | 'dueAt' | 'lastAt'> {
  return {
    place: slot.id,
    slot,
    session,
    of: course.contract.sessions,
    phase,
    revision: slot.revision,
    cause: null,
    left: null,
    void: slot.status === 'cancelled' ? 'cancelled' : null,
  }
}
