import type { Clinic } from './clinic.ts'
import type { Planning } from './planning.ts'

/** Of a clinic's file, what its planning hangs on. */
export function planningOf({ timeZone, course, messages, closures, therapists }: Clinic): Planning {
  return { timeZone, course, messages, closures, therapists }
}

/** The settings as one text, the same whatever the order of the fields; what closures and therapists are called is no plan. */
export function planningText({ closures, therapists, ...rest }: Planning): string {
  return JSON.stringify(
    inOrder({
      ...rest,
      closures: closures.map(({ from, to }) => ({ from, to })),
      therapists: therapists.map(({ id, hours, leave }) => ({ id, hours, leave })),
    }),
  )
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]))
}
