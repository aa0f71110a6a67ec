import { createHash } from 'node:crypto'

import type { RehearsalOutput } from '../support/contract/check-rehearsal.ts'
import type { RehearsalInput } from '../support/contract/read-input.ts'
import type { AlertLine, MessageLine, SessionLine } from '../support/contract/schemas.ts'

/**
 * A small rehearsal as the contract has it, written by hand: London, two clients. c-001 comes on Mondays at 08:30 for
 * twelve sessions, over the change of the clocks; c-002 lives in Tokyo, comes on Tuesdays at 12:00, and misses the
 * eighth of twelve. c-001 has a mark refused, and unsubscribes after the tenth session.
 */
export const input: RehearsalInput = {
  clinic: JSON.stringify({
    timeZone: 'Europe/London',
    therapists: [{ id: 't-1', name: 'T', hours: { mon: ['08:30-17:00'], tue: ['09:00-17:00'] } }],
  }),
  csv: [
    'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures',
    'c-001,Ann Example,ann@example.com,,en,t-1,12,2027-03-01T08:30,,,,neutral,2027-01-01,',
    'c-002,Bo Example,bo@example.com,Asia/Tokyo,en,t-1,12,2027-03-02T12:00,0,grief,,neutral,2027-01-01,',
  ].join('\n'),
  scenario: [
    '{"at":"2027-03-01T08:00:00Z","client":"c-001","do":"mark","slot":2,"as":"attended"}',
    '{"at":"2027-03-09T09:00:00Z","client":"c-001","do":"mark","slot":2,"as":"attended"}',
    '{"at":"2027-03-12T09:00:00Z","client":"c-001","do":"confirm","slot":3}',
    '{"at":"2027-04-20T20:00:00Z","client":"c-002","do":"mark","slot":8,"as":"missed"}',
    '{"at":"2027-05-04T12:00:00Z","client":"c-001","do":"unsubscribe"}',
  ].join('\n'),
}

const catalogue = createHash('sha256').update('texts').digest('hex')

/** Slot, start, the prompt's and the reminder's due times; by hand, from a calendar. */
const mondays = [
  [1, '2027-03-01T08:30', '2027-02-27T08:30', '2027-02-28T08:30'],
  [2, '2027-03-08T08:30', '2027-03-06T08:30', '2027-03-07T08:30'],
  [3, '2027-03-15T08:30', '2027-03-13T08:30', '2027-03-14T08:30'],
  [4, '2027-03-22T08:30', '2027-03-20T08:30', '2027-03-21T08:30'],
  // 48 h before Monday 08:30 in summer time is Saturday 07:30 in winter time: quiet, so Friday 21:00.
  [5, '2027-03-29T07:30', '2027-03-26T21:00', '2027-03-28T07:30'],
  [6, '2027-04-05T07:30', '2027-04-03T07:30', '2027-04-04T07:30'],
  [7, '2027-04-12T07:30', '2027-04-10T07:30', '2027-04-11T07:30'],
  [8, '2027-04-19T07:30', '2027-04-17T07:30', '2027-04-18T07:30'],
  [9, '2027-04-26T07:30', '2027-04-24T07:30', '2027-04-25T07:30'],
  [10, '2027-05-03T07:30', '2027-05-01T07:30', '2027-05-02T07:30'],
  [11, '2027-05-10T07:30', '2027-05-08T07:30', '2027-05-09T07:30'],
  [12, '2027-05-17T07:30', '2027-05-15T07:30', '2027-05-16T07:30'],
] as const

