import type { Clinic } from '../../../shared/config/clinic.ts'
import type { Chance } from '../../support/contract/chance.ts'
import { chanceFor } from '../chance-for.ts'
import type { Setup } from '../setup.ts'
import { asPlannedBefore } from '../world/former-rules.ts'
import type { Part, World } from '../world/world.ts'

export interface Befalling {
  readonly seed: number
  readonly setup: Setup
  readonly world: World
}

const minute = 60_000

/** What befalls the whole of it: parts that are out of order for a while, another clinic file, messages that are none. */
export function befallWorld({ seed, setup, world }: Befalling): void {
  const { scheduler, faults, note } = world.around
  const chance = chanceFor(seed, 'what befalls the world')
  const [startsAt, calmAt] = [Date.parse(setup.startsAt), Date.parse(setup.calmAt)]
  const minutes = Math.floor((calmAt - startsAt) / minute)
  const moment = (): number => startsAt + chance.whole(0, minutes) * minute
  for (let index = 1; index <= 6; index += 1) {
    const part = chance.oneOf<Part>(['ses', 'ses', 'queue', 'table', 'tick'])
    const how = chance.oneOf(['refuses', 'silent'] as const)
    const [from, length] = [moment(), chance.oneOf([1, 3, 12, 60, 300]) * minute]
    const name = `outage ${index}`
    const kind = part === 'ses' ? ('outage of ses' as const) : (`outage of the ${part}` as const)
    scheduler.at(from, () => {
      if (!faults.befalls(kind, name, 50)) return
      note('world', `${part} is out of order (${how}) for ${length / minute} minutes`)
      world.breaks(part, how)
      scheduler.at(Math.min(from + length, calmAt), () => {
        note('world', `${part} works again`)
        world.mend(part)
      })
    })
  }
  befallItems(world, { chance, moment, calmAt })
  deployLater({ seed, setup, world }, { chance, at: moment() })
  const zonesAt = moment()
  scheduler.at(zonesAt, () => {
    if (!faults.befalls('other zone rules', 'other zone rules', 30)) return
    note('world', 'all was booked by the zone rules before; from now on it is ours that count')
    world.act('zone rules', () => asPlannedBefore(world))
    world.ticker.now()
  })
}

interface Chances {
  readonly chance: Chance
  readonly moment: () => number
  readonly calmAt: number
}

/** Messages that nobody can read, and a course whose items cannot be read until somebody has mended them. */
function befallItems(world: World, { chance, moment, calmAt }: Chances): void {
  const { scheduler, faults, note } = world.around
  const poison = chance.oneOf(['nonsense', '{}', '{"course":"../x"}', '{"course":"c-999.1"}', '{"job":"none"}'])
  scheduler.at(moment(), () => {
    if (faults.befalls('poison pointer', 'poison pointer', 60)) world.queue.put(poison)
  })
  const length = chance.oneOf([10, 120, 400]) * minute
  // It is looked for each minute: for good is from the last hours on.
  const isForGood = chance.percent(40)
  const from = isForGood ? calmAt - length : moment()
  scheduler.at(from, () => {
    const course = world.table.committed.all('course')[0]?.id
    if (course === undefined || !faults.befalls('unreadable course', 'unreadable course', 40)) return
    note('world', `${course} cannot be read ${isForGood ? 'any more' : `for ${length / minute} minutes`}`)
    world.spoil(course)
    // Some stay so for good: all else is to be settled all the same.
    if (isForGood) return
    scheduler.at(Math.min(from + length, calmAt), () => {
      note('world', `${course} can be read again`)
      world.heal(course)
    })
  })
}

/** Another clinic file is deployed in the midst of everything: what runs goes on with the one before. */
function deployLater(
  { setup, world }: Befalling,
  { chance, at }: { readonly chance: Chance; readonly at: number },
): void {
  const other = chance.oneOf<Partial<Clinic['messages']>>([
    { promptHours: 60 },
    { reminderHours: 12 },
    { missedHours: 5 },
  ])
  const messages = { ...setup.clinic.messages, ...other }
  world.around.scheduler.at(at, () => {
    if (!world.around.faults.befalls('deploy', 'deploy', 50)) return
    world.around.note('world', 'another clinic file is deployed')
    world.deployed = { ...setup.clinic, messages }
    world.ticker.now()
  })
}
