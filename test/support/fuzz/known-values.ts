import { ClientId } from '../../../shared/course/ids.ts'
import { jobOfClient } from '../../../shared/store/job-of-client.ts'
import { newClientsFor } from './new-clients.ts'
import type { FuzzState } from './fuzz-target.ts'
import { bodiesOf } from './known-bodies.ts'
import type { StaffBearers } from './staff-bearers.ts'

/** What a fuzzed clinic knows of itself, to be asked about with a chance of meaning something. */
export interface Knowing {
  readonly state: () => FuzzState
  readonly bearers: StaffBearers
  /** What answers gave to be used again: entity tags and cursors. */
  readonly told: { readonly etags: readonly string[]; readonly cursors: readonly string[] }
  /** A file of another stack, and what it is known by. */
  readonly file: { readonly items: string; readonly lines: readonly string[] }
}

const walls = [
  ...['2027-03-09T14:00', '2027-03-10T10:00', '2027-03-10T23:00', '2027-03-14T02:30', '2027-03-16T14:00'],
  ...['2027-03-23T09:00', '2027-04-05T15:00', '2027-05-04T11:00', '2027-02-01T14:00', '2199-12-31T23:59'],
]
const days = ['2027-03-01', '2027-03-08', '2027-03-31', '2027-04-12', '2027-02-28', '2026-01-01', '2199-12-31']
const therapists = ['t-1', 't-1', 't-2', 't-3', 't-404']

const fixed: Readonly<Record<string, readonly unknown[]>> = {
  therapist: [...therapists, null],
  slot: [1, 7, 8, 9, 10, 11, 12, 40],
  near: walls,
  times: walls,
  from: [...days, ...walls],
  to: [...days, ...walls, ...therapists, 12, 13, 14, 16],
  left: [2, 3, 4],
  form: ['gad-7', 'phq-9', 'role-play', 'other'],
  answers: [[0, 1, 2, 3, 0, 1, 2], [0, 0, 0, 1, 1, 2, 3, 3, 0], { who: 'a neighbour' }, {}],
  email: ['new@clients.example', 'ana@clients.example', 'O’Brien@x.example', 'nobody'],
  pin: ['4711', '08154711', '1', null],
  zone: ['Europe/London', 'Africa/Cairo', 'Etc/GMT+5', 'Nope/Zone', 'Europe/London ', null],
  clinic: ['harbour'],
  'readDiary to': ['2027-03-31', '2027-04-12', '2027-03-08'],
  'readReplans after': ['0', '1', '2'],
  'readAbsence after': ['0', '1', '2'],
}

const otherFile = 'b'.repeat(64)
const erasureOf = (client: string) => jobOfClient('erasure', ClientId.parse(client))

type Values = () => readonly unknown[]

/** The values that mean something in a clinic as it is now, by the names of fields, and of operations for their bodies. */
export function knownIn(knowing: Knowing): (name: string) => readonly unknown[] {
  const changing = { ...idsIn(knowing), ...toldIn(knowing) }
  return (name) => [
    ...(changing[name]?.() ?? fixed[name] ?? []),
    ...bodiesOf(name),
    ...newClientsFor(name, knowing.state().size),
  ]
}

/** What the keys of the items tell. */
function idsIn({ state }: Knowing): Readonly<Record<string, Values>> {
  const matched = (pattern: RegExp): readonly string[] => [
    ...new Set([...state().keys()].flatMap((key) => pattern.exec(key)?.[1] ?? [])),
  ]
  const clients = () => matched(/^client#(\S+) /)
  const courses = () => matched(/^course#(\S+) /)
  return {
    client: () => [...clients(), ...clients().slice(-4), ...clients().slice(-4), 'c-404'],
    'undoErasure client': () => clients().filter((id) => state().has(`job#${erasureOf(id)} job`)),
    course: () => [...courses(), ...courses().slice(0, 2), 'c-404.1'],
    job: () => [...matched(/^job#(\S+) job$/), 'none'],
    'readAbsence job': () => matched(/^job#(absence-\S+) job$/),
    'approveAbsence job': () => matched(/^job#(absence-\S+) job$/),
    'approveReplan job': () => matched(/^job#(settings-\S+) job$/),
    alert: () => [...matched(/^alert#(\S+) /), 'none'],
    attempt: () => matched(/^mail#\S+ (\S+)$/),
  }
}

/** What was given, or given back, to be sent. */
function toldIn({ bearers, told, file }: Knowing): Readonly<Record<string, Values>> {
  let keys = 1
  return {
    somebody: () => bearers.good,
    nobody: () => bearers.bad,
    after: () => [...told.cursors.slice(-5), 'bm8'],
    'If-Match': () => [...told.etags.slice(-2), '"1"', '*', '*', '*'],
    // Mostly one that was not used before.
    'Idempotency-Key': () => ['k-1', ...Array.from({ length: 4 }, () => `k-${(keys += 1)}`)],
    items: () => [file.items, file.items, file.items, otherFile],
    // Seldom the one that is being taken in: then nothing can be taken in any more.
    'endTransfer items': () => [file.items, ...Array.from({ length: 9 }, () => otherFile)],
    takeTransferLines: () => [file.lines.join('\n'), ...file.lines, '{}\n'],
  }
}
