import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, sent, skipped, tuesdays } from './example-clinics.ts'

const move = (at: string, slot: number, to: string) => ({ at, ...of, do: 'move', slot, to, scope: 'one' }) as const
const change = { ...of, kind: 'change', cause: 'moved' } as const

/** The fourth session is on Tuesday 2 February at 14:00. */
export const nightExamples: readonly WorkedExample[] = [
  {
    name: 'a session moved at night: the client reads of it in the morning',
    clinic: london,
    clients: [tuesdays],
    scenario: [move('2027-01-29T23:00:00Z', 4, '2027-02-04T15:00')],
    expect: [{ ...change, slot: 4, dueAt: '2027-01-30T08:00:00Z', at: '2027-01-30T08:00:00Z', ...sent }],
  },
  {
    name: 'a session moved in the night before it: the change goes at once, so that nobody comes for nothing',
    clinic: london,
    clients: [tuesdays],
    scenario: [move('2027-02-01T22:00:00Z', 4, '2027-02-04T15:00')],
    expect: [
      { ...change, slot: 4, dueAt: '2027-02-01T22:00:00Z', at: '2027-02-01T22:00:00Z', withinMinutes: 2, ...sent },
    ],
  },
  {
    name: 'a session moved twice in one night: one mail, of the last time',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      move('2027-01-29T22:00:00Z', 4, '2027-02-04T15:00'),
      move('2027-01-29T22:30:00Z', 4, '2027-02-03T10:00'),
    ],
    expect: [
      {
        ...change,
        slot: 4,
        revision: 2,
        dueAt: '2027-01-30T08:00:00Z',
        at: '2027-01-30T08:00:00Z',
        ...skipped('merged'),
      },
      { ...change, slot: 4, revision: 3, sessionStartsAt: '2027-02-03T10:00:00Z', at: '2027-01-30T08:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 1, at: '2027-02-01T14:00:00Z', ...skipped('moved') },
      { ...of, kind: 'reminder', slot: 4, revision: 3, at: '2027-02-02T10:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 4, revision: 2, at: '2027-02-03T15:00:00Z', ...skipped('moved') },
    ],
  },
  {
    name: 'a session moved before the welcome left: the welcome says it all',
    clinic: london,
    clients: [tuesdays],
    start: '2027-01-05T22:30:00Z',
    scenario: [move('2027-01-05T23:00:00Z', 1, '2027-01-13T15:00')],
    expect: [
      { ...of, kind: 'welcome', dueAt: '2027-01-06T08:00:00Z', at: '2027-01-06T08:00:00Z', ...sent },
      { ...change, slot: 1, dueAt: '2027-01-06T08:00:00Z', ...skipped('merged') },
      { ...of, kind: 'prompt', slot: 1, dueAt: '2027-01-11T15:00:00Z', ...sent },
    ],
  },
]
