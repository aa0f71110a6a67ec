import { describe, expect, it } from 'vitest'

import { checkOutput } from '../support/contract/check-rehearsal.ts'
import type { MessageLine, SessionLine } from '../support/contract/schemas.ts'
import { alerts, input, messages, sessions } from './changed-rehearsal.ts'
import { folderOf } from './right-rehearsal.ts'

const right = { messages, sessions, alerts }
const cy = { client: 'c-001' } as const
const di = { client: 'c-002' } as const

/** A planted error: which line is another, or gone, and what must be said of it. */
type Planted = readonly [what: string, where: Partial<MessageLine>, fields: object | null, told: string]

const planted: readonly Planted[] = [
  [
    'a change that nobody was told of',
    { ...cy, kind: 'change', cause: 'moved' },
    null,
    'c-001 change slot 2: has no line; expected sent from 2027-01-13T12:00:00Z',
  ],
  [
    'a change with another cause',
    { ...cy, kind: 'change', cause: 'moved' },
    { cause: 'leave' },
    'cause is leave; expected moved',
  ],
  [
    'a change that bears the old time',
    { ...cy, kind: 'change', cause: 'moved' },
    { sessionStartsAt: '2027-01-19T14:00:00Z' },
    'c-001 change slot 2: sessionStartsAt is 2027-01-19T14:00:00Z; expected 2027-01-20T15:00:00Z',
  ],
  [
    'a change that bears the old revision',
    { ...cy, kind: 'change', cause: 'moved' },
    { revision: 1 },
    'c-001 change slot 2: revision is 1; expected 2',
  ],
  [
    'an extension told as if it were of one session',
    { ...cy, kind: 'change', cause: 'extended' },
    { slot: 6, session: 13, phase: 'ending', sessionStartsAt: '2027-02-16T14:00:00Z' },
    'c-001 change: has no line',
  ],
  [
    'a reminder of the old time that went',
    { ...cy, kind: 'reminder', reason: 'moved' },
    { outcome: 'sent', reason: null, subject: 'A note', messageId: 'm', attempts: 1, catalogue: 'a'.repeat(64) },
    'c-001 reminder slot 2: is sent at 2027-01-18T14:00:20Z; expected skipped (moved)',
  ],
  [
    'a reminder of the old time without a line',
    { ...cy, kind: 'reminder', reason: 'moved' },
    null,
    'c-001 reminder slot 2: has no line; expected skipped (moved) from 2027-01-18T14:00:00Z',
  ],
  [
    'a void line before it would have been due',
    { ...cy, kind: 'prompt', reason: 'cancelled' },
    { at: '2027-01-21T12:00:20Z' },
    'c-001 prompt slot 3: is skipped (cancelled) at 2027-01-21T12:00:20Z; expected skipped (cancelled) from 2027-01-24T14:00:00Z',
  ],
  [
    'a prompt by the old time',
    { ...cy, kind: 'prompt', slot: 2 },
    { dueAt: '2027-01-17T14:00:00Z', at: '2027-01-17T14:00:20Z' },
    'c-001 prompt slot 2: is sent at 2027-01-17T14:00:20Z',
  ],
  [
    'a cancellation with the number of after',
    { ...cy, kind: 'cancellation' },
    { session: null, phase: null },
    'c-001 cancellation slot 3: is of session null, null; expected session 11, ending',
  ],
  [
    'a void prompt without the number of before',
    { ...cy, kind: 'prompt', slot: 3 },
    { session: null, phase: null },
    'c-001 prompt slot 3: is of session null, null; expected session 11, ending',
  ],
  [
    'a cancelled session that was prompted',
    { ...cy, kind: 'prompt', slot: 3 },
    { reason: 'moved' },
    'c-001 prompt slot 3: is skipped (moved)',
  ],
  [
    'a phase from before the extension',
    { ...cy, kind: 'prompt', slot: 4 },
    { phase: 'ending' },
    'c-001 prompt slot 4: is of session 11, ending; expected session 11, middle',
  ],
  [
    'the length from before the extension',
    { ...cy, kind: 'prompt', slot: 5 },
    { of: 12 },
    'c-001 prompt slot 5: is of 12 sessions; expected 13',
  ],
  [
    'a countdown of the new contract that was not told again',
    { ...cy, kind: 'countdown', slot: 4 },
    null,
    'c-001 countdown slot 4 left 2: has no line',
  ],
  ['a pause that nobody was told of', { ...di, kind: 'change', cause: 'paused' }, null, 'c-002 change: has no line'],
  [
    'a prompt while the course was paused',
    { ...di, kind: 'prompt', reason: 'paused' },
    { reason: 'cancelled' },
    'c-002 prompt slot 2: is skipped (cancelled)',
  ],
  [
    'a resumed session that was not prompted again',
    { ...di, kind: 'prompt', slot: 2, outcome: 'sent' },
    null,
    'c-002 prompt slot 2: has no line; expected sent from 2027-01-25T10:00:00Z',
  ],
  [
    'a reminder of before the pause and resume that says paused',
    { ...di, kind: 'reminder', reason: 'moved' },
    { reason: 'paused' },
    'c-002 reminder slot 3: is skipped (paused)',
  ],
  [
    'an undo that nobody was told of, though of the move they were',
    { ...di, kind: 'change', dueAt: '2027-01-28T12:05:00Z' },
    null,
    'c-002 change slot 3: has no line; expected sent from 2027-01-28T12:05:00Z',
  ],
  [
    'no reminder of a time that an undo put back',
    { ...di, kind: 'reminder', slot: 3, outcome: 'sent' },
    null,
    'c-002 reminder slot 3: has no line; expected sent from 2027-02-02T10:00:00Z',
  ],
]

