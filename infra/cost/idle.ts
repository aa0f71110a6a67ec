import { assumed } from './assumed.ts'
import type { Taken } from './line.ts'
import type { Measured } from './measured.ts'
import type { PaidFor } from './paid-for.ts'
import { unitsOf } from './units.ts'

const million = 1_000_000

/** What a month takes in which nothing happens: nobody is written to, nobody signs in, nothing is stored. */
export function idleMonth(paidFor: PaidFor, { idleTick }: Measured): readonly Taken[] {
  const ticks = (paidFor.ticksPerMinute * assumed.minutesAMonth) / million
  const minutes = assumed.minutesAMonth / million
  const { reads, writes, calls, gigabyteSeconds, logged } = unitsOf(idleTick)
  return [
    { item: 'customer key', price: 'keys', quantity: paidFor.keys },
    { item: 'its earlier turns, from the third year on', price: 'keys', quantity: paidFor.oldMaterial },
    { item: 'alarms', price: 'alarmMetrics', quantity: paidFor.alarmMetrics },
    { item: 'dashboard', price: 'dashboards', quantity: paidFor.dashboards },
    { item: 'metrics of our own, of which an idle clinic has none', price: 'metrics', quantity: 0 },
    {
      item: 'looking into the queue',
      price: 'sqsRequests',
      quantity: paidFor.polledQueues * assumed.pollsAMinute * minutes,
    },
    { item: 'ticks: calls', price: 'invocations', quantity: calls * ticks },
    { item: 'ticks: time', price: 'gigabyteSeconds', quantity: gigabyteSeconds * ticks },
    { item: 'ticks: what is due, may we send', price: 'readUnits', quantity: reads * ticks },
    { item: 'ticks: the heartbeat', price: 'writeUnits', quantity: writes * ticks },
    { item: "ticks: the table's key", price: 'kmsRequests', quantity: assumed.tableKeyAMinute * minutes },
    { item: 'ticks: log', price: 'logs', quantity: logged * ticks * million },
  ]
}
