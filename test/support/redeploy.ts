import { attendCourse } from '../../shared/attend/attend-course.ts'
import { tick } from '../../shared/attend/tick.ts'
import type { Clinic } from '../../shared/config/clinic.ts'
import { JobId } from '../../shared/course/ids.ts'
import { diaryDateOf } from '../../shared/course/diary.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { dueTimes } from '../../shared/message/due-at.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { runReplan } from '../../shared/replan/run-replan.ts'
import { fingerprintOf } from '../../shared/store/fingerprint.ts'
import type { ReplanJob } from '../../shared/store/jobs.ts'
import type { Due, Store } from '../../shared/store/store.ts'
import { plus } from '../../shared/time/instant.ts'
import { type ZoneTable, pinnedZoneTable, zoneRulesOf } from '../../shared/time/zone-rules.ts'
import { toInstant } from '../../shared/time/zone.ts'
import type { PaperClinic } from './paper-rehearsal.ts'
import { quietTick } from './tick-deps.ts'

/** Deploys another clinic file: every function has it from now on. */
export function deploy(paper: PaperClinic, clinic: Clinic): void {
  Object.assign(paper, { clinic, deps: { ...paper.deps, clinic } })
}

/** A minute passes: the tick notes what is deployed and queues what is due, and that is attended to. */
export async function passMinute(paper: PaperClinic): Promise<void> {
  paper.now = plus(paper.now, { minutes: 1 })
  const queued: Due[] = []
  const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
  await tick({ ...paper.deps, queue, perMinute: 600, ...quietTick, deployed: deployedOf(paper.clinic) })
  for (const due of queued) {
    if (due.type === 'course') await attendCourse(paper.deps, due.course)
    if (due.type === 'job') for (let more = true; more;) more = await runReplan(paper.deps, due.job)
  }
}

export async function passMinutes(paper: PaperClinic, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) await passMinute(paper)
}

/** The job that last went over the courses. */
export async function replanJob({ store }: { store: Store }, of: 'settings' | 'zone-rules'): Promise<ReplanJob> {
  const { planned } = await store.readClinic()
  const id = of === 'settings' ? planned?.settingsJob : planned?.zoneJob
  const job = await store.readJob(JobId.parse(id))
  if (job?.type !== 'replan') throw new Error(`${id} is no re-plan`)
  return job
}

/** The pinned rules but that some zones have another one's. */
export function otherTable(zones: Readonly<Record<string, string>>): ZoneTable {
  const { groups, ...table } = pinnedZoneTable()
  const moved = groups.map(([rules = '', names = '']) => {
    const kept = names.split(' ').filter((name) => zones[name] === undefined)
    const added = Object.entries(zones).filter(([, as]) => names.split(' ').includes(as))
    return [rules, [...kept, ...added.map(([name]) => name)].join(' ')]
  })
  return { ...table, version: 'former', groups: moved }
}

/** Slots as they were booked by other rules. */
export function bookedBy(table: ZoneTable, slots: readonly Slot[]): readonly Slot[] {
  const rules = zoneRulesOf(table)
  return slots.map((slot) => ({ ...slot, startsAt: toInstant(slot.wall, slot.zone, rules) }))
}

/** Makes of everything in the store what functions with another zone table would have left there. */
export async function asPlannedBy(paper: PaperClinic, table: ZoneTable): Promise<void> {
  const { store, clinic } = paper
  const deployed = deployedOf(clinic, table)
  await store.putEdition(deployed.settings)
  await store.putEdition(deployed.zoneRules)
  const found = { settings: deployed.settings.id, deployed: deployed.settings.id, zoneRules: table.version }
  const state = await store.readClinic()
  const planned = { ...found, zoneRulesAt: null, settingsJob: null, zoneJob: null }
  await store.write([
    { put: 'clinic', value: { ...state, planned, version: state.version + 1 }, was: state.version || null },
  ])
  for (const id of (await store.listCourses(null, 1000)).items) {
    const whole = await store.readCourse(id)
    if (whole === null) continue
    const slots = bookedBy(table, whole.slots)
    const course = { ...whole.course, fingerprint: fingerprintOf(slots) }
    const times = dueTimes({ clinic, client: whole.client, course, slots }, paper.now)
    const renewed = <T extends { version: number }>(item: T, place: 'course' | Slot['id']) => ({
      value: { ...item, dueAt: times.get(place) ?? null, version: item.version + 1 },
      was: item.version,
    })
    await store.write([
      { put: 'course', ...renewed(course, 'course') },
      ...slots.map((slot) => ({ put: 'slot' as const, ...renewed(slot, slot.id) })),
    ])
    for (const slot of slots) await rebook(store, slot)
  }
}

async function rebook(store: Store, slot: Slot): Promise<void> {
  for (const day of await store.readDiary(slot.therapist, [diaryDateOf(slot)])) {
    const bookings = day.bookings.map((one) =>
      one.course === slot.course && one.slot === slot.id ? { ...one, startsAt: slot.startsAt } : one,
    )
    await store.write([{ put: 'diary-day', value: { ...day, bookings, version: day.version + 1 }, was: day.version }])
  }
}
