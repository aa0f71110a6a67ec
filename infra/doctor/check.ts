import type { Clinic } from '../../shared/config/clinic.ts'
import { type Finding, type Verdict, cannotTell } from './finding.ts'
import { whyUnread } from './why-unread.ts'
import type { World } from './world.ts'

/** Something to look at: by one reading, one finding or several. */
export interface Check {
  readonly names: readonly string[]
  readonly look: (world: World) => Promise<readonly Finding[]>
}

export type Read<Facts> = (world: World) => Promise<Facts>
export type Judge<Facts> = (facts: Facts, clinic: Clinic) => Verdict

/** A check whose judgements know nothing of how the facts are read: where that fails, none of them can be told. */
export function check<Facts>(read: Read<Facts>, judges: Readonly<Record<string, Judge<Facts>>>): Check {
  const names = Object.keys(judges)
  const look = async (world: World): Promise<readonly Finding[]> => {
    try {
      const facts = await read(world)
      return Object.entries(judges).map(([name, judge]) => ({ check: name, ...judge(facts, world.clinic) }))
    } catch (error) {
      return untold(names, whyUnread(error))
    }
  }
  return { names, look }
}

/** That nothing can be told of some checks, and why. */
export function untold(names: readonly string[], reason: string): readonly Finding[] {
  return names.map((name) => ({ check: name, ...cannotTell(reason) }))
}