/** Noon in London is 21:00 in Tokyo, 20:00 after the change; there the prompt of 21:00 is due just at the edge. */
const tuesdays = [
  [1, '2027-03-02T12:00', '2027-02-28T12:00', '2027-03-01T12:00'],
  [2, '2027-03-09T12:00', '2027-03-07T12:00', '2027-03-08T12:00'],
  [3, '2027-03-16T12:00', '2027-03-14T12:00', '2027-03-15T12:00'],
  [4, '2027-03-23T12:00', '2027-03-21T12:00', '2027-03-22T12:00'],
  [5, '2027-03-30T11:00', '2027-03-28T11:00', '2027-03-29T11:00'],
  [6, '2027-04-06T11:00', '2027-04-04T11:00', '2027-04-05T11:00'],
  [7, '2027-04-13T11:00', '2027-04-11T11:00', '2027-04-12T11:00'],
  [8, '2027-04-20T11:00', '2027-04-18T11:00', '2027-04-19T11:00'],
  [9, '2027-04-27T11:00', '2027-04-25T11:00', '2027-04-26T11:00'],
  [10, '2027-05-04T11:00', '2027-05-02T11:00', '2027-05-03T11:00'],
  [11, '2027-05-11T11:00', '2027-05-09T11:00', '2027-05-10T11:00'],
  [12, '2027-05-18T11:00', '2027-05-16T11:00', '2027-05-17T11:00'],
  [13, '2027-05-25T11:00', '2027-05-23T11:00', '2027-05-24T11:00'],
] as const

type Row = readonly [slot: number, start: string, prompt: string, reminder: string]

/** Ann's times are the clinic's; Bo's subject tells Tokyo's. */
const people = {
  'c-001': {
    course: 'c-001.1',
    to: 'ann@example.com',
    area: null,
    clocks: (start: string) => (start < '2027-03-28' ? 0 : 1),
  },
  'c-002': { course: 'c-002.1', to: 'bo@example.com', area: 'grief', clocks: () => 9 },
} as const

type Person = keyof typeof people

const phaseOf = (number: number) => (number <= 3 ? 'initial' : number <= 10 ? 'middle' : 'ending')

/** From the missed eighth on, Bo's number is one less than the slot. */
const sessionOf = (client: Person, slot: number) => (client === 'c-002' && slot > 8 ? slot - 1 : slot)

function line(client: Person, kind: MessageLine['kind'], dueAt: string, more: Partial<MessageLine> = {}): MessageLine {
  const { course, to, area } = people[client]
  const at = `${dueAt}:20Z`
  const stopped = client === 'c-001' && dueAt > '2027-05-04T12:00'
  return {
    client,
    course,
    slot: null,
    session: null,
    of: 12,
    phase: null,
    kind,
    revision: 1,
    cause: null,
    area,
    technique: null,
    locale: 'en',
    left: null,
    dueAt: `${dueAt}:00Z`,
    at,
    outcome: 'sent',
    reason: null,
    sessionStartsAt: null,
    to,
    subject: 'A note from your clinic',
    messageId: `m-${client}-${kind}-${dueAt}`.replaceAll(':', ''),
    attempts: 1,
    catalogue,
    ...more,
    ...(stopped ? { outcome: 'skipped', reason: 'unsubscribed', subject: null, messageId: null, attempts: 0 } : {}),
  }
}

function ofSlot(
  client: Person,
  kind: MessageLine['kind'],
  dueAt: string,
  [slot, start]: Row,
  left: number | null = null,
): MessageLine {
  const session = sessionOf(client, slot)
  const local = new Date(Date.parse(`${start}Z`) + people[client].clocks(start) * 3_600_000).toISOString().slice(11, 16)
  const told =
    kind === 'prompt' || kind === 'reminder'
      ? { subject: `Your appointment on ${client === 'c-001' ? 'Monday' : 'Tuesday'}, ${local}` }
      : {}
  return line(client, kind, dueAt, {
    slot,
    session,
    phase: phaseOf(session),
    sessionStartsAt: `${start}:00Z`,
    left,
    ...told,
  })
}

