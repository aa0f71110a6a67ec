import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, sent, skipped, tuesdays } from './example-clinics.ts'

const pause = (at: string) => ({ at, ...of, do: 'pause' }) as const
const resume = (at: string, from: string) => ({ at, ...of, do: 'resume', from }) as const
const ofCourse = { slot: null, session: null, phase: null, sessionStartsAt: null } as const

/** Sessions six and seven are on 16 and 23 February. */
export const pauseExamples: readonly WorkedExample[] = [
  {
    name: 'paused before a prompt, resumed after it: the session is prompted again, the next one once',
    clinic: london,
    clients: [tuesdays],
    scenario: [pause('2027-02-10T12:00:00Z'), resume('2027-02-18T12:00:00Z', '2027-03-01')],
    expect: [
      { ...of, kind: 'change', cause: 'paused', ...ofCourse, at: '2027-02-10T12:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'prompt', slot: 6, session: 6, phase: 'middle', at: '2027-02-14T14:00:00Z', ...skipped('paused') },
      { ...of, kind: 'reminder', slot: 6, revision: 1, at: '2027-02-15T14:00:00Z', ...skipped('paused') },
      { ...of, kind: 'change', cause: 'resumed', ...ofCourse, at: '2027-02-18T12:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'reminder', slot: 7, at: '2027-02-22T14:00:00Z', ...skipped('moved') },
      { ...of, kind: 'prompt', slot: 6, session: 6, at: '2027-02-28T14:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 6, at: '2027-03-01T14:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 7, session: 7, at: '2027-03-07T14:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-14T09:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 7, dueAt: '2027-02-21T14:00:00Z' }],
    sessions: [
      { ...of, slot: 5, local: '2027-02-09T14:00', session: 5, revision: 1 },
      { ...of, slot: 6, local: '2027-03-02T14:00', session: 6, status: 'attended' },
      { ...of, slot: 12, local: '2027-04-13T14:00', session: 12, status: 'attended' },
    ],
  },
  {
    name: 'resumed onto a time that another client has: refused, the course stays paused',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-04-06T14:30', sessions_held: '11' }],
    scenario: [pause('2027-02-10T12:00:00Z'), resume('2027-02-18T12:00:00Z', '2027-02-20')],
    expect: [
      {
        ...of,
        kind: 'prompt',
        slot: 12,
        session: 12,
        phase: 'ending',
        at: '2027-03-28T13:00:00Z',
        ...skipped('paused'),
      },
    ],
    never: [
      { ...of, kind: 'change', cause: 'resumed' },
      { ...of, kind: 'completion' },
    ],
    sessions: [{ ...of, slot: 6, status: 'paused', session: null, phase: null }],
    alerts: [{ ...of, at: '2027-02-18T12:00:00Z', code: 'slot-taken' }],
  },
  {
    name: 'what a paused course does not let happen, and a resume of one that is not paused',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      resume('2027-02-10T11:00:00Z', '2027-02-20'),
      pause('2027-02-10T12:00:00Z'),
      pause('2027-02-10T12:05:00Z'),
      { at: '2027-02-10T12:10:00Z', ...of, do: 'move', slot: 6, to: '2027-02-17T10:00', scope: 'one' },
      { at: '2027-02-10T12:15:00Z', ...of, do: 'cancel', slot: 6, by: 'staff' },
      { at: '2027-02-10T12:20:00Z', ...of, do: 'extend', to: 14, reason: 'more time' },
    ],
    expect: [{ ...of, kind: 'change', cause: 'paused', ...sent }],
    never: [{ ...of, kind: 'cancellation' }],
    sessions: [{ ...of, slot: 12, of: 12, status: 'paused' }],
    alerts: [
      { ...of, at: '2027-02-10T11:00:00Z', code: 'not-allowed' },
      { ...of, at: '2027-02-10T12:05:00Z', code: 'not-allowed' },
      { ...of, at: '2027-02-10T12:10:00Z', code: 'not-allowed' },
      { ...of, at: '2027-02-10T12:15:00Z', code: 'not-allowed' },
      { ...of, at: '2027-02-10T12:20:00Z', code: 'not-allowed' },
    ],
  },
  {
    name: 'paused after the session of which the next morning was to tell the number left: it waits, and goes on resuming',
    clinic: london,
    clients: [tuesdays],
    scenario: [pause('2027-03-02T16:00:00Z'), resume('2027-03-04T12:00:00Z', '2027-03-15')],
    expect: [
      {
        ...of,
        ...{ kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T10:00:00Z', at: '2027-03-04T12:00:00Z' },
        ...{ withinMinutes: 2 },
        ...sent,
      },
    ],
    sessions: [{ ...of, slot: 9, local: '2027-03-16T14:00', session: 9 }],
  },
  {
    name: 'the time that a pause frees can be taken by another client',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-01-12T16:00' }],
    scenario: [
      pause('2027-02-10T12:00:00Z'),
      { at: '2027-02-10T13:00:00Z', client: 'c-002', do: 'move', slot: 6, to: '2027-02-16T14:00', scope: 'one' },
    ],
    expect: [{ client: 'c-002', kind: 'change', cause: 'moved', slot: 6, ...sent }],
    sessions: [{ client: 'c-002', slot: 6, local: '2027-02-16T14:00', status: 'attended' }],
  },
  {
    name: 'a paused course ended at once: the paused sessions are cut',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      pause('2027-02-10T12:00:00Z'),
      { at: '2027-02-11T12:00:00Z', ...of, do: 'end', left: 0, reason: 'well' },
    ],
    expect: [{ ...of, kind: 'prompt', slot: 6, session: 6, at: '2027-02-14T14:00:00Z', ...skipped('ended') }],
    sessions: [{ ...of, slot: 6, status: 'cancelled', session: null, of: 5 }],
  },
]
