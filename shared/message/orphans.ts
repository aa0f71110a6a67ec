import type { Entry, Told } from '../course/ledger.ts'
import { Cause } from '../course/notice.ts'
import { type Message, type Place, type Situation, ledgerOf } from './message.ts'

/**
 * Messages that the plan no longer has, of which a copy may have gone out: a change came between claim and answer. They
 * are void, and stay until it is known what became of them.
 */
export function orphans(situation: Situation, planned: readonly Message[]): readonly Message[] {
  const places: readonly Place[] = ['course', ...situation.slots.map(({ id }) => id)]
  return places.flatMap((place) =>
    Object.entries(ledgerOf(situation, place)).flatMap(([key, entry]) => {
      const told = toldOfOpen(entry)
      const isPlanned = planned.some((message) => message.place === place && message.key === key)
      return told === null || isPlanned ? [] : [orphan(situation, { place, key, told })]
    }),
  )
}

function toldOfOpen(entry: Entry): Told | null {
  if (entry.state === 'claimed' || entry.state === 'unknown') return entry.told
  return entry.state === 'waiting' && entry.unanswered > 0 ? entry.told : null
}

function orphan({ slots }: Situation, { place, key, told }: { place: Place; key: string; told: Told }): Message {
  const { kind, session, of, phase, revision, left, dueAt } = told
  const cause = Cause.safeParse(told.cause)
  return {
    ...{ key, place, kind, session, of, phase, revision, left, dueAt },
    slot: slots.find(({ id }) => id === told.slot) ?? null,
    cause: cause.success ? cause.data : null,
    lastAt: null,
    void: 'moved',
    notice: null,
  }
}