export const messages: readonly MessageLine[] = [
  line('c-001', 'welcome', '2027-02-22T08:30'),
  line('c-002', 'welcome', '2027-02-22T08:30', { at: '2027-02-22T08:30:25Z' }),
  ...mondays.flatMap((row) => [ofSlot('c-001', 'prompt', row[2], row), ofSlot('c-001', 'reminder', row[3], row)]),
  ...tuesdays.flatMap((row) => [ofSlot('c-002', 'prompt', row[2], row), ofSlot('c-002', 'reminder', row[3], row)]),
  ofSlot('c-001', 'countdown', '2027-04-20T09:00', mondays[7], 4),
  ofSlot('c-001', 'countdown', '2027-05-04T09:00', mondays[9], 2),
  ofSlot('c-001', 'countdown', '2027-05-11T09:00', mondays[10], 1),
  line('c-001', 'completion', '2027-05-18T09:00'),
  line('c-001', 'follow-up', '2027-06-16T09:00'),
  // Marked at 05:00 of Tokyo's next morning: two hours on is 07:00, quiet, so 08:00.
  ofSlot('c-002', 'missed', '2027-04-20T23:00', tuesdays[7]),
  // Ten in the morning in Tokyo is one at night in UTC.
  ofSlot('c-002', 'countdown', '2027-04-28T01:00', tuesdays[8], 4),
  ofSlot('c-002', 'countdown', '2027-05-12T01:00', tuesdays[10], 2),
  ofSlot('c-002', 'countdown', '2027-05-19T01:00', tuesdays[11], 1),
  line('c-002', 'completion', '2027-05-26T01:00'),
  line('c-002', 'follow-up', '2027-06-24T01:00'),
].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

function heldSession(client: Person, [slot, start]: Row): SessionLine {
  const lost = client === 'c-002' && slot === 8
  const number = sessionOf(client, slot)
  const local = new Date(Date.parse(`${start}Z`) + (start < '2027-03-28' ? 0 : 3_600_000)).toISOString().slice(0, 16)
  return {
    client,
    course: people[client].course,
    slot,
    session: lost ? null : number,
    of: 12,
    phase: lost ? null : phaseOf(number),
    status: lost ? 'missed' : 'attended',
    startsAt: `${start}:00Z`,
    local,
    zone: 'Europe/London',
    minutes: 50,
    therapist: 't-1',
    revision: 1,
  }
}

export const sessions: readonly SessionLine[] = [
  ...mondays.map((row) => heldSession('c-001', row)),
  ...tuesdays.map((row) => heldSession('c-002', row)),
]

export const alerts: readonly AlertLine[] = [
  {
    at: '2027-03-01T08:00:00Z',
    client: 'c-001',
    course: 'c-001.1',
    slot: 2,
    code: 'not-allowed',
    severity: 'info',
    acknowledged: false,
  },
  {
    at: '2027-05-04T12:00:01Z',
    client: 'c-001',
    course: 'c-001.1',
    slot: null,
    code: 'unsubscribed',
    severity: 'today',
    acknowledged: false,
  },
]

interface Lists {
  readonly messages?: readonly object[]
  readonly sessions?: readonly object[]
  readonly alerts?: readonly object[]
}

/** The folder of such a rehearsal; each list can be another. */
export function outputOf(lists: Lists = {}): RehearsalOutput {
  return folderOf({ messages, sessions, alerts }, lists)
}

interface Right {
  readonly messages: readonly MessageLine[]
  readonly sessions: readonly SessionLine[]
  readonly alerts: readonly AlertLine[]
}

/** The folder of a rehearsal whose right lines these are, with other ones in their place. */
export function folderOf(right: Right, lists: Lists): RehearsalOutput {
  const jsonLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const sent = right.messages.filter(({ outcome }) => outcome === 'sent')
  return {
    messages: jsonLines(lists.messages ?? right.messages),
    sessions: jsonLines(lists.sessions ?? right.sessions),
    alerts: jsonLines(lists.alerts ?? right.alerts),
    costs: JSON.stringify({
      currency: 'USD',
      prices: '2026-11',
      messages: sent.length,
      courses: 2,
      usd: 0.02,
      usdPerCourse: 0.01,
      lines: [{ service: 'SES', operation: 'SendEmail', requests: sent.length, units: sent.length, usd: 0.02 }],
    }),
    mails: sent.map((one) => ({
      name: `${one.messageId}.eml`,
      raw: `To: ${one.to}\r\nSubject: ${one.subject}\r\n\r\nHello\r\n`,
    })),
  }
}
