import { putClinic } from '../store/put-clinic.ts'
import { planningText } from '../config/planning-text.ts'
import { JobId } from '../course/ids.ts'
import type { ClinicState, Planned } from '../store/items.ts'
import type { ReplanJob } from '../store/jobs.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { Deployed } from './deployed.ts'
import { parsePlanning } from './parse-planning.ts'

export interface NoteDeps {
  readonly store: Store
  readonly deployed: Deployed
}

/**
 * Notes what is deployed. The first time it is what is applied; later, other zone rules or planning settings start a job,
 * once: the clinic's state names what was found, and is written with the job. Where somebody else wrote the state first,
 * the next tick finds the same.
 * @returns whether there was anything to note
 */
export async function noteDeployment(deps: NoteDeps, clinic: ClinicState, now: Instant): Promise<boolean> {
  const { planned } = clinic
  const { settings, zoneRules } = deps.deployed
  if (planned === null) return adopt(deps, clinic)
  if (planned.zoneRules !== zoneRules.id) return startZoneJob(deps, { clinic, planned, now })
  if (planned.deployed !== settings.id) return takeSettings(deps, { clinic, planned, now })
  return false
}

interface Noted {
  readonly clinic: ClinicState
  readonly planned: Planned
  readonly now: Instant
}

async function adopt({ store, deployed: { settings, zoneRules } }: NoteDeps, clinic: ClinicState): Promise<boolean> {
  await store.putEdition(settings)
  await store.putEdition(zoneRules)
  const found = { settings: settings.id, deployed: settings.id, zoneRules: zoneRules.id, zoneRulesAt: null }
  await store.write([putClinic(clinic, { planned: { ...found, settingsJob: null, zoneJob: null } })])
  return true
}

async function startZoneJob({ store, deployed }: NoteDeps, { clinic, planned, now }: Noted): Promise<boolean> {
  const to = deployed.zoneRules.id
  const id = JobId.parse(`zone-rules-${clinic.version}`)
  await store.putEdition(deployed.zoneRules)
  await store.write([
    putClinic(clinic, { planned: { ...planned, zoneRules: to, zoneRulesAt: now, zoneJob: id } }),
    {
      put: 'job',
      value: newJob({ id, of: 'zone-rules', from: planned.zoneRules, to, phase: 'apply', now }),
      was: null,
    },
  ])
  return true
}

/** Settings newly found deployed; what waited before them is withdrawn. */
async function takeSettings(deps: NoteDeps, noted: Noted): Promise<boolean> {
  const { store, deployed } = deps
  const { clinic, planned, now } = noted
  const { id: to } = deployed.settings
  const found = { ...planned, deployed: to }
  await store.putEdition(deployed.settings)
  const withdrawn = await withdrawal(store, noted)
  if (to === planned.settings || (await isSamePlan(deps, planned.settings))) {
    await store.write([putClinic(clinic, { planned: { ...found, settings: to, settingsJob: null } }), ...withdrawn])
    return true
  }
  const id = JobId.parse(`settings-${clinic.version}`)
  await store.write([
    putClinic(clinic, { planned: { ...found, settingsJob: id } }),
    { put: 'job', value: newJob({ id, of: 'settings', from: planned.settings, to, phase: 'compare', now }), was: null },
    ...withdrawn,
  ])
  return true
}

/** Whether the applied settings, read with the defaults of today, are the deployed ones: a field is new in the code only. */
async function isSamePlan({ store, deployed }: NoteDeps, applied: string): Promise<boolean> {
  const edition = await store.readEdition('settings', applied)
  return edition !== null && (await textOf(edition.text)) === (await textOf(deployed.settings.text))
}

async function textOf(edition: string): Promise<string> {
  return planningText(await parsePlanning(edition))
}

/** What nobody approved waits no longer; what was approved goes on, since its courses are planned by what is applied. */
async function withdrawal(store: Store, { planned, now }: Noted): Promise<readonly Write[]> {
  const job = planned.settingsJob === null ? null : await store.readJob(planned.settingsJob)
  if (job?.type !== 'replan' || job.approvedAt !== null) return []
  const value: ReplanJob = { ...job, phase: 'withdrawn', finishedAt: now, dueAt: null, version: job.version + 1 }
  return [{ put: 'job', value, was: job.version }]
}

function newJob({
  now,
  ...about
}: Pick<ReplanJob, 'id' | 'of' | 'from' | 'to' | 'phase'> & { readonly now: Instant }): ReplanJob {
  return {
    ...about,
    ...{ type: 'replan', rows: 0, cursor: 0, refused: [], after: null },
    ...{ messages: 0, firstAt: null, lastAt: null, slots: 0, approvedBy: null, approvedAt: null },
    ...{ startedAt: now, finishedAt: null, dueAt: now, version: 1 },
  }
}
