import type { WorkedExample } from '../support/contract/check-example.ts'
import { cancelExamples } from './cancel-examples.ts'
import { contractExamples } from './contract-examples.ts'
import { counting, everyDay, london, of, plain, sent, skipped, tuesdays } from './example-clinics.ts'
import { moveExamples } from './move-examples.ts'
import { nightExamples } from './night-examples.ts'
import { pauseExamples } from './pause-examples.ts'
import { quietingExamples } from './quieting-examples.ts'
import { therapistExamples } from './therapist-examples.ts'
import { undoExamples } from './undo-examples.ts'

const eighthMissed = { at: '2027-03-02T16:00:00Z', client: 'c-001', do: 'mark', slot: 8, as: 'missed' }

const plainExamples: readonly WorkedExample[] = [
  {
    name: 'late enrolment in the evening for next morning: one mail says it all',
    clinic: london,
    clients: [{ client_id: 'c-001', first_session: '2027-01-12T09:00' }],
    start: '2027-01-11T20:00:00Z',
    expect: [
      {
        ...of,
        kind: 'welcome',
        slot: null,
        session: null,
        phase: null,
        dueAt: '2027-01-11T20:00:00Z',
        at: '2027-01-11T20:00:00Z',
        withinMinutes: 3,
        ...sent,
      },
      {
        ...of,
        kind: 'prompt',
        slot: 1,
        session: 1,
        phase: 'initial',
        dueAt: '2027-01-10T09:00:00Z',
        ...skipped('merged'),
      },
      { ...of, kind: 'reminder', slot: 1, dueAt: '2027-01-11T09:00:00Z', ...skipped('merged') },
      { ...of, kind: 'prompt', slot: 2, dueAt: '2027-01-17T09:00:00Z', at: '2027-01-17T09:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 2, dueAt: '2027-01-18T09:00:00Z', at: '2027-01-18T09:00:00Z', ...sent },
    ],
  },
  {
    name: 'enrolment in the night for next morning: the welcome goes at once, the prompt with it however late',
    clinic: london,
    clients: [{ client_id: 'c-001', first_session: '2027-01-12T09:00' }],
    start: '2027-01-11T22:30:00Z',
    expect: [
      { ...of, kind: 'welcome', dueAt: '2027-01-11T22:30:00Z', at: '2027-01-11T22:30:00Z', withinMinutes: 3, ...sent },
      { ...of, kind: 'prompt', slot: 1, ...skipped('merged') },
      { ...of, kind: 'reminder', slot: 1, ...skipped('merged') },
    ],
  },
  {
    name: 'enrolment in the night for the day after tomorrow: the welcome waits for the morning',
    clinic: london,
    clients: [{ client_id: 'c-001', first_session: '2027-01-12T12:00' }],
    start: '2027-01-10T22:30:00Z',
    expect: [
      { ...of, kind: 'welcome', dueAt: '2027-01-11T08:00:00Z', at: '2027-01-11T08:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 1, dueAt: '2027-01-10T12:00:00Z', ...skipped('merged') },
      {
        ...of,
        kind: 'reminder',
        slot: 1,
        dueAt: '2027-01-11T12:00:00Z',
        at: '2027-01-11T12:00:00Z',
        ...skipped('merged'),
      },
    ],
  },
  {
    name: 'enrolment three days ahead: the prompt comes by itself, six hours and more after the welcome',
    clinic: london,
    clients: [{ client_id: 'c-001', first_session: '2027-01-14T15:00' }],
    start: '2027-01-12T08:30:00Z',
    expect: [
      { ...of, kind: 'welcome', at: '2027-01-12T08:30:00Z', withinMinutes: 3, ...sent },
      { ...of, kind: 'prompt', slot: 1, dueAt: '2027-01-12T15:00:00Z', at: '2027-01-12T15:00:00Z', ...sent },
      { ...of, kind: 'reminder', slot: 1, dueAt: '2027-01-13T15:00:00Z', at: '2027-01-13T15:00:00Z', ...sent },
    ],
  },
  {
    name: "a client nine hours from the clinic: times and days are the client's",
    clinic: { ...plain, timeZone: 'America/Los_Angeles' },
    clients: [
      // 14:00 at the clinic is 23:00 in Berlin the same day.
      { client_id: 'c-001', time_zone: 'Europe/Berlin', first_session: '2027-01-12T14:00' },
      // 16:00 at the clinic is 01:00 in Berlin the next day.
      { client_id: 'c-002', time_zone: 'Europe/Berlin', first_session: '2027-01-12T16:00' },
    ],
    expect: [
      {
        ...of,
        kind: 'prompt',
        slot: 1,
        dueAt: '2027-01-10T20:00:00Z',
        at: '2027-01-10T20:00:00Z',
        sessionStartsAt: '2027-01-12T22:00:00Z',
        ...sent,
      },
      { ...of, kind: 'reminder', slot: 1, dueAt: '2027-01-11T20:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T09:00:00Z', ...sent },
      // America's clocks have changed, Europe's have not.
      {
        ...of,
        kind: 'prompt',
        slot: 10,
        dueAt: '2027-03-14T20:00:00Z',
        sessionStartsAt: '2027-03-16T21:00:00Z',
        ...sent,
      },
      { ...of, kind: 'completion', dueAt: '2027-03-31T08:00:00Z', ...sent },
      { ...of, kind: 'follow-up', dueAt: '2027-04-29T08:00:00Z', ...sent },
      {
        client: 'c-002',
        kind: 'countdown',
        slot: 8,
        left: 4,
        dueAt: '2027-03-04T09:00:00Z',
        sessionStartsAt: '2027-03-03T00:00:00Z',
        ...sent,
      },
      // 48 h before 01:00 is 01:00: back to 21:00 of the evening before.
      { client: 'c-002', kind: 'prompt', slot: 1, dueAt: '2027-01-10T20:00:00Z', ...sent },
    ],
    sessions: [
      {
        client: 'c-002',
        slot: 1,
        local: '2027-01-12T16:00',
        startsAt: '2027-01-13T00:00:00Z',
        zone: 'America/Los_Angeles',
      },
    ],
  },
  {
    name: 'a Monday 08:30 in London in the week the clocks change',
    clinic: london,
    clients: [
      { client_id: 'c-001', first_session: '2027-03-01T08:30' },
      { client_id: 'c-002', first_session: '2027-10-04T08:30' },
    ],
    expect: [
      { ...of, kind: 'prompt', slot: 4, dueAt: '2027-03-20T08:30:00Z', ...sent },
      // In spring 48 h before is 07:30 on the wall: the evening before that.
      {
        ...of,
        kind: 'prompt',
        slot: 5,
        dueAt: '2027-03-26T21:00:00Z',
        at: '2027-03-26T21:00:00Z',
        sessionStartsAt: '2027-03-29T07:30:00Z',
        ...sent,
      },
      { ...of, kind: 'reminder', slot: 5, dueAt: '2027-03-28T07:30:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 6, dueAt: '2027-04-03T07:30:00Z', ...sent },
      // In autumn it is 09:30 on the wall.
      {
        client: 'c-002',
        kind: 'prompt',
        slot: 5,
        dueAt: '2027-10-30T08:30:00Z',
        sessionStartsAt: '2027-11-01T08:30:00Z',
        ...sent,
      },
      { client: 'c-002', kind: 'reminder', slot: 5, dueAt: '2027-10-31T08:30:00Z', ...sent },
    ],
    sessions: [
      { client: 'c-001', slot: 5, local: '2027-03-29T08:30', startsAt: '2027-03-29T07:30:00Z' },
      { client: 'c-002', slot: 5, local: '2027-11-01T08:30', startsAt: '2027-11-01T08:30:00Z' },
    ],
  },
  {
    name: 'a missed eighth session of twelve, made up: its number goes to the next, the course ends a week later',
    clinic: london,
    clients: [tuesdays],
    scenario: [eighthMissed],
    expect: [
      {
        ...of,
        kind: 'missed',
        slot: 8,
        session: 8,
        phase: 'middle',
        dueAt: '2027-03-02T18:00:00Z',
        at: '2027-03-02T18:00:00Z',
        withinMinutes: 2,
        ...sent,
      },
      { ...of, kind: 'prompt', slot: 9, session: 8, phase: 'middle', dueAt: '2027-03-07T14:00:00Z', ...sent },
      {
        ...of,
        kind: 'countdown',
        slot: 9,
        session: 8,
        left: 4,
        dueAt: '2027-03-10T10:00:00Z',
        at: '2027-03-10T10:00:00Z',
        ...sent,
      },
      { ...of, kind: 'countdown', slot: 11, left: 2, dueAt: '2027-03-24T10:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 12, session: 11, phase: 'ending', ...sent },
      { ...of, kind: 'countdown', slot: 12, left: 1, dueAt: '2027-03-31T09:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 13, session: 12, phase: 'ending', dueAt: '2027-04-04T13:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-04-07T09:00:00Z', ...sent },
      { ...of, kind: 'follow-up', dueAt: '2027-05-06T09:00:00Z', ...sent },
    ],
    never: [
      { ...of, kind: 'countdown', slot: 8 },
      { ...of, kind: 'cancellation' },
    ],
    sessions: [
      { client: 'c-001', slot: 8, status: 'missed', session: null, phase: null },
      { client: 'c-001', slot: 9, status: 'attended', session: 8, phase: 'middle' },
      { client: 'c-001', slot: 13, status: 'attended', session: 12, phase: 'ending', local: '2027-04-06T14:00' },
    ],
  },
  {
    name: 'a missed eighth session of twelve, counted: the course keeps its end',
    clinic: counting,
    clients: [tuesdays],
    scenario: [eighthMissed],
    expect: [
      { ...of, kind: 'missed', slot: 8, session: 8, phase: 'middle', dueAt: '2027-03-02T18:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T10:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 9, session: 9, ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 13 }],
    sessions: [
      { client: 'c-001', slot: 8, status: 'missed', session: 8, phase: 'middle' },
      { client: 'c-001', slot: 12, session: 12 },
    ],
  },
  {
    name: 'a missed last session, counted: no completion, no follow-up',
    clinic: counting,
    clients: [tuesdays],
    scenario: [{ ...eighthMissed, at: '2027-03-30T16:00:00Z', slot: 12 }],
    expect: [
      { ...of, kind: 'missed', slot: 12, session: 12, phase: 'ending', dueAt: '2027-03-30T18:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...skipped('absent') },
      { ...of, kind: 'follow-up', dueAt: '2027-04-29T09:00:00Z', ...skipped('absent') },
    ],
  },
  {
    name: 'a course taken over after five sessions goes on with the sixth',
    clinic: london,
    clients: [{ ...tuesdays, sessions_held: '5' }],
    expect: [
      { ...of, kind: 'prompt', slot: 1, session: 6, of: 12, phase: 'middle', ...sent },
      { ...of, kind: 'countdown', slot: 3, session: 8, left: 4, dueAt: '2027-01-27T10:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 5, session: 10, left: 2, dueAt: '2027-02-10T10:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 6, session: 11, phase: 'ending', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-02-24T10:00:00Z', ...sent },
    ],
    never: [{ ...of, kind: 'prompt', slot: 8 }],
    sessions: [{ client: 'c-001', slot: 7, session: 12, phase: 'ending', local: '2027-02-23T14:00' }],
  },
  {
    name: 'sessions on consecutive days: the countdown has no time to go, the prompts come two days before',
    clinic: { ...london, course: { ...plain.course, everyDays: 1 } },
    clients: [{ client_id: 'c-001', first_session: '2027-01-11T09:00' }],
    expect: [
      { ...of, kind: 'prompt', slot: 3, session: 3, dueAt: '2027-01-11T09:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 4, session: 4, phase: 'middle', dueAt: '2027-01-12T09:00:00Z', ...sent },
      // Carried by the next prompt: too late to the letter; a wider reading says merged.
      {
        ...of,
        kind: 'countdown',
        slot: 8,
        left: 4,
        dueAt: '2027-01-19T10:00:00Z',
        outcome: 'skipped',
        reason: ['too-late', 'merged'],
      },
      {
        ...of,
        kind: 'countdown',
        slot: 11,
        left: 1,
        dueAt: '2027-01-22T10:00:00Z',
        outcome: 'skipped',
        reason: ['too-late', 'merged'],
      },
      { ...of, kind: 'completion', dueAt: '2027-01-23T10:00:00Z', ...sent },
    ],
  },
  {
    name: 'a session marked missed by mistake, put right next morning: the make-up is called off, its mails never go',
    clinic: london,
    clients: [tuesdays],
    scenario: [eighthMissed, { ...eighthMissed, at: '2027-03-03T09:00:00Z', as: 'attended' }],
    expect: [
      { ...of, kind: 'missed', slot: 8, ...sent },
      {
        ...of,
        kind: 'cancellation',
        slot: 13,
        session: 12,
        phase: 'ending',
        cause: 'cancelled',
        at: '2027-03-03T09:00:00Z',
        withinMinutes: 2,
        sessionStartsAt: '2027-04-06T13:00:00Z',
        ...sent,
      },
      { ...of, kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T10:00:00Z', ...sent },
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', ...sent },
      { ...of, kind: 'prompt', slot: 13, session: 12, dueAt: '2027-04-04T13:00:00Z', ...skipped('cancelled') },
      { ...of, kind: 'reminder', slot: 13, dueAt: '2027-04-05T13:00:00Z', ...skipped('cancelled') },
    ],
    sessions: [
      { client: 'c-001', slot: 8, status: 'attended', session: 8 },
      { client: 'c-001', slot: 13, status: 'cancelled', session: null, phase: null },
    ],
  },
  {
    name: 'a session marked missed by mistake, put right within the hour: the client hears nothing',
    clinic: london,
    clients: [tuesdays],
    scenario: [eighthMissed, { ...eighthMissed, at: '2027-03-02T17:00:00Z', as: 'attended' }],
    expect: [{ ...of, kind: 'missed', slot: 8, dueAt: '2027-03-02T18:00:00Z', ...skipped('restored') }],
    never: [{ ...of, kind: 'cancellation' }],
  },
  {
    name: 'a number that a later mark made wrong is told again',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ ...eighthMissed, at: '2027-03-04T12:00:00Z' }],
    expect: [
      // Nobody had marked the eighth: it counted, and four were left.
      { ...of, kind: 'countdown', slot: 8, left: 4, dueAt: '2027-03-03T10:00:00Z', ...sent },
      { ...of, kind: 'missed', slot: 8, dueAt: '2027-03-04T14:00:00Z', ...sent },
      { ...of, kind: 'countdown', slot: 9, left: 4, dueAt: '2027-03-10T10:00:00Z', ...sent },
    ],
  },
  {
    name: 'an evening session marked missed at eight: the client reads of it in the morning',
    clinic: london,
    clients: [{ client_id: 'c-001', first_session: '2027-01-12T18:00' }],
    scenario: [{ at: '2027-01-12T20:00:00Z', client: 'c-001', do: 'mark', slot: 1, as: 'missed' }],
    expect: [
      {
        ...of,
        kind: 'missed',
        slot: 1,
        session: 1,
        dueAt: '2027-01-13T08:00:00Z',
        at: '2027-01-13T08:00:00Z',
        ...sent,
      },
    ],
    sessions: [{ client: 'c-001', slot: 13, local: '2027-04-06T18:00', session: 12 }],
  },
  {
    name: 'a make-up finds its week taken by another client and the next one closed',
    clinic: { ...london, closures: [{ from: '2027-04-13', to: '2027-04-13', name: 'Training day' }] },
    // The other comes once, on 6 April; it is the last of a course taken over.
    clients: [tuesdays, { client_id: 'c-002', first_session: '2027-04-06T14:30', sessions_held: '11' }],
    scenario: [eighthMissed],
    expect: [{ ...of, kind: 'prompt', slot: 13, session: 12, dueAt: '2027-04-18T13:00:00Z', ...sent }],
    sessions: [{ client: 'c-001', slot: 13, local: '2027-04-20T14:00', session: 12 }],
  },
  {
    name: 'a closed week moves the rest on, in order and in full number',
    clinic: { ...london, closures: [{ from: '2027-01-18', to: '2027-01-22', name: 'Works' }] },
    clients: [tuesdays],
    expect: [{ ...of, kind: 'prompt', slot: 2, session: 2, dueAt: '2027-01-24T14:00:00Z', ...sent }],
    sessions: [
      { client: 'c-001', slot: 2, local: '2027-01-26T14:00' },
      { client: 'c-001', slot: 12, local: '2027-04-06T14:00', session: 12 },
    ],
  },
  {
    name: 'a first session at an hour that the clocks skip',
    clinic: { ...london, therapists: [{ ...plain.therapists[0], hours: everyDay('00:00-23:00') }] },
    clients: [{ client_id: 'c-001', first_session: '2027-03-28T01:30' }],
    expect: [
      {
        ...of,
        kind: 'reminder',
        slot: 1,
        dueAt: '2027-03-26T21:00:00Z',
        sessionStartsAt: '2027-03-28T01:30:00Z',
        ...sent,
      },
    ],
    sessions: [{ client: 'c-001', slot: 1, local: '2027-03-28T02:30', startsAt: '2027-03-28T01:30:00Z' }],
  },
  {
    name: 'the mail service is out for three hours: the prompt goes when it is back',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T13:00:00Z', do: 'outage', of: 'ses', minutes: 180 }],
    expect: [
      {
        ...of,
        kind: 'prompt',
        slot: 9,
        dueAt: '2027-03-07T14:00:00Z',
        at: '2027-03-07T16:00:00Z',
        withinMinutes: 10,
        ...sent,
      },
      { ...of, kind: 'reminder', slot: 9, at: '2027-03-08T14:00:00Z', ...sent },
    ],
  },
  {
    name: 'the minute tick is out for two days over a session: its mails are too late, and say so',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T13:30:00Z', do: 'outage', of: 'tick', minutes: 2880 }],
    expect: [
      {
        ...of,
        kind: 'prompt',
        slot: 9,
        dueAt: '2027-03-07T14:00:00Z',
        at: '2027-03-09T13:30:00Z',
        withinMinutes: 10,
        ...skipped('too-late'),
      },
      {
        ...of,
        kind: 'reminder',
        slot: 9,
        dueAt: '2027-03-08T14:00:00Z',
        at: '2027-03-09T13:30:00Z',
        withinMinutes: 10,
        ...skipped('too-late'),
      },
      { ...of, kind: 'prompt', slot: 10, at: '2027-03-14T14:00:00Z', ...sent },
    ],
  },
  {
    name: 'the minute tick is out for a day: the late prompt goes, and stands for the reminder',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T13:30:00Z', do: 'outage', of: 'tick', minutes: 1440 }],
    expect: [
      { ...of, kind: 'prompt', slot: 9, at: '2027-03-08T13:30:00Z', withinMinutes: 10, ...sent },
      {
        ...of,
        kind: 'reminder',
        slot: 9,
        dueAt: '2027-03-08T14:00:00Z',
        at: '2027-03-08T14:00:00Z',
        ...skipped('merged'),
      },
    ],
  },
  {
    name: 'the queue is out for an hour',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T13:30:00Z', do: 'outage', of: 'queue', minutes: 60 }],
    expect: [{ ...of, kind: 'prompt', slot: 9, at: '2027-03-07T14:30:00Z', withinMinutes: 10, ...sent }],
  },
  {
    name: 'sending is off over a prompt: it goes when sending is on again',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-07T13:00:00Z', do: 'sending', on: false },
      { at: '2027-03-08T13:00:00Z', do: 'sending', on: true },
    ],
    expect: [
      {
        ...of,
        kind: 'prompt',
        slot: 9,
        dueAt: '2027-03-07T14:00:00Z',
        at: '2027-03-08T13:00:00Z',
        withinMinutes: 10,
        ...sent,
      },
      { ...of, kind: 'reminder', slot: 9, dueAt: '2027-03-08T14:00:00Z', ...skipped('merged') },
    ],
  },
  {
    name: 'a client who unsubscribes hears nothing more, and each mail that was due has its line',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T14:00:00Z', client: 'c-001', do: 'unsubscribe' }],
    expect: [
      { ...of, kind: 'prompt', slot: 9, at: '2027-03-07T14:00:00Z', ...skipped('unsubscribed') },
      { ...of, kind: 'reminder', slot: 12, ...skipped('unsubscribed') },
      { ...of, kind: 'countdown', left: 1, slot: 11, ...skipped('unsubscribed') },
      { ...of, kind: 'completion', ...skipped('unsubscribed') },
      { ...of, kind: 'follow-up', ...skipped('unsubscribed') },
    ],
  },
  {
    name: 'an address that bounces is written to no more',
    clinic: london,
    clients: [tuesdays],
    scenario: [{ at: '2027-03-07T12:00:00Z', client: 'c-001', do: 'bounce', type: 'hard' }],
    expect: [
      { ...of, kind: 'prompt', slot: 9, ...skipped('bounced') },
      { ...of, kind: 'follow-up', ...skipped('bounced') },
    ],
  },
  {
    name: 'a last session that nobody marked keeps the completion waiting until it is marked',
    clinic: london,
    clients: [tuesdays],
    scenario: [
      { at: '2027-03-30T12:00:00Z', client: 'c-001', do: 'mark', slot: 12, as: 'attended' },
      { at: '2027-04-02T12:00:00Z', client: 'c-001', do: 'mark', slot: 12, as: 'attended' },
      { at: '2027-04-03T12:00:00Z', client: 'c-001', do: 'mark', slot: 12, as: 'missed' },
    ],
    expect: [
      { ...of, kind: 'completion', dueAt: '2027-03-31T09:00:00Z', at: '2027-04-02T12:00:00Z', ...sent },
      { ...of, kind: 'follow-up', dueAt: '2027-04-29T09:00:00Z', ...sent },
    ],
    sessions: [{ client: 'c-001', slot: 12, status: 'attended', session: 12 }],
  },
]

export const workedExamples: readonly WorkedExample[] = [
  ...plainExamples,
  ...moveExamples,
  ...nightExamples,
  ...cancelExamples,
  ...contractExamples,
  ...pauseExamples,
  ...therapistExamples,
  ...undoExamples,
  ...quietingExamples,
]
