import type { RehearsalInput } from '../support/contract/read-input.ts'
import type { AlertLine, MessageLine, SessionLine } from '../support/contract/schemas.ts'

/**
 * A small rehearsal of changes as the contract has it, written by hand: London in winter, two courses taken over. Cy has
 * four sessions left, on Tuesdays at 14:00: the second is moved by a day, the third cancelled, the course extended by
 * one. Di has three left, on Wednesdays at 10:00: paused after the first, resumed; a move of the last is undone.
 */
export const input: RehearsalInput = {
  clinic: JSON.stringify({
    timeZone: 'Europe/London',
    therapists: [{ id: 't-1', name: 'T', hours: { tue: ['08:00-20:00'], wed: ['08:00-20:00'], thu: ['08:00-20:00'] } }],
  }),
  csv: [
    'client_id,name,email,therapist,sessions,first_session,sessions_held,locale',
    'c-001,Cy Example,cy@example.com,t-1,12,2027-01-12T14:00,8,en',
    'c-002,Di Example,di@example.com,t-1,12,2027-01-13T10:00,9,en',
  ].join('\n'),
  scenario: [
    '{"at":"2027-01-13T12:00:00Z","client":"c-001","do":"move","slot":2,"to":"2027-01-20T15:00","scope":"one"}',
    '{"at":"2027-01-14T12:00:00Z","client":"c-002","do":"pause"}',
    '{"at":"2027-01-15T12:00:00Z","client":"c-002","do":"cancel","slot":2,"by":"staff"}',
    '{"at":"2027-01-19T12:00:00Z","client":"c-002","do":"resume","from":"2027-01-26"}',
    '{"at":"2027-01-21T12:00:00Z","client":"c-001","do":"cancel","slot":3,"by":"staff"}',
    '{"at":"2027-01-28T12:00:00Z","client":"c-001","do":"extend","to":13,"reason":"agreed"}',
    '{"at":"2027-01-28T12:00:00Z","client":"c-002","do":"move","slot":3,"to":"2027-02-04T10:00","scope":"one"}',
    '{"at":"2027-01-28T12:05:00Z","client":"c-002","do":"undo"}',
  ].join('\n'),
}

type Client = 'c-001' | 'c-002'
type More = Partial<MessageLine>

function line(client: Client, kind: MessageLine['kind'], due: string, more: More = {}): MessageLine {
  const skipped = more.reason === undefined ? {} : { subject: null, messageId: null, attempts: 0, catalogue: null }
  return {
    ...{
      client,
      course: `${client}.1`,
      slot: null,
      session: null,
      of: 12,
      phase: null,
      kind,
      revision: 1,
      cause: null,
    },
    ...{ area: null, technique: null, locale: 'en', left: null, dueAt: `${due}:00Z`, at: `${due}:20Z` },
    ...{ outcome: more.reason === undefined ? 'sent' : 'skipped', reason: null, sessionStartsAt: null },
    ...{
      to: client === 'c-001' ? 'cy@example.com' : 'di@example.com',
      subject: 'A note from your clinic',
      attempts: 1,
    },
    ...{ messageId: `m-${client}-${kind}-${due}-${more.slot ?? 0}`.replaceAll(':', ''), catalogue: 'a'.repeat(64) },
    ...skipped,
    ...more,
  }
}

/** A slot as a line tells of it: its number, phase and start. */
function slot(number: number, session: number, start: string, more: More = {}): More {
  const phase = session >= 11 ? 'ending' : 'middle'
  return { slot: number, session, phase, sessionStartsAt: `${start}:00Z`, ...more }
}

const moved = slot(2, 10, '2027-01-20T15:00', { revision: 2 })
const cancelled = slot(3, 11, '2027-01-26T14:00', { reason: 'cancelled' })
const fourth = slot(4, 11, '2027-02-02T14:00', { of: 13, phase: 'middle' })
const fifth = slot(5, 12, '2027-02-09T14:00', { of: 13 })
const sixth = slot(6, 13, '2027-02-16T14:00', { of: 13 })

