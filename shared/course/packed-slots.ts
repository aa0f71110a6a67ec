import type { Instant } from '../time/instant.ts'
import { instantOf, millisecondsOf, plus } from '../time/instant.ts'
import { promptEntry } from './prompt-key.ts'
import type { Slot } from './slot.ts'

/** What lists and reports ask about a slot. */
export interface ListedSlot {
  readonly startsAt: Instant
  readonly status: Slot['status']
  /** Whether it takes one of the contract's sessions. */
  readonly counts: boolean
  /** Whether it was cancelled at shorter notice than the clinic asks for. */
  readonly isLate: boolean
  /** Whether its client asks for another time. */
  readonly isAsked: boolean
  /** What became of its prompt when a command last left the course; null: nothing so far. */
  readonly prompt: 'sent' | 'skipped' | 'held' | null
}

const statuses = { s: 'scheduled', f: 'confirmed', a: 'attended', m: 'missed', c: 'cancelled', p: 'paused' } as const
const prompts = { '-': null, s: 'sent', k: 'skipped', h: 'held' } as const
const minute = 60_000
/** Minutes since 1970 in base 36, a letter for the status, a digit for what is so, a letter for the prompt. */
const form = /([0-9a-z]{6})([sfamcp])([0-7])([-skh])/g

/** All slots of a course in one short text: nine characters a slot, in their order. */
export function packSlots(slots: readonly ListedSlot[]): string {
  return slots.map(packSlot).join('')
}

/** The slots that a text stands for; the first has number 1. */
export function unpackSlots(text: string): readonly ListedSlot[] {
  return [...text.matchAll(form)].map(([, start = '', status = '', flags = '0', prompt = '-']) => ({
    startsAt: instantOf(parseInt(start, 36) * minute),
    status: valueIn(statuses, status),
    counts: (Number(flags) & 1) !== 0,
    isLate: (Number(flags) & 2) !== 0,
    isAsked: (Number(flags) & 4) !== 0,
    prompt: valueIn(prompts, prompt),
  }))
}

/** What lists are to tell of a slot. */
export function listedSlot(slot: Slot, noticeHours: number): ListedSlot {
  const { startsAt, status, counts, cancelledAt, ended, request } = slot
  const entry = promptEntry(slot)
  return {
    ...{ startsAt, status, counts },
    isLate: cancelledAt !== null && !ended && startsAt < plus(cancelledAt, { hours: noticeHours }),
    isAsked: request !== null,
    prompt: entry?.state === 'sent' || entry?.state === 'skipped' || entry?.state === 'held' ? entry.state : null,
  }
}

function packSlot({ startsAt, status, counts, isLate, isAsked, prompt }: ListedSlot): string {
  const start = Math.floor(millisecondsOf(startsAt) / minute)
    .toString(36)
    .padStart(6, '0')
  const flags = Number(counts) + 2 * Number(isLate) + 4 * Number(isAsked)
  return `${start}${keyIn(statuses, status)}${flags}${keyIn(prompts, prompt)}`
}

function keyIn<Value>(table: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(table).find(([, one]) => one === value)?.[0] ?? ''
}

function valueIn<Table extends Readonly<Record<string, unknown>>>(table: Table, key: string): Table[keyof Table] {
  const found = Object.keys(table).find((one): one is keyof Table & string => one === key)
  if (found === undefined) throw new RangeError('no letter of a packed slot')
  return table[found]
}
