import type { Clinic } from '../config/clinic.ts'
import type { Planning } from '../config/planning.ts'
import { clinicAsOf } from '../course/clinic-as-of.ts'
import type { ClinicState } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { settingsHash } from './deployed.ts'
import { parsePlanning } from './parse-planning.ts'

interface ClinicDeps {
  readonly clinic: Clinic
  readonly store: Pick<Store, 'readEdition'>
}

/**
 * The clinic as it plans at the moment that its state tells of: by the applied settings, with what was declared since.
 * Costs no request but while a deployed file waits for approval, and then one for each process.
 */
export async function clinicNow({ clinic, store }: ClinicDeps, state: ClinicState): Promise<Clinic> {
  const applied = state.planned?.settings ?? null
  const isDeployed = applied === null || applied === settingsHash(clinic)
  return clinicAsOf(clinic, state, isDeployed ? null : await readPlanning(store, applied))
}

/** What a use case goes by at the moment that the clinic's state tells of. */
export async function depsNow<Deps extends ClinicDeps>(deps: Deps, state: ClinicState): Promise<Deps> {
  const clinic = await clinicNow(deps, state)
  return clinic === deps.clinic ? deps : { ...deps, clinic }
}

/** The planning settings that are kept under a hash. What is kept under one never changes, so it is read once. */
export async function readPlanning(store: ClinicDeps['store'], hash: string): Promise<Planning> {
  const known = settings.get(hash)
  if (known !== undefined) return known
  const edition = await store.readEdition('settings', hash)
  if (edition === null) throw new Error(`the planning settings ${hash} are not kept`)
  const planning = await parsePlanning(edition.text)
  settings.set(hash, planning)
  return planning
}

const settings = new Map<string, Planning>()