const ofCy: readonly MessageLine[] = [
  line('c-001', 'welcome', '2027-01-05T14:00'),
  line('c-001', 'prompt', '2027-01-10T14:00', slot(1, 9, '2027-01-12T14:00')),
  line('c-001', 'reminder', '2027-01-11T14:00', slot(1, 9, '2027-01-12T14:00')),
  line('c-001', 'change', '2027-01-13T12:00', { ...moved, cause: 'moved' }),
  line('c-001', 'reminder', '2027-01-18T14:00', slot(2, 10, '2027-01-19T14:00', { reason: 'moved' })),
  line('c-001', 'prompt', '2027-01-18T15:00', moved),
  line('c-001', 'reminder', '2027-01-19T15:00', moved),
  line('c-001', 'countdown', '2027-01-21T10:00', { ...moved, left: 2 }),
  line('c-001', 'cancellation', '2027-01-21T12:00', { ...slot(3, 11, '2027-01-26T14:00'), cause: 'cancelled' }),
  line('c-001', 'prompt', '2027-01-24T14:00', cancelled),
  line('c-001', 'reminder', '2027-01-25T14:00', cancelled),
  line('c-001', 'change', '2027-01-28T12:00', { cause: 'extended', of: 13, revision: 2 }),
  line('c-001', 'prompt', '2027-01-31T14:00', fourth),
  line('c-001', 'reminder', '2027-02-01T14:00', fourth),
  // Two were left before, too, but of another contract.
  line('c-001', 'countdown', '2027-02-03T10:00', { ...fourth, left: 2 }),
  line('c-001', 'prompt', '2027-02-07T14:00', fifth),
  line('c-001', 'reminder', '2027-02-08T14:00', fifth),
  line('c-001', 'countdown', '2027-02-10T10:00', { ...fifth, left: 1 }),
  line('c-001', 'prompt', '2027-02-14T14:00', sixth),
  line('c-001', 'reminder', '2027-02-15T14:00', sixth),
  line('c-001', 'completion', '2027-02-17T10:00', { of: 13 }),
  line('c-001', 'follow-up', '2027-03-18T10:00', { of: 13 }),
]

const resumed = slot(2, 11, '2027-01-27T10:00', { revision: 2 })
const last = slot(3, 12, '2027-02-03T10:00', { revision: 4 })

const ofDi: readonly MessageLine[] = [
  line('c-002', 'welcome', '2027-01-05T14:00'),
  line('c-002', 'prompt', '2027-01-11T10:00', slot(1, 10, '2027-01-13T10:00')),
  line('c-002', 'reminder', '2027-01-12T10:00', slot(1, 10, '2027-01-13T10:00')),
  line('c-002', 'countdown', '2027-01-14T10:00', slot(1, 10, '2027-01-13T10:00', { left: 2 })),
  line('c-002', 'change', '2027-01-14T12:00', { cause: 'paused' }),
  line('c-002', 'prompt', '2027-01-18T10:00', slot(2, 11, '2027-01-20T10:00', { reason: 'paused' })),
  line('c-002', 'reminder', '2027-01-19T10:00', slot(2, 11, '2027-01-20T10:00', { reason: 'paused' })),
  line('c-002', 'change', '2027-01-19T12:00', { cause: 'resumed' }),
  line('c-002', 'prompt', '2027-01-25T10:00', resumed),
  line('c-002', 'reminder', '2027-01-26T10:00', resumed),
  line('c-002', 'reminder', '2027-01-26T10:00', slot(3, 12, '2027-01-27T10:00', { reason: 'moved' })),
  line('c-002', 'countdown', '2027-01-28T10:00', { ...resumed, left: 1 }),
  line('c-002', 'change', '2027-01-28T12:00', slot(3, 12, '2027-02-04T10:00', { cause: 'moved', revision: 3 })),
  line('c-002', 'change', '2027-01-28T12:05', { ...last, cause: 'moved' }),
  line('c-002', 'prompt', '2027-02-01T10:00', last),
  line('c-002', 'reminder', '2027-02-02T10:00', last),
  line('c-002', 'completion', '2027-02-04T10:00'),
  line('c-002', 'follow-up', '2027-03-05T10:00'),
]

export const messages: readonly MessageLine[] = [...ofCy, ...ofDi].toSorted(
  (a, b) => Date.parse(a.at) - Date.parse(b.at),
)

function slotLine(client: Client, number: number, local: string, more: Partial<SessionLine>): SessionLine {
  return {
    ...{ client, course: `${client}.1`, slot: number, session: null, of: client === 'c-001' ? 13 : 12, phase: null },
    ...{ status: 'attended', startsAt: `${local}:00Z`, local, zone: 'Europe/London', minutes: 50, therapist: 't-1' },
    revision: 1,
    ...more,
  }
}

export const sessions: readonly SessionLine[] = [
  slotLine('c-001', 1, '2027-01-12T14:00', { session: 9, phase: 'middle' }),
  slotLine('c-001', 2, '2027-01-20T15:00', { session: 10, phase: 'middle', revision: 2 }),
  slotLine('c-001', 3, '2027-01-26T14:00', { status: 'cancelled' }),
  slotLine('c-001', 4, '2027-02-02T14:00', { session: 11, phase: 'middle' }),
  slotLine('c-001', 5, '2027-02-09T14:00', { session: 12, phase: 'ending' }),
  slotLine('c-001', 6, '2027-02-16T14:00', { session: 13, phase: 'ending' }),
  slotLine('c-002', 1, '2027-01-13T10:00', { session: 10, phase: 'middle' }),
  slotLine('c-002', 2, '2027-01-27T10:00', { session: 11, phase: 'ending', revision: 2 }),
  slotLine('c-002', 3, '2027-02-03T10:00', { session: 12, phase: 'ending', revision: 4 }),
]

/** A paused course's session cannot be cancelled. */
export const alerts: readonly AlertLine[] = [
  {
    ...{ at: '2027-01-15T12:00:01Z', client: 'c-002', course: 'c-002.1', slot: 2, code: 'not-allowed' },
    ...{ severity: 'info', acknowledged: false },
  },
]
