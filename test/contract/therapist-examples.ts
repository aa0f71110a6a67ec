import type { WorkedExample } from '../support/contract/check-example.ts'
import { everyDay, london, of, sent, skipped, tuesdays } from './example-clinics.ts'

const two = {
  ...london,
  therapists: ['t-1', 't-2'].map((id) => ({ id, name: 'Dr. Example', hours: everyDay('07:00-22:00'), leave: [] })),
}
const toOther = { at: '2027-02-10T12:00:00Z', ...of, do: 'therapist', to: 't-2' } as const
const leave = (at: string, from: string, to: string) => ({ at, therapist: 't-1', do: 'leave', from, to }) as const

export const therapistExamples: readonly WorkedExample[] = [
  {
    name: 'another therapist for the rest of the course: the same times, each told anew',
    clinic: two,
    clients: [tuesdays],
    scenario: [toOther],
    expect: [
      { ...of, kind: 'change', cause: 'therapist', slot: null, at: '2027-02-10T12:00:00Z', withinMinutes: 2, ...sent },
      { ...of, kind: 'reminder', slot: 6, revision: 1, at: '2027-02-15T14:00:00Z', ...skipped('moved') },
      { ...of, kind: 'reminder', slot: 6, revision: 2, at: '2027-02-15T14:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 6, session: 6, dueAt: '2027-02-14T14:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 5, therapist: 't-1', revision: 1 },
      { ...of, slot: 6, therapist: 't-2', revision: 2, local: '2027-02-16T14:00' },
    ],
  },
  {
    name: 'another therapist for the last session alone is told of that session',
    clinic: two,
    clients: [tuesdays],
    scenario: [{ ...toOther, at: '2027-03-24T12:00:00Z' }],
    expect: [{ ...of, kind: 'change', cause: 'therapist', slot: 12, session: 12, revision: 2, ...sent }],
    sessions: [{ ...of, slot: 12, therapist: 't-2' }],
  },
  {
    name: 'another therapist who has one of the times booked, and one whom nobody knows: refused',
    clinic: two,
    clients: [
      tuesdays,
      { client_id: 'c-002', first_session: '2027-02-16T14:30', sessions_held: '11', therapist: 't-2' },
    ],
    scenario: [toOther, { ...toOther, at: '2027-02-10T12:05:00Z', to: 't-9' }],
    expect: [{ ...of, kind: 'reminder', slot: 6, revision: 1, at: '2027-02-15T14:00:00Z', ...sent }],
    never: [{ ...of, kind: 'change' }],
    sessions: [{ ...of, slot: 6, therapist: 't-1', revision: 1 }],
    alerts: [
      { ...of, at: '2027-02-10T12:00:00Z', code: 'slot-taken' },
      { ...of, at: '2027-02-10T12:05:00Z', code: 'unknown-therapist' },
    ],
  },
  {
    name: 'a week of leave pushes two clients on, each with one mail; one of another therapist stays',
    clinic: two,
    clients: [
      tuesdays,
      { client_id: 'c-002', first_session: '2027-01-13T10:00' },
      { client_id: 'c-003', first_session: '2027-01-13T10:00', therapist: 't-2' },
    ],
    scenario: [leave('2027-02-03T12:00:00Z', '2027-02-15', '2027-02-21')],
    expect: [
      { ...of, kind: 'change', cause: 'leave', slot: null, at: '2027-02-03T12:00:00Z', withinMinutes: 2, ...sent },
      { client: 'c-002', kind: 'change', cause: 'leave', slot: null, ...sent },
      { ...of, kind: 'reminder', slot: 6, revision: 1, at: '2027-02-15T14:00:00Z', ...skipped('moved') },
      { ...of, kind: 'prompt', slot: 6, session: 6, dueAt: '2027-02-21T14:00:00Z', ...sent },
    ],
    never: [{ client: 'c-003', kind: 'change' }],
    sessions: [
      { ...of, slot: 5, local: '2027-02-09T14:00' },
      { ...of, slot: 6, local: '2027-02-23T14:00', revision: 2 },
      { ...of, slot: 7, local: '2027-03-02T14:00' },
      { ...of, slot: 12, local: '2027-04-06T14:00' },
      { client: 'c-002', slot: 6, local: '2027-02-24T10:00' },
      { client: 'c-003', slot: 6, local: '2027-02-17T10:00', revision: 1 },
    ],
  },
  {
    name: 'a leave in the week before the clocks change: the hour on the wall stays',
    clinic: london,
    clients: [tuesdays],
    scenario: [leave('2027-03-03T12:00:00Z', '2027-03-22', '2027-03-28')],
    expect: [
      { ...of, kind: 'change', cause: 'leave', slot: null, ...sent },
      { ...of, kind: 'prompt', slot: 11, session: 11, dueAt: '2027-03-28T13:00:00Z', ...sent },
    ],
    sessions: [
      { ...of, slot: 11, local: '2027-03-30T14:00', startsAt: '2027-03-30T13:00:00Z' },
      { ...of, slot: 12, local: '2027-04-06T14:00', startsAt: '2027-04-06T13:00:00Z' },
    ],
  },
  {
    name: 'a leave over the last session alone is told of that session',
    clinic: london,
    clients: [tuesdays],
    scenario: [leave('2027-03-03T12:00:00Z', '2027-03-29', '2027-04-04')],
    expect: [
      {
        ...of,
        ...{ kind: 'change', cause: 'leave', slot: 12, session: 12, phase: 'ending', revision: 2 },
        sessionStartsAt: '2027-04-06T13:00:00Z',
        ...sent,
      },
    ],
    sessions: [{ ...of, slot: 12, local: '2027-04-06T14:00' }],
  },
  {
    name: 'a paused course handed over at night: of the times given up none is near, so that it waits for the morning',
    clinic: two,
    clients: [tuesdays],
    scenario: [
      { at: '2027-02-01T12:00:00Z', ...of, do: 'pause' },
      { ...toOther, at: '2027-02-01T22:00:00Z' },
    ],
    expect: [{ ...of, kind: 'change', cause: 'paused', ...sent }],
    never: [{ ...of, kind: 'change', cause: 'therapist', at: '2027-02-01T22:00:00Z', withinMinutes: 10 }],
  },
  {
    name: 'a paused course handed over once every time that it gave up has passed: it is not held for that',
    clinic: two,
    clients: [{ ...tuesdays, sessions_held: '10' }],
    scenario: [
      { at: '2027-01-13T12:00:00Z', ...of, do: 'pause' },
      { ...toOther, at: '2027-02-10T12:00:00Z' },
    ],
    expect: [{ ...of, kind: 'change', cause: 'paused', ...sent }],
    never: [{ ...of, kind: 'change', cause: 'therapist', outcome: 'held' }],
  },
]
