import { type Instant, plus } from '../../../shared/time/instant.ts'
import { WallTime } from '../../../shared/time/wall-time.ts'
import { toInstant } from '../../../shared/time/zone.ts'
import { type Row, aRow } from '../../support/clients-csv.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import {
  answersNinth,
  backUpAndRestore,
  commands,
  enrols,
  erases,
  leaves,
  leavesOutHeld,
  seesToAlerts,
  stopsAll,
  switchesOff,
  switchesOn,
} from './deeds.ts'
import type { Scenario } from './scenario.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const clinic = sampleClinic('harbour', {
  therapists: ['t-1', 't-2'].map((id) => ({
    ...{ id, name: 'A Name' },
    hours: Object.fromEntries(weekdays.map((day) => [day, ['08:00-20:00']])),
  })),
  clinician: { id: 't-1', email: 'lead@harbour.example' },
  closures: [],
  course: { everyDays: 7, missed: 'make-up', cancelled: 'make-up', noticeHours: 24, selfService: {} },
  digest: null,
  messages: { promptHours: 48, reminderHours: 24, missedHours: 2 },
})

/**
 * A client whose first session here is on the Monday after they were enrolled, at an hour of their own. Six were held before:
 * a course with fewer sessions to come is sooner played.
 */
function client(number: number, cells: Readonly<Record<string, string>> = {}): Row {
  return aRow({
    ...{ client_id: `c-${number}`, name: `Xanthippe Quill${number}`, email: `xq-${number}@quill.example` },
    ...{ first_session: `2027-01-11T${13 + number}:00`, email_consent: '2026-12-01', measures: 'phq-9' },
    ...{ sessions_held: '6', ...cells },
  })
}

/** Moments on the clinic's clocks, by the first client's sessions: Mondays at 14:00 from 11 January on. */
const [promptDue, reminderDue, completionDue] = ['2027-01-16T14:00', '2027-01-17T14:00', '2027-01-12T10:00']
const [morning, firstOver] = ['2027-01-07T10:00', '2027-01-11T14:50']

const moves = commands({ do: 'move', slot: 2, to: WallTime.parse('2027-01-19T15:00'), scope: 'one', override: null })

const extends14 = commands({ do: 'extend', to: 14, reason: 'moves to the seaside' })

const sendsPrompt = /^#\d+ send .* prompt /
const claimsPrompt = /^#\d+ write .*if clinic/

type Telling = Partial<Omit<Scenario, 'name' | 'startsAt'>> & Pick<Scenario, 'minutes'>

function scenario(name: string, startsAt: string, { minutes, ...more }: Telling): Scenario {
  const nothing = { acts: [], meanwhile: null, fate: null, isOfOneMail: false }
  return { ...{ name, clinic, clients: [client(1)], minutes, ...nothing }, startsAt: before(startsAt), ...more }
}

/** A minute before, so that the tick of the minute finds what is due. */
function before(moment: string): Instant {
  return plus(toInstant(WallTime.parse(moment), clinic.timeZone), { minutes: -1 })
}

const { backsUp, restores } = backUpAndRestore()

/** Every scenario, by its name. */
export const scenarios: readonly Scenario[] = [
  scenario('enrol', morning, { clients: [], minutes: 3, acts: [{ after: 1, ...enrols(client(1)) }] }),
  scenario('prompt', promptDue, { minutes: 3, isOfOneMail: true }),
  scenario('reminder', reminderDue, { minutes: 3 }),
  scenario('move during send', promptDue, {
    ...{ minutes: 3, meanwhile: { during: sendsPrompt, ...moves } },
  }),
  scenario('cancel during claim', promptDue, {
    ...{ minutes: 3, meanwhile: { during: claimsPrompt, ...commands({ do: 'cancel', slot: 2, for: 'client' }) } },
  }),
  scenario('opt-out during send', promptDue, { minutes: 3, meanwhile: { during: sendsPrompt, ...stopsAll } }),
  scenario('erasure during send', promptDue, { minutes: 14, meanwhile: { during: sendsPrompt, ...erases } }),
  scenario('switch-off during claim', promptDue, {
    minutes: 12,
    meanwhile: { during: claimsPrompt, ...switchesOff },
    acts: [{ after: 10, ...switchesOn('send') }],
  }),
  scenario('bounce', promptDue, { minutes: 3, fate: 'bounce' }),
  scenario('item-9 alert', morning, {
    minutes: 12,
    acts: [
      { after: 1, ...answersNinth },
      { after: 10, ...seesToAlerts },
    ],
  }),
  scenario('extend', morning, { minutes: 4, acts: [{ after: 1, ...extends14 }] }),
  scenario('extend during claim', promptDue, { minutes: 3, meanwhile: { during: claimsPrompt, ...extends14 } }),
  scenario('missed', firstOver, {
    minutes: 125,
    acts: [{ after: 1, ...commands({ do: 'mark', slot: 1, as: 'missed' }) }],
  }),
  scenario('leave of 3 courses', morning, {
    minutes: 6,
    clients: [client(1), client(2), client(3)],
    acts: [{ after: 1, ...leaves('2027-01-18', '2027-01-22') }],
  }),
  scenario('restore', promptDue, {
    minutes: 12,
    acts: [
      { after: 0, ...backsUp },
      { after: 3, ...restores },
      { after: 6, ...switchesOn('hold') },
      { after: 10, ...leavesOutHeld },
    ],
  }),
  scenario('erasure', morning, { minutes: 14, acts: [{ after: 1, ...erases }] }),
  scenario('completion', completionDue, { minutes: 3, clients: [client(1, { sessions_held: '11' })] }),
]
