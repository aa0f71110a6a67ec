import { type Clinic } from '../../../shared/config/clinic.ts'
import type { CountLine } from '../counts.ts'
import type { Withheld } from '../grants/roles.ts'
import { startSystem } from '../system.ts'
import type { RunningStack } from '../run-stack.ts'
import type { System } from '../system-types.ts'
import { readClients } from './clients-file.ts'
import { countsBetween } from './costs.ts'
import { beginEnrolment, findStart } from './enrol.ts'
import { type Instant } from './instant.ts'
import { mailFiles } from './mail-files.ts'
import { replaceDirectory } from './out-directory.ts'
import { type Outcome, collect } from './outcome.ts'
import type { ProgressBar } from './progress-bar.ts'
import { outputFiles } from './output-files.ts'
import type { NumberedLine } from './scenario.ts'
import { openStaffApi } from './staff-api.ts'
import { type LostRow, createSystemWorld, readStatus } from './system-world.ts'
import { travel } from './timeline.ts'

/** All that was read and found good before the system starts. */
export interface Plan {
  readonly clinic: Clinic
  readonly clinicFile: string
  readonly csv: string
  readonly lines: readonly NumberedLine[]
  readonly start: Instant | null
  readonly out: string
  readonly without: Withheld | null
}

export type Rehearsed =
  | { readonly ok: true; readonly outcome: Outcome; readonly lost: readonly LostRow[]; readonly waiting: boolean }
  /** Nothing was enrolled; faults of the clients' file begin with their line. */
  | { readonly ok: false; readonly of: 'clients' | 'scenario'; readonly faults: readonly string[] }

/** Earlier than any rehearsal starts: the clock of a system goes forward only. */
const before = '2000-01-01T00:00:00Z'

/** Starts the clinic's system, takes its clients through their courses, and writes what came of it to `out`. */
export async function rehearse(plan: Plan, bar: ProgressBar): Promise<Rehearsed> {
  const began = performance.now()
  const { clinicFile, start, without } = plan
  const clock = { kind: 'frozen', at: start ?? before } as const
  // What the clinic does each day for itself belongs to no course, and would go on for ever.
  const system = await startSystem({ clinicFile, without, clock, standingJobs: 'off' })
  try {
    return await run(system, plan, { bar, began })
  } finally {
    await system.stop()
  }
}

async function run(
  system: RunningStack,
  plan: Plan,
  show: { readonly bar: ProgressBar; readonly began: number },
): Promise<Rehearsed> {
  const api = openStaffApi(system)
  const start = await findStart(api, plan)
  if (!start.ok) return { ok: false, of: 'clients', faults: start.faults }
  const early = plan.lines.find(({ line }) => line.at < start.at)
  if (early !== undefined) {
    const fault = `"at": before the start of the rehearsal; it would be ${start.at} or later`
    return { ok: false, of: 'scenario', faults: [`${early.number}: ${fault}`] }
  }
  system.setNow(start.at)
  const idleTick = await countIdleTick(system)
  const enrolment = await beginEnrolment(api, plan.csv)
  if (!enrolment.ok) return { ok: false, of: 'clients', faults: enrolment.faults }
  const { clients } = readClients(plan.csv)
  const world = createSystemWorld(system, { api, job: enrolment.job, clients: clients.map(({ id }) => id) })
  const lines = plan.lines.map(({ line }) => line)
  const travelled = await travel({ world, start: start.at, lines, observe: show.bar.show })
  const outcome = await collect({
    system,
    api,
    world,
    plan,
    clients,
    start: start.at,
    travelled,
    idleTick,
    began: show.began,
  })
  replaceDirectory(plan.out, [
    ...(await outputFiles(outcome, { ...plan, lines }, system.mails())),
    ...mailFiles(system.mails()),
  ])
  return { ok: true, outcome, lost: (await readStatus(api, enrolment.job)).refused, waiting: travelled.waiting }
}

/** Runs the tick while there is nothing at all, and counts what that asks for; the first one also notes what is deployed. */
async function countIdleTick(system: System): Promise<readonly CountLine[]> {
  await system.tick()
  const counted = system.counts()
  await system.tick()
  return countsBetween(counted, system.counts())
}
