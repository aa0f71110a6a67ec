import type { Answered } from '../store/items.ts'

/** A measure's total at one session. */
export interface TotalAt {
  readonly slot: number
  readonly total: number
}

/** By measure the total of each session, by what was settled last, in order of the sessions; what was taken back is none. */
export function totalsOf(answered: readonly Answered[]): Readonly<Record<string, readonly TotalAt[]>> {
  const settled = answered.filter((one) => one.settled)
  const last = [...new Map(settled.map((one) => [`${one.form} ${one.slot}`, one])).values()]
  const totals = last.flatMap(({ form, slot, total }) => (total === null ? [] : [{ form, slot, total }]))
  const byForm = Object.groupBy(totals, ({ form }) => form)
  return Object.fromEntries(
    Object.entries(byForm).map(([form, all = []]) => [
      form,
      all.map(({ slot, total }) => ({ slot, total })).toSorted((one, other) => one.slot - other.slot),
    ]),
  )
}
