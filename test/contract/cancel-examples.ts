import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, plain, sent, skipped, tuesdays } from './example-clinics.ts'

const cancel = (at: string, slot: number, by: 'client' | 'staff') => ({ at, ...of, do: 'cancel', slot, by }) as const
const cancellation = { ...of, kind: 'cancellation', cause: 'cancelled' } as const
const lateCounts = { ...london, course: { ...plain.course, cancelled: 'count', noticeHours: 24 } }

/** The sixth session is on Tuesday 16 February at 14:00. */
export const cancelExamples: readonly WorkedExample[] = [
  {
    name: 'the sixth session cancelled by staff: its number goes to the next, a make-up follows the last',
    clinic: london,
    clients: [tuesdays],
    scenario: [cancel('2027-02-03T12:00:00Z', 6, 'staff')],
    expect: [
      {
        ...cancellation,
        ...{ slot: 6, session: 6, phase: 'middle', sessionStartsAt: '2027-02-16T14:00:00Z' },
        ...{ dueAt: '2027-02-03T12:00:00Z', at: '2027-02-03T12:00:00Z', withinMinutes: 2 },
        ...sent,
      },
      {
        ...of,
        kind: 'prompt',
        slot: 6,
        session: 6,
        phase: 'middle',
        at: '2027-02-14T14:00:00Z',
        ...skipped('cancelled'),
      },
      { ...of, kind: 'reminder', slot: 6, session: 6, at: '2027-02-15T14:00:00Z', ...skipped('cancelled') },
      { ...of, kind: 'prompt', slot: 7, session: 6, dueAt: '2027-02-21T14:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 9, left: 4, dueAt: '2027-03-10T10:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 13, session: 12, phase: 'ending', dueAt: '2027-04-04T13:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-07T09:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'countdown', slot: 8 }],
    sessions: [
      { ...of, slot: 6, status: 'cancelled', session: null, phase: null },
      { ...of, slot: 7, session: 6 },
      { ...of, slot: 13, local: '2027-04-06T14:00', session: 12, phase: 'ending' },
    ],
  },
  {
    name: 'cancelled by the client on the morning, where late ones count: the session is used, the course keeps its end',
    clinic: lateCounts,
    clients: [tuesdays],
    scenario: [cancel('2027-02-16T08:00:00Z', 6, 'client')],
    expect: [
      { ...cancellation, slot: 6, session: 6, at: '2027-02-16T08:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'prompt', slot: 7, session: 7, ...sent },
      { ...of, kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T10:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 13 }],
    sessions: [
      { ...of, slot: 6, status: 'cancelled', session: 6, phase: 'middle' },
      { ...of, slot: 12, session: 12 },
    ],
  },
  {
    name: 'cancelled by the client six days ahead, where late ones count: made up',
    clinic: lateCounts,
    clients: [tuesdays],
    scenario: [cancel('2027-02-10T12:00:00Z', 6, 'client')],
    expect: [{ ...of, kind: 'prompt', slot: 7, session: 6, ...sent }],
    sessions: [
      { ...of, slot: 6, status: 'cancelled', session: null },
      { ...of, slot: 13, local: '2027-04-06T14:00', session: 12 },
    ],
  },
  {
    name: 'cancelled by staff on the morning, where late ones of clients count: made up',
    clinic: lateCounts,
    clients: [tuesdays],
    scenario: [cancel('2027-02-16T08:00:00Z', 6, 'staff')],
    expect: [{ ...of, kind: 'prompt', slot: 7, session: 6, ...sent }],
    sessions: [{ ...of, slot: 13, local: '2027-04-06T14:00', session: 12 }],
  },
  {
    name: 'cancelled by the client on the morning, where all are made up: made up',
    clinic: london,
    clients: [tuesdays],
    scenario: [cancel('2027-02-16T08:00:00Z', 6, 'client')],
    expect: [{ ...of, kind: 'prompt', slot: 7, session: 6, ...sent }],
    sessions: [{ ...of, slot: 13, local: '2027-04-06T14:00', session: 12 }],
  },
  {
    name: 'the last session cancelled on the morning, where late ones count: no completion, no follow-up',
    clinic: lateCounts,
    clients: [tuesdays],
    scenario: [cancel('2027-03-30T08:00:00Z', 12, 'client')],
    expect: [
      { ...cancellation, slot: 12, session: 12, phase: 'ending', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...skipped('absent') },
      { ...of, kind: 'follow-up', dueAt: '2027-04-29T09:00:00Z', ...skipped('absent') },
    ],
    sessions: [{ ...of, slot: 12, status: 'cancelled', session: 12, phase: 'ending' }],
  },
  {
    name: 'the last session cancelled by staff: the make-up is a week later, not at the very time that was cancelled',
    clinic: london,
    clients: [tuesdays],
    scenario: [cancel('2027-03-24T12:00:00Z', 12, 'staff')],
    expect: [
      { ...cancellation, slot: 12, session: 12, sessionStartsAt: '2027-03-30T13:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 12, session: 12, at: '2027-03-28T13:00:00Z', ...skipped('cancelled') },
      { ...of, kind: 'prompt', slot: 13, session: 12, phase: 'ending', dueAt: '2027-04-04T13:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-07T09:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 13, local: '2027-04-06T14:00', session: 12 }],
  },
  {
    name: 'a session cancelled twice, and one that was held: refused',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      cancel('2027-02-03T12:00:00Z', 6, 'staff'),
      cancel('2027-02-03T13:00:00Z', 6, 'client'),
      { at: '2027-02-03T14:00:00Z', ...of, do: 'move', slot: 6, to: '2027-02-17T10:00', scope: 'one' },
    ],
    expect: [{ ...cancellation, slot: 6, ...sent }],
    never: [{ ...of, kind: 'change' }],
    sessions: [{ ...of, slot: 13, session: 12 }],
    alerts: [
      { ...of, at: '2027-02-03T13:00:00Z', code: 'not-allowed' },
      { ...of, at: '2027-02-03T14:00:00Z', code: 'not-allowed' },
    ],
  },
  {
    name: 'a cancellation that the system could not send until the session was over: held, so that staff phone',
    clinic: lateCounts,
    clients: [tuesdays],
    scenario: [
      { at: '2027-02-16T07:00:00Z', do: 'outage', of: 'tick', minutes: 600 },
      cancel('2027-02-16T08:30:00Z', 6, 'client'),
    ],
    expect: [
      {
        ...cancellation,
        ...{ slot: 6, dueAt: '2027-02-16T08:30:00Z', at: '2027-02-16T17:00:00Z', withinMinutes: 10 },
        ...{ outcome: 'held', reason: null },
      },
    ],
  },
]
