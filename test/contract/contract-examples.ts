import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, sent, skipped, tuesdays } from './example-clinics.ts'

const extend = (at: string, to: number) => ({ at, ...of, do: 'extend', to, reason: 'agreed in session' }) as const
const end = (at: string, left: number) => ({ at, ...of, do: 'end', left, reason: 'moves away' }) as const
const ofCourse = { slot: null, session: null, phase: null, sessionStartsAt: null } as const

/** The eighth session is on Tuesday 2 March; that four are left is told on Wednesday at 10:00. */
export const contractExamples: readonly WorkedExample[] = [
  {
    name: 'twelve made sixteen after the client heard that four were left: four are counted down once more, later',
    clinic: london,
    clients: [tuesdays],
    scenario: [extend('2027-03-04T12:00:00Z', 16)],
    expect: [
      { ...of, kind: 'countdown', slot: 8, left: 4, of: 12, dueAt: '2027-03-03T10:00:00Z', ...sent },
      {
        ...of,
        kind: 'change',
        cause: 'extended',
        ...ofCourse,
        of: 16,
        at: '2027-03-04T12:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 11, session: 11, of: 16, phase: 'middle', ...sent },
      { ...of, kind: 'countdown', slot: 12, left: 4, of: 16, dueAt: '2027-03-31T09:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 14, left: 2, dueAt: '2027-04-14T09:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 15, session: 15, phase: 'ending', ...sent },
      { ...of, kind: 'completion', of: 16, dueAt: '2027-04-28T09:00:00Z', ...sent },
    ],
    never: [
      { ...of, kind: 'countdown', slot: 10 },
      { ...of, kind: 'countdown', slot: 8, left: 8 },
    ],
    sessions: [
      { ...of, slot: 12, session: 12, of: 16, phase: 'middle' },
      { ...of, slot: 13, local: '2027-04-06T14:00', session: 13, phase: 'middle' },
      { ...of, slot: 16, local: '2027-04-27T14:00', session: 16, phase: 'ending' },
    ],
  },
  {
    name: 'extended on the day of a session after which four are now left: the change has told it, the countdown is merged',
    clinic: london,
    clients: [tuesdays],
    scenario: [extend('2027-03-16T16:00:00Z', 14)],
    expect: [
      { ...of, kind: 'change', cause: 'extended', ...ofCourse, at: '2027-03-16T16:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'countdown', slot: 10, left: 4, of: 14, at: '2027-03-17T10:00:00Z', ...skipped('merged') },
      { ...of, kind: 'countdown', slot: 12, left: 2, dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'countdown', slot: 10, left: 2 }],
    sessions: [{ ...of, slot: 14, local: '2027-04-13T14:00', session: 14, phase: 'ending' }],
  },
  {
    name: 'extensions that cannot be: past sixteen, and by nothing; a taken step refuses the whole',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-04-13T14:30', sessions_held: '11' }],
    scenario: [
      extend('2027-03-04T12:00:00Z', 17),
      extend('2027-03-04T12:05:00Z', 12),
      extend('2027-03-04T12:10:00Z', 14),
      extend('2027-03-04T12:15:00Z', 13),
    ],
    expect: [
      { ...of, kind: 'change', cause: 'extended', of: 13, at: '2027-03-04T12:15:00Z', withinMinutes: 2, ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 14 }],
    sessions: [{ ...of, slot: 13, of: 13, local: '2027-04-06T14:00' }],
    alerts: [
      { ...of, at: '2027-03-04T12:00:00Z', code: 'sessions-out-of-range' },
      { ...of, at: '2027-03-04T12:05:00Z', code: 'sessions-out-of-range' },
      { ...of, at: '2027-03-04T12:10:00Z', code: 'slot-taken' },
    ],
  },
  {
    name: 'ended early with two left: both are the ending, the rest is cut',
    clinic: london,
    clients: [tuesdays],
    scenario: [end('2027-03-03T12:00:00Z', 2)],
    expect: [
      { ...of, kind: 'countdown', slot: 8, left: 4, of: 12, at: '2027-03-03T10:00:00Z', ...sent },
      {
        ...of,
        kind: 'change',
        cause: 'ended',
        ...ofCourse,
        of: 10,
        at: '2027-03-03T12:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'countdown', slot: 8, left: 2, of: 10, at: '2027-03-03T12:00:00Z', ...skipped('merged') },
      { ...of, kind: 'prompt', slot: 9, session: 9, of: 10, phase: 'ending', ...sent },
      { ...of, kind: 'countdown', slot: 9, left: 1, dueAt: '2027-03-10T10:00:00Z', ...sent },
      {
        ...of,
        kind: 'prompt',
        slot: 11,
        session: 11,
        phase: 'ending',
        at: '2027-03-21T14:00:00Z',
        ...skipped('ended'),
      },
      {
        ...of,
        kind: 'reminder',
        slot: 12,
        session: 12,
        phase: 'ending',
        at: '2027-03-29T13:00:00Z',
        ...skipped('ended'),
      },
      { ...of, kind: 'completion', of: 10, dueAt: '2027-03-17T10:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 8, session: 8, of: 10, phase: 'middle' },
      { ...of, slot: 10, session: 10, phase: 'ending', status: 'attended' },
      { ...of, slot: 11, session: null, phase: null, status: 'cancelled' },
    ],
  },
  {
    name: 'ended early with one left: that one is the ending, the session before keeps its phase',
    clinic: london,
    clients: [tuesdays],
    scenario: [end('2027-03-03T12:00:00Z', 1)],
    expect: [
      { ...of, kind: 'countdown', slot: 8, left: 1, of: 9, ...skipped('merged') },
      { ...of, kind: 'prompt', slot: 9, session: 9, of: 9, phase: 'ending', ...sent },
      { ...of, kind: 'completion', of: 9, dueAt: '2027-03-10T10:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 8, session: 8, phase: 'middle' },
      { ...of, slot: 9, session: 9, phase: 'ending' },
      { ...of, slot: 10, status: 'cancelled', session: null },
    ],
  },
  {
    name: 'ended at once: one cancellation for the rest, no completion and no follow-up; the course is closed',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      end('2027-03-03T12:00:00Z', 0),
      { at: '2027-03-03T13:00:00Z', ...of, do: 'move', slot: 9, to: '2027-03-10T10:00', scope: 'one' },
    ],
    expect: [
      {
        ...of,
        kind: 'cancellation',
        cause: 'ended',
        ...ofCourse,
        at: '2027-03-03T12:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 9, session: 9, phase: 'middle', at: '2027-03-07T14:00:00Z', ...skipped('ended') },
      // Due by the last session used, or by the last one cut.
      { ...of, kind: 'completion', dueAt: ['2027-03-03T10:00:00Z', '2027-03-31T09:00:00Z'], ...skipped('ended') },
      { ...of, kind: 'follow-up', dueAt: ['2027-04-01T09:00:00Z', '2027-04-29T09:00:00Z'], ...skipped('ended') },
    ],
    sessions: [
      { ...of, slot: 8, session: 8, of: 8, status: 'attended' },
      { ...of, slot: 9, status: 'cancelled', session: null },
    ],
    alerts: [{ ...of, at: '2027-03-03T13:00:00Z', code: 'course-closed' }],
  },
  {
    name: 'an end that leaves as many as there are: refused',
    clinic: london,
    clients: [tuesdays],
    scenario: [end('2027-03-03T12:00:00Z', 4)],
    expect: [{ ...of, kind: 'prompt', slot: 12, session: 12, of: 12, ...sent }],
    never: [{ ...of, kind: 'change' }],
    alerts: [{ ...of, at: '2027-03-03T12:00:00Z', code: 'sessions-out-of-range' }],
  },
  {
    name: 'an early end told as the session starts: its countdown is merged',
    clinic: london,
    clients: [{ ...tuesdays, time_zone: 'America/Chicago' }],
    scenario: [end('2027-03-02T13:00:00Z', 3)],
    expect: [
      { ...of, kind: 'change', cause: 'ended', dueAt: '2027-03-02T14:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 8, left: 2, ...skipped('merged') },
    ],
  },
]
