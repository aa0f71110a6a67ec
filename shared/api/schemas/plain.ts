import * as z from 'zod/mini'

// What answers are made of: as they are written, for whoever reads the document.

/** A moment in UTC, to the second. */
export const instant = z.string().check(z.meta({ format: 'date-time', examples: ['2027-01-05T14:00:00Z'] }))
/** A day of the clinic's calendar. */
export const day = z.string().check(z.meta({ format: 'date', examples: ['2027-01-05'] }))
/** What the clinic's clocks show. */
export const wall = z.string().check(z.meta({ examples: ['2027-01-05T14:00'] }))
export const id = z.string().check(z.meta({ examples: ['c-001'] }))
export const whole = z.int()

export const step = z.readonly(z.object({ wall, startsAt: instant }))

/** No parameters of a path, or no query. */
export const nothing = z.strictObject({})
/** No body. */
export const noBody = z.undefined()

/** A page of a list, and where the next one begins; null: that was all. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.readonly(z.array(item)), next: z.nullable(z.string()) })
}
