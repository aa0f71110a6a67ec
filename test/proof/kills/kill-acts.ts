import { formatInstant } from '../../../infra/local/clock.ts'
import { chanceFor } from '../../simulation/chance-for.ts'
import { type Row, aRow } from '../../support/clients-csv.ts'
import { dayAfter, hour, minute } from '../../support/contract/days.ts'
import { randomAction } from '../../support/contract/random-action.ts'

/** What a run is about, by its seed. */
export interface KillSetup {
  readonly startsAt: string
  /** From then on nothing goes wrong and nobody acts. */
  readonly calmAt: string
  readonly rows: readonly Row[]
  /** What people do, in order; `of: 'import'` hands the clients in. */
  readonly acts: readonly Act[]
}

export type Act = { readonly at: string } & (
  | { readonly of: 'import' }
  | { readonly of: 'command'; readonly command: Readonly<Record<string, unknown>> }
  | { readonly of: 'bounce'; readonly client: string; readonly type: 'hard' | 'soft' | 'complaint' }
)

/** Hours at which Dr. Lindqvist of the sample clinic begins sessions. */
const times = ['08:00', '09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00'] as const

/** Two to four clients of one therapist, from the day they are handed in until the day after their first or second session. */
export function killSetupOf(seed: number): KillSetup {
  const chance = chanceFor(seed, 'kills setup')
  // A Monday at ten in Vancouver; first sessions the week after, on a Monday, Tuesday or Wednesday.
  const monday = dayAfter('2027-01-11', 7 * chance.whole(0, 30))
  const startsAt = Date.parse(`${dayAfter(monday, chance.whole(2, 4))}T18:00:00Z`)
  const first = dayAfter(monday, 7 + chance.whole(0, 2))
  const rows = Array.from({ length: chance.whole(2, 4) }, (_, index) => {
    const id = `c-${index + 1}`
    const time = times[(index * 2 + chance.whole(0, 1)) % times.length] ?? times[0]
    return aRow({ client_id: id, email: `${id}@clients.example`, first_session: `${first}T${time}` })
  })
  const calmAt = Date.parse(`${dayAfter(first, chance.oneOf([1, 1, 7]))}T19:00:00Z`)
  const many = chance.whole(4, 9)
  const acts = Array.from({ length: many }, (_, index): Act => {
    // Most of it soon after the start or near the sessions, where mails are.
    const near = chance.percent(40) ? startsAt + chance.whole(3, 40) * minute : Date.parse(`${first}T16:00:00Z`)
    const at = near + (near > startsAt + hour ? chance.whole(-72, 24) * hour + chance.whole(0, 59) * minute : 0)
    return actOf(chanceFor(seed, `act ${index}`), {
      at: instantOf(Math.min(Math.max(at, startsAt), calmAt)),
      first,
      rows,
    })
  })
  const ordered = acts.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return {
    ...{ startsAt: instantOf(startsAt), calmAt: instantOf(calmAt), rows },
    acts: [{ at: instantOf(startsAt), of: 'import' }, ...ordered],
  }
}

interface About {
  readonly at: string
  readonly first: string
  readonly rows: readonly Row[]
}

function actOf(chance: ReturnType<typeof chanceFor>, { at, first, rows }: About): Act {
  const row = rows[chance.whole(0, rows.length - 1)]
  const client = row?.client_id ?? ''
  if (chance.percent(8)) {
    const absence = {
      do: 'absence',
      therapist: 't-1',
      from: dayAfter(first, 0),
      to: dayAfter(first, 1),
      approved: true,
    }
    return { at, of: 'command', command: absence }
  }
  const line = randomAction(chance, { at, client, first: row?.first_session ?? '', slot: 1 })
  if (line.do === 'bounce') return { at, of: 'bounce', client, type: line.type }
  const { at: _at, ...command } = line
  if (command.do !== 'cancel') return { at, of: 'command', command }
  const { by, ...cancel } = command
  return { at, of: 'command', command: { ...cancel, for: by } }
}

function instantOf(milliseconds: number): string {
  return formatInstant(milliseconds)
}
