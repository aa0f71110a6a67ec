import type { WorkedExample } from '../support/contract/check-example.ts'
import { everyDay, london, of, plain, sent, skipped, tuesdays } from './example-clinics.ts'

const move = (at: string, slot: number, to: string, scope: 'one' | 'following' = 'one') =>
  ({ at, ...of, do: 'move', slot, to, scope }) as const
const change = { ...of, kind: 'change', cause: 'moved' } as const
const friday = '2027-01-29T12:00:00Z'

/** The fourth session is on Tuesday 2 February at 14:00; its prompt is due on Sunday, its reminder on Monday at that hour. */
export const moveExamples: readonly WorkedExample[] = [
  {
    name: 'one session moved to two days later: the change goes at once, prompt and reminder go by the new time',
    clinic: london,
    clients: [tuesdays],
    scenario: [move(friday, 4, '2027-02-04T15:00')],
    expect: [
      {
        ...change,
        ...{ slot: 4, session: 4, phase: 'middle', revision: 2, sessionStartsAt: '2027-02-04T15:00:00Z' },
        ...{ dueAt: friday, at: friday, withinMinutes: 2 },
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 4, dueAt: '2027-02-02T15:00:00Z', at: '2027-02-02T15:00:00Z', ...sent },
      {
        ...of,
        ...{ kind: 'reminder', slot: 4, revision: 1, sessionStartsAt: '2027-02-02T14:00:00Z' },
        ...{ dueAt: '2027-02-01T14:00:00Z', at: '2027-02-01T14:00:00Z' },
        ...skipped('moved'),
      },
      { ...of, kind: 'reminder', slot: 4, revision: 2, dueAt: '2027-02-03T15:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 4, dueAt: '2027-01-31T14:00:00Z' }],
    sessions: [
      { ...of, slot: 4, local: '2027-02-04T15:00', session: 4, revision: 2 },
      { ...of, slot: 5, local: '2027-02-09T14:00', session: 5, revision: 1 },
    ],
  },
  {
    name: 'one session moved to the day before: the reminder of the old time says moved when it would have been due',
    clinic: london,
    clients: [tuesdays],
    scenario: [move(friday, 4, '2027-02-01T10:00')],
    expect: [
      { ...of, kind: 'prompt', slot: 4, dueAt: '2027-01-30T10:00:00Z', at: '2027-01-30T10:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 2, at: '2027-01-31T10:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 1, at: '2027-02-01T14:00:00Z', ...skipped('moved') },
    ],
    sessions: [{ ...of, slot: 4, startsAt: '2027-02-01T10:00:00Z', status: 'attended' }],
  },
  {
    name: 'a session moved after its prompt went: it is not prompted a second time, but reminded of',
    clinic: london,
    clients: [tuesdays],
    scenario: [move('2027-01-31T18:00:00Z', 4, '2027-02-05T14:00')],
    expect: [
      { ...of, kind: 'prompt', slot: 4, dueAt: '2027-01-31T14:00:00Z', ...sent },
      { ...change, slot: 4, at: '2027-01-31T18:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 2, dueAt: '2027-02-04T14:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 4, dueAt: '2027-02-03T14:00:00Z' }],
  },
  {
    name: 'a session moved by four hours on the eve: the change names the time, so the reminder is merged',
    clinic: london,
    clients: [tuesdays],
    scenario: [move('2027-02-01T16:00:00Z', 4, '2027-02-02T18:00')],
    expect: [
      { ...of, kind: 'reminder', slot: 4, revision: 1, at: '2027-02-01T14:00:00Z', ...sent },
      { ...change, slot: 4, dueAt: '2027-02-01T16:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 2, at: '2027-02-01T18:00:00Z', ...skipped('merged') },
    ],
  },
  {
    name: 'moves that cannot be: out of order, closed, taken, past; each is refused and changes nothing',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-01-12T16:00' }],
    scenario: [
      move('2027-01-29T12:00:00Z', 4, '2027-02-10T14:00'),
      move('2027-01-29T12:05:00Z', 4, '2027-02-02T21:30'),
      move('2027-01-29T12:10:00Z', 4, '2027-02-02T16:30'),
      move('2027-01-29T12:15:00Z', 4, '2027-01-28T10:00'),
      move('2027-01-29T12:20:00Z', 20, '2027-02-03T10:00'),
    ],
    expect: [{ ...of, kind: 'reminder', slot: 4, revision: 1, at: '2027-02-01T14:00:00Z', ...sent }],
    never: [{ ...of, kind: 'change' }],
    sessions: [{ ...of, slot: 4, local: '2027-02-02T14:00', revision: 1 }],
    alerts: [
      { ...of, at: '2027-01-29T12:00:00Z', code: 'not-allowed' },
      { ...of, at: '2027-01-29T12:05:00Z', code: 'outside-hours' },
      { ...of, at: '2027-01-29T12:10:00Z', code: 'slot-taken' },
      { ...of, at: '2027-01-29T12:15:00Z', code: 'bad-input' },
      { ...of, at: '2027-01-29T12:20:00Z', code: 'unknown-slot' },
    ],
  },
  {
    name: 'a move to the time that the session has changes nothing',
    clinic: london,
    clients: [tuesdays],
    scenario: [move(friday, 4, '2027-02-02T14:00')],
    expect: [{ ...of, kind: 'reminder', slot: 4, revision: 1, at: '2027-02-01T14:00:00Z', ...sent }],
    never: [{ ...of, kind: 'change' }],
    sessions: [{ ...of, slot: 4, local: '2027-02-02T14:00', revision: 1 }],
  },
  {
    name: 'a session moved to an hour that the clocks skip',
    clinic: { ...london, therapists: [{ ...plain.therapists[0], hours: everyDay('00:00-23:00') }] },
    clients: [tuesdays],
    scenario: [move('2027-03-24T12:00:00Z', 12, '2027-03-28T01:30')],
    expect: [
      { ...change, slot: 12, session: 12, sessionStartsAt: '2027-03-28T01:30:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 12, dueAt: '2027-03-25T21:00:00Z', at: '2027-03-25T21:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 12, revision: 2, dueAt: '2027-03-26T21:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-29T09:00:00Z', ...sent },
    ],
    sessions: [{ ...of, slot: 12, local: '2027-03-28T02:30', startsAt: '2027-03-28T01:30:00Z' }],
  },
  {
    name: 'the whole course moved to Wednesdays before it began: one change for all',
    clinic: london,
    clients: [tuesdays],
    scenario: [move('2027-01-06T12:00:00Z', 1, '2027-01-13T15:00', 'following')],
    expect: [
      {
        ...change,
        slot: null,
        session: null,
        phase: null,
        sessionStartsAt: null,
        at: '2027-01-06T12:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 1, dueAt: '2027-01-11T15:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 1, revision: 1, at: '2027-01-11T14:00:00Z', ...skipped('moved') },
      { ...of, kind: 'reminder', slot: 12, revision: 2, dueAt: '2027-03-30T14:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-01T09:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 1, local: '2027-01-13T15:00', revision: 2 },
      { ...of, slot: 12, local: '2027-03-31T15:00', startsAt: '2027-03-31T14:00:00Z', revision: 2 },
    ],
  },
  {
    name: 'the last session and all following moved: the cadence is the new one, a make-up comes on it',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      move('2027-03-24T12:00:00Z', 12, '2027-04-01T10:00', 'following'),
      { at: '2027-04-01T12:00:00Z', ...of, do: 'mark', slot: 12, as: 'missed' },
    ],
    expect: [
      {
        ...change,
        slot: 12,
        session: 12,
        phase: 'ending',
        revision: 2,
        sessionStartsAt: '2027-04-01T09:00:00Z',
        ...sent,
      },
    ],
    sessions: [{ ...of, slot: 13, local: '2027-04-08T10:00', session: 12, phase: 'ending' }],
  },
  {
    name: 'the last session alone moved: the cadence is as it was, a make-up comes on it',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      move('2027-03-24T12:00:00Z', 12, '2027-04-01T10:00'),
      { at: '2027-04-01T12:00:00Z', ...of, do: 'mark', slot: 12, as: 'missed' },
    ],
    expect: [{ ...change, slot: 12, sessionStartsAt: '2027-04-01T09:00:00Z', ...sent }],
    sessions: [{ ...of, slot: 13, local: '2027-04-06T14:00', session: 12, phase: 'ending' }],
  },
  {
    name: 'this and all following moved onto Wednesdays, one of which is closed: the rest moves on by a week',
    clinic: { ...london, closures: [{ from: '2027-02-17', to: '2027-02-17', name: 'Training day' }] },
    clients: [tuesdays],
    scenario: [move(friday, 4, '2027-02-03T14:00', 'following')],
    expect: [
      { ...change, slot: null, ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-08T09:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 3, local: '2027-01-26T14:00', revision: 1 },
      { ...of, slot: 4, local: '2027-02-03T14:00', revision: 2 },
      { ...of, slot: 5, local: '2027-02-10T14:00' },
      { ...of, slot: 6, local: '2027-02-24T14:00' },
      { ...of, slot: 7, local: '2027-03-03T14:00' },
      { ...of, slot: 12, local: '2027-04-07T14:00' },
    ],
  },
  {
    name: 'this and all following moved onto times of which another client has some: refused, nothing changes',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-01-13T14:00' }],
    scenario: [move(friday, 4, '2027-02-03T14:30', 'following')],
    expect: [{ ...of, kind: 'reminder', slot: 4, at: '2027-02-01T14:00:00Z', ...sent }],
    never: [{ ...of, kind: 'change' }],
    sessions: [{ ...of, slot: 12, local: '2027-03-30T14:00', revision: 1 }],
    alerts: [{ ...of, at: friday, code: 'slot-taken' }],
  },
]
