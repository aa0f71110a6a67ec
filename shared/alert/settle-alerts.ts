import type { Alert } from '../store/items.ts'
import type { Store, Write } from '../store/store.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { standingAlerts } from './standing-alerts.ts'

type Whose = Pick<Situation, 'client' | 'course' | 'slots'>

/** A course before and after a change of it. */
export interface Settling {
  readonly before: Whose
  readonly after: Whose
  readonly now: Instant
}

/**
 * What takes the alerts off the list that a change leaves without a cause, and puts those back whose cause it brings back;
 * to be written with the change. What somebody has acknowledged stays as it is.
 */
export async function settleAlerts(
  store: Pick<Store, 'readAlert'>,
  { before, after, now }: Settling,
): Promise<readonly Write[]> {
  const [was, is] = [standingAlerts(before), standingAlerts(after)]
  const [gone, back] = [without(was, is), without(is, was)]
  const [settled, reopened] = await Promise.all([readOpen(store, gone), readOpen(store, back)])
  return [
    ...settled.filter(({ settledAt }) => settledAt === null).map((alert) => put(alert, now)),
    ...reopened.filter(({ settledAt }) => settledAt !== null).map((alert) => put(alert, null)),
  ]
}

function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

async function readOpen(store: Pick<Store, 'readAlert'>, ids: readonly string[]): Promise<readonly Alert[]> {
  const alerts = await Promise.all(ids.map((id) => store.readAlert(id)))
  return alerts.filter((alert) => alert !== null).filter(({ acknowledged }) => !acknowledged)
}

function put(alert: Alert, settledAt: Instant | null): Write {
  return { put: 'alert', value: { ...alert, settledAt, version: alert.version + 1 }, was: alert.version }
}
