import type { Entry, Ledger } from '../../../shared/course/ledger.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { fingerprintOf } from '../../../shared/store/fingerprint.ts'
import type { Write } from '../../../shared/store/store.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { bookedBy, otherTable } from '../../support/redeploy.ts'
import type { World } from './world.ts'

/** Another year's table, by which the clocks of these zones show another hour for a part of the year. */
const former = otherTable({ 'America/Vancouver': 'America/Los_Angeles', 'Europe/London': 'Atlantic/Reykjavik' })

/** The process by whose name transactions are known that book by other rules. */
export const formerProcess = 'former rules'

/**
 * Makes of the table what functions with another zone table would have left there: wall times as they are, the instants of
 * courses and diaries, and what clients were told, by its rules. From now on all runs by ours, as after a deployment.
 */
export async function asPlannedBefore({ table, deployed }: World): Promise<void> {
  const { committed } = table
  const { clinic } = committed
  if (clinic.planned === null) return
  const { zoneRules } = deployedOf(deployed, former)
  await table.putEdition(zoneRules)
  const planned = { ...clinic.planned, zoneRules: former.version, zoneRulesAt: null, zoneJob: null }
  await write([{ put: 'clinic', value: { ...clinic, planned, version: clinic.version + 1 }, was: clinic.version }])
  for (const course of committed.all('course')) {
    const slots = committed.state(course.id)?.slots ?? []
    const before = bookedBy(former, slots)
    const moved = new Map(slots.map(({ id, startsAt }, index) => [id, [startsAt, before[index]?.startsAt] as const]))
    const fingerprint = fingerprintOf(before)
    const value = { ...course, fingerprint, ledger: toldBefore(course.ledger, moved), version: course.version + 1 }
    await write([
      { put: 'course', value, was: course.version },
      ...before.map((slot) => slotWrite({ ...slot, ledger: toldBefore(slot.ledger, moved) })),
    ])
  }
  for (const day of committed.all('diary-day')) {
    const bookings = day.bookings.map((one) => ({
      ...one,
      startsAt: committed.slot(one.course, one.slot)?.startsAt ?? one.startsAt,
    }))
    await write([{ put: 'diary-day', value: { ...day, bookings, version: day.version + 1 }, was: day.version }])
  }

  async function write(writes: readonly Write[]): Promise<void> {
    const written = await table.write(formerProcess, writes)
    if (!written.ok) throw new Error('the table is not as it was just read')
  }
}

function slotWrite(slot: Slot): Write {
  return { put: 'slot', value: { ...slot, version: slot.version + 1 }, was: slot.version }
}

type Moved = ReadonlyMap<number, readonly [from: Instant, to: Instant | undefined]>

/** What was told of a session's present time was told of the same hour on the wall. */
function toldBefore(ledger: Ledger, moved: Moved): Ledger {
  return Object.fromEntries(Object.entries(ledger).map(([key, entry]) => [key, entryBefore(entry, moved)]))
}

function entryBefore(entry: Entry, moved: Moved): Entry {
  if (!('told' in entry) || entry.told === null || entry.told.slot === null) return entry
  const [from, to = null] = moved.get(entry.told.slot) ?? []
  if (to === null || entry.told.sessionStartsAt !== from) return entry
  return { ...entry, told: { ...entry.told, sessionStartsAt: to } }
}
