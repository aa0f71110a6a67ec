import type { World } from '../world/world.ts'
import { allSettled, clinicBy } from './all-settled.ts'
import { claimsAllowed } from './claims-allowed.ts'
import { diariesTrue } from './diaries-true.ts'
import { digestsOnce } from './digests-once.ts'
import { dueHaveOutcomes } from './due-have-outcomes.ts'
import { erasedIsGone } from './erased-is-gone.ts'
import type { Facts, Watch } from './facts.ts'
import { fatesHeeded } from './fates-heeded.ts'
import { linksLeadHome } from './links-lead-home.ts'
import { nightsQuiet } from './nights-quiet.ts'
import { nothingShown } from './nothing-shown.ts'
import { numbersRight } from './numbers-right.ts'
import { outcomesStand } from './outcomes-stand.ts'
import { sentAsPromised } from './sent-as-promised.ts'
import { skipsTrue } from './skips-true.ts'
import { timesStand } from './times-stand.ts'
import { versionsGrow } from './versions-grow.ts'

/** Every invariant, over one world. */
export function allWatches(world: World, mostSkew: number): readonly Watch[] {
  const { table, queue, around } = world
  const facts: Facts = {
    committed: table.committed,
    now: () => around.scheduler.now,
    mostSkew,
    isUnreadable: (course) => world.isUnreadable(course),
  }
  const ended = { ...facts, queued: () => queue.waiting.map(({ body }) => body) }
  return [
    ...[sentAsPromised, outcomesStand, claimsAllowed, skipsTrue, numbersRight].map((watch) => watch(facts)),
    ...[versionsGrow, timesStand, diariesTrue, nothingShown, dueHaveOutcomes].map((watch) => watch(facts)),
    ...[fatesHeeded, erasedIsGone].map((watch) => watch(facts)),
    nightsQuiet(facts, () => world.deployed),
    digestsOnce(() => world.deployed.timeZone),
    linksLeadHome((month) => world.keyOf(month)),
    allSettled(ended, (state) => clinicBy(world.deployed, table.editions)(state)),
  ]
}
