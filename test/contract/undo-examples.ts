import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, sent, skipped, tuesdays } from './example-clinics.ts'

const undo = (at: string) => ({ at, ...of, do: 'undo' }) as const
const moved = (at: string) => ({ at, ...of, do: 'move', slot: 4, to: '2027-02-04T15:00', scope: 'one' }) as const
const change = { ...of, kind: 'change', cause: 'moved', slot: 4 } as const

export const undoExamples: readonly WorkedExample[] = [
  {
    name: 'a move undone after the client was told: a second change tells the old time, of which the reminder goes',
    clinic: london,
    clients: [tuesdays],
    scenario: [moved('2027-01-29T12:00:00Z'), undo('2027-01-29T12:05:00Z')],
    expect: [
      { ...change, sessionStartsAt: '2027-02-04T15:00:00Z', at: '2027-01-29T12:00:00Z', withinMinutes: 2, ...sent },
      { ...change, sessionStartsAt: '2027-02-02T14:00:00Z', at: '2027-01-29T12:05:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'prompt', slot: 4, dueAt: '2027-01-31T14:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, dueAt: '2027-02-01T14:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 4, local: '2027-02-02T14:00', session: 4 }],
  },
  {
    name: 'a move undone in the night, before the change left: the client hears nothing',
    clinic: london,
    clients: [tuesdays],
    scenario: [moved('2027-01-29T22:00:00Z'), undo('2027-01-29T22:05:00Z')],
    expect: [
      { ...change, ...skipped('restored') },
      { ...of, kind: 'reminder', slot: 4, dueAt: '2027-02-01T14:00:00Z', ...sent },
    ],
    never: [{ ...change, outcome: 'sent' }],
  },
  {
    name: 'an undo after eleven minutes, and one when there is nothing: refused',
    clinic: london,
    clients: [tuesdays],
    scenario: [undo('2027-01-28T12:00:00Z'), moved('2027-01-29T12:00:00Z'), undo('2027-01-29T12:11:00Z')],
    expect: [{ ...change, ...sent }],
    sessions: [{ ...of, slot: 4, local: '2027-02-04T15:00' }],
    alerts: [
      { ...of, at: '2027-01-28T12:00:00Z', code: 'nothing-to-undo' },
      { ...of, at: '2027-01-29T12:11:00Z', code: 'nothing-to-undo' },
    ],
  },
  {
    name: 'an undo when another client has taken the time: refused',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-01-12T16:00' }],
    scenario: [
      moved('2027-01-29T12:00:00Z'),
      { at: '2027-01-29T12:02:00Z', client: 'c-002', do: 'move', slot: 4, to: '2027-02-02T14:00', scope: 'one' },
      undo('2027-01-29T12:05:00Z'),
    ],
    expect: [{ ...change, ...sent }],
    sessions: [
      { ...of, slot: 4, local: '2027-02-04T15:00' },
      { client: 'c-002', slot: 4, local: '2027-02-02T14:00' },
    ],
    alerts: [{ ...of, at: '2027-01-29T12:05:00Z', code: 'slot-taken' }],
  },
  {
    name: 'a cancellation undone after five minutes: the session takes place, under its number',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-02-03T12:00:00Z', ...of, do: 'cancel', slot: 6, by: 'staff' }, undo('2027-02-03T12:05:00Z')],
    expect: [
      {
        ...of,
        kind: 'cancellation',
        cause: 'cancelled',
        slot: 6,
        at: '2027-02-03T12:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 6, session: 6, dueAt: '2027-02-14T14:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 7, session: 7, ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 6, status: 'attended', session: 6 },
      { ...of, slot: 12, session: 12 },
    ],
  },
  {
    name: 'an extension undone after five minutes: twelve sessions again',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-04T12:00:00Z', ...of, do: 'extend', to: 16, reason: 'agreed' },
      undo('2027-03-04T12:05:00Z'),
    ],
    expect: [
      { ...of, kind: 'change', cause: 'extended', slot: null, at: '2027-03-04T12:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'prompt', slot: 11, session: 11, of: 12, phase: 'ending', ...sent },
      { ...of, kind: 'countdown', slot: 10, left: 2, dueAt: '2027-03-17T10:00:00Z', ...sent },
      { ...of, kind: 'completion', of: 12, dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 12, of: 12, session: 12, phase: 'ending' }],
  },
  {
    name: 'an end undone in the night, before the cancellation left: the course goes on',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-03T22:00:00Z', ...of, do: 'end', left: 0, reason: 'mistake' },
      undo('2027-03-03T22:08:00Z'),
    ],
    expect: [
      { ...of, kind: 'cancellation', cause: 'ended', ...skipped('restored') },
      { ...of, kind: 'prompt', slot: 9, session: 9, of: 12, ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 12, session: 12, status: 'attended' }],
  },
  {
    name: 'a pause undone after five minutes: the sessions stand as they stood',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-02-10T12:00:00Z', ...of, do: 'pause' }, undo('2027-02-10T12:05:00Z')],
    expect: [
      { ...of, kind: 'change', cause: 'paused', at: '2027-02-10T12:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'prompt', slot: 6, session: 6, dueAt: '2027-02-14T14:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 6, dueAt: '2027-02-15T14:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 6, local: '2027-02-16T14:00', status: 'attended' }],
  },
  {
    name: 'a resume undone: what is paused again has had its lines, and gets none a second time',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-01-29T12:00:00Z', ...of, do: 'pause' },
      { at: '2027-02-10T12:00:00Z', ...of, do: 'resume', from: '2027-03-01' },
      undo('2027-02-10T12:05:00Z'),
    ],
    expect: [
      { ...of, kind: 'prompt', slot: 4, at: '2027-01-31T14:00:00Z', ...skipped('paused') },
      { ...of, kind: 'reminder', slot: 4, at: '2027-02-01T14:00:00Z', ...skipped('paused') },
    ],
    never: (['prompt', 'reminder'] as const).map((kind) => ({
      ...{ ...of, kind, slot: 4, at: '2027-02-10T12:05:00Z', withinMinutes: 2 },
    })),
    sessions: [{ ...of, slot: 4, status: 'paused' }],
  },
]
