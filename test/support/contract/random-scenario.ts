import { chanceOf, type Chance } from './chance.ts'
import { csvOf, laidOver } from './check-example.ts'
import { day, dayAfter, hour, minute, text } from './days.ts'
import { randomAction, type Situation } from './random-action.ts'
import type { RehearsalInput } from './read-input.ts'
import type { ScenarioLine } from './schemas.ts'

const zones = ['Europe/London', 'America/Vancouver', 'Australia/Sydney'] as const
const homes = ['', '', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin'] as const
const week = ['mon', 'tue', 'wed', 'thu', 'fri']

/** A rehearsal of one to six clients to whom all sorts of things happen: the same for the same seed. */
export function randomScenario(seed: number, baseClinic: unknown): RehearsalInput {
  const chance = chanceOf(seed)
  const clinic = laidOver(baseClinic, clinicOf(chance))
  const clients = Array.from({ length: chance.whole(1, 6) }, (_, index) => clientOf(chance, index))
  const lines = [
    ...clients.flatMap((client) => linesOf(chance, client)),
    ...Array.from({ length: chance.whole(0, 2) }, () => troubleOf(chance)).flat(),
    ...(chance.percent(30) ? [leaveOf(chance)] : []),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return {
    clinic: JSON.stringify(clinic),
    csv: csvOf({ clients }),
    scenario: lines
      .filter((line) => !isTooNear(line, lines))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  }
}

function clinicOf(chance: Chance): object {
  const hours = Object.fromEntries(week.map((name) => [name, ['08:00-20:00']]))
  const policy = () => chance.oneOf(['make-up', 'count'])
  const closed = dayAfter('2027-01-18', chance.whole(0, 70))
  return {
    timeZone: chance.oneOf(zones),
    therapists: ['t-1', 't-2'].map((id) => ({ id, name: `Dr. ${id}`, hours, leave: [] })),
    closures: chance.percent(40) ? [{ from: closed, to: dayAfter(closed, chance.whole(0, 6)), name: 'Works' }] : [],
    course: { minutes: 50, everyDays: 7, fortnightlyLast: 0, missed: policy(), cancelled: policy(), noticeHours: 24 },
  }
}

const times = ['10:00', '11:00', '14:00'] as const

/** Two clients share each time, with one therapist each, and often all a day: so that times are sometimes taken. */
function clientOf(chance: Chance, index: number) {
  const place = Math.floor(index / 2)
  const sessions = chance.oneOf([12, 12, 14, 16])
  const date = dayAfter('2027-01-11', index % 2 === 0 ? 1 : place % 3)
  return {
    client_id: `c-00${index + 1}`,
    time_zone: chance.oneOf(homes),
    therapist: index % 2 === 0 ? 't-1' : 't-2',
    sessions: String(sessions),
    sessions_held: String(chance.percent(25) ? chance.whole(1, sessions - 1) : 0),
    first_session: `${date}T${times[place] ?? times[0]}`,
  }
}

function linesOf(chance: Chance, client: ReturnType<typeof clientOf>): readonly ScenarioLine[] {
  const first = Date.parse(`${client.first_session}Z`)
  const many = Number(client.sessions) - Number(client.sessions_held)
  const span = [-6 * 24 * 60, many * 7 * 24 * 60] as const
  const moments = Array.from({ length: chance.whole(0, 6) }, () => first + chance.whole(...span) * minute)
  const situationAt = (moment: number): Situation => {
    const slot = Math.max(1, Math.floor((moment - first) / (7 * day)) + 1)
    return { at: text(moment), client: client.client_id, first: client.first_session, slot }
  }
  return moments.flatMap((moment): readonly ScenarioLine[] => {
    const line = randomAction(chance, situationAt(moment))
    return [line, ...afterwards(chance, line, situationAt)]
  })
}

/** What often follows: a second thought, an undo in time or too late, the end of a pause, an outage while it is told. */
function afterwards(
  chance: Chance,
  { at, do: what }: ScenarioLine,
  situationAt: (moment: number) => Situation,
): readonly ScenarioLine[] {
  const moment = Date.parse(at)
  const soon = moment + chance.oneOf([2, 5, 9, 12, 20]) * minute
  const { client } = situationAt(moment)
  if (what === 'pause' && chance.percent(60)) {
    const resumed = text(moment + chance.whole(60, 20 * 24 * 60) * minute)
    return [{ at: resumed, client, do: 'resume', from: dayAfter(resumed.slice(0, 10), chance.whole(0, 20)) }]
  }
  if (chance.percent(15)) return [{ at: text(soon), client, do: 'undo' }]
  if (chance.percent(20)) return [randomAction(chance, situationAt(soon))]
  if (!chance.percent(5)) return []
  return [
    { at: text(moment - minute), do: 'outage', of: chance.oneOf(['ses', 'tick']), minutes: chance.whole(60, 3000) },
  ]
}

function troubleOf(chance: Chance): readonly ScenarioLine[] {
  const from = Date.parse('2027-01-12T00:00Z') + chance.whole(0, 80 * 24 * 60) * minute
  const at = text(from)
  if (chance.percent(20))
    return [
      { at, do: 'sending', on: false },
      { at: text(from + chance.whole(1, 30) * hour), do: 'sending', on: true },
    ]
  return [{ at, do: 'outage', of: chance.oneOf(['ses', 'tick', 'queue']), minutes: chance.whole(10, 2000) }]
}

function leaveOf(chance: Chance): ScenarioLine {
  const from = dayAfter('2027-01-25', chance.whole(0, 50))
  const at = text(Date.parse(`${from}T12:00Z`) - chance.whole(1, 20) * day)
  return {
    at,
    therapist: chance.oneOf(['t-1', 't-2', 't-9']),
    do: 'leave',
    from,
    to: dayAfter(from, chance.whole(0, 10)),
  }
}

/** What the contract leaves open is not tried: an undo of what a leave has pushed on, two switches at one time. */
function isTooNear(line: ScenarioLine, lines: readonly ScenarioLine[]): boolean {
  if (line.do !== 'undo') return false
  return lines.some(({ at, do: what }) => {
    const since = Date.parse(line.at) - Date.parse(at)
    return what === 'leave' && 0 <= since && since <= 11 * minute
  })
}