describe('checkOutput, of changes', () => {
  it('finds nothing in a rehearsal of changes that is right', async () => {
    expect(await checkOutput(input, folderOf(right, {}))).toStrictEqual([])
  })

  it('finds nothing where an undo left the lines that the contract lets it leave', async () => {
    const undone = messages.find((line) => line.kind === 'reminder' && line.reason === 'moved' && line.slot === 3)
    const also = { dueAt: '2027-02-03T10:00:00Z', at: '2027-02-03T10:00:20Z', sessionStartsAt: '2027-02-04T10:00:00Z' }
    const lines = [...messages, { ...undone, ...also, revision: 3 }]
    expect(await checkOutput(input, folderOf(right, { messages: inOrder(lines) }))).toStrictEqual([])
  })

  it.each(planted)('finds %s', async (_what, where, fields, told) => {
    const found = await checkOutput(input, folderOf(right, { messages: changed(where, fields) }))
    expect(
      found.filter((line) => line.includes(told)),
      found.join('\n'),
    ).not.toStrictEqual([])
  })

  it.each([
    ['a session that was not moved', 'c-001', 2, { local: '2027-01-19T14:00' }, 'local is 2027-01-19T14:00'],
    ['a revision that was not raised', 'c-001', 2, { revision: 1 }, 'c-001 slot 2: revision is 1; expected 2'],
    ['a cancelled session that was held', 'c-001', 3, { status: 'attended' }, 'c-001 slot 3: status is attended'],
    ['a number that was not handed on', 'c-001', 4, { session: 12 }, 'c-001 slot 4: session is 12; expected 11'],
    ['a session that stayed paused', 'c-002', 2, { status: 'paused' }, 'c-002 slot 2: status is paused'],
    ['a move that was not undone', 'c-002', 3, { local: '2027-02-04T10:00' }, 'local is 2027-02-04T10:00'],
  ] as const)('finds %s', async (_what, client, slot, fields, told) => {
    const lines = sessions.map((line): SessionLine => {
      return line.client === client && line.slot === slot ? { ...line, ...fields } : line
    })
    const found = await checkOutput(input, folderOf(right, { sessions: lines }))
    expect(
      found.filter((line) => line.includes(told)),
      found.join('\n'),
    ).not.toStrictEqual([])
  })

  it('finds a cancellation of a paused session that was not refused', async () => {
    expect(await checkOutput(input, folderOf(right, { alerts: [] }))).toStrictEqual([
      'c-002 slot 2: no alert not-allowed of the action refused at 2027-01-15T12:00:00.000Z',
    ])
  })
})

function inOrder<T extends { readonly at?: string }>(lines: readonly T[]): readonly T[] {
  return lines.toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))
}

/** The right lines, the first that fits `where` with other fields, or without it. */
function changed(where: Partial<MessageLine>, fields: object | null): readonly object[] {
  const found = messages.find((line) => {
    const is = new Map<string, unknown>(Object.entries(line))
    return Object.entries(where).every(([field, value]) => is.get(field) === value)
  })
  if (found === undefined) throw new Error('no such line')
  return inOrder(
    messages.flatMap((line) => (line === found ? (fields === null ? [] : [{ ...line, ...fields }]) : [line])),
  )
}
