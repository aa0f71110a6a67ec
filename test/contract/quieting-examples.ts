import type { WorkedExample } from '../support/contract/check-example.ts'
import { london, of, sent, skipped, tuesdays } from './example-clinics.ts'

/** What makes a client's mails fewer: their own wish, or their erasure. */
export const quietingExamples: readonly WorkedExample[] = [
  {
    name: 'a client who wants no prompts: reminders and changes go on, the rest says opted out',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-01T12:00:00Z', ...of, do: 'preferences', prompts: false, calendar: 'feed' },
      { at: '2027-03-04T12:00:00Z', ...of, do: 'move', slot: 9, to: '2027-03-10T10:00', scope: 'one' },
    ],
    expect: [
      { ...of, kind: 'countdown', slot: 8, left: 4, at: '2027-03-03T10:00:00Z', ...skipped('opted-out') },
      { ...of, kind: 'change', slot: 9, ...sent },
      { ...of, kind: 'prompt', slot: 9, at: '2027-03-08T10:00:00Z', ...skipped('opted-out') },
      { ...of, kind: 'reminder', slot: 9, revision: 2, at: '2027-03-09T10:00:00Z', ...sent },
      { ...of, kind: 'completion', ...skipped('opted-out') },
      { ...of, kind: 'follow-up', ...skipped('opted-out') },
    ],
  },
  {
    name: 'a client who wants prompts again gets them from then on',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-01T12:00:00Z', ...of, do: 'preferences', prompts: false },
      { at: '2027-03-10T12:00:00Z', ...of, do: 'preferences', prompts: true },
    ],
    expect: [
      { ...of, kind: 'prompt', slot: 9, ...skipped('opted-out') },
      { ...of, kind: 'prompt', slot: 10, at: '2027-03-14T14:00:00Z', ...sent },
      { ...of, kind: 'completion', ...sent },
    ],
  },
  {
    name: 'a client who is erased: no mail tells it, times are free, and nobody knows the client any more',
    clinic: london,
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-01-12T16:00' }],
    scenario: [
      { at: '2027-03-03T12:00:00Z', ...of, do: 'erase' },
      { at: '2027-03-03T13:00:00Z', ...of, do: 'pause' },
      { at: '2027-03-03T13:00:00Z', client: 'c-002', do: 'move', slot: 9, to: '2027-03-09T14:00', scope: 'one' },
    ],
    expect: [
      { ...of, kind: 'countdown', slot: 8, left: 4, ...sent },
      { ...of, kind: 'prompt', slot: 9, session: 9, at: '2027-03-07T14:00:00Z', ...skipped('erased') },
      { ...of, kind: 'reminder', slot: 12, at: '2027-03-29T13:00:00Z', ...skipped('erased') },
      { client: 'c-002', kind: 'change', slot: 9, ...sent },
    ],
    never: [
      { ...of, kind: 'cancellation' },
      { ...of, kind: 'change' },
    ],
    sessions: [
      { ...of, slot: 8, status: 'attended', session: 8 },
      { ...of, slot: 9, status: 'cancelled', session: null },
      { client: 'c-002', slot: 9, local: '2027-03-09T14:00' },
    ],
    alerts: [{ ...of, at: '2027-03-03T13:00:00Z', code: 'unknown-client' }],
  },
  {
    name: 'a session cancelled for a client who unsubscribed: staff are to phone',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-02-01T12:00:00Z', ...of, do: 'unsubscribe' },
      { at: '2027-02-03T12:00:00Z', ...of, do: 'cancel', slot: 6, by: 'staff' },
    ],
    expect: [
      {
        ...of,
        kind: 'cancellation',
        cause: 'cancelled',
        slot: 6,
        at: '2027-02-03T12:00:00Z',
        withinMinutes: 2,
        ...skipped('unsubscribed'),
      },
      { ...of, kind: 'prompt', slot: 6, ...skipped('cancelled') },
      { ...of, kind: 'prompt', slot: 7, session: 6, ...skipped('unsubscribed') },
    ],
  },
]
