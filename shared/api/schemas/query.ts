import * as z from 'zod/mini'

/** A whole number as it stands in an address: digits alone. */
export function wholeInQuery(least: number, most: number) {
  const form = new RegExp(`^\\d{1,${String(most).length}}$`)
  const rule = `give a whole number from ${least} to ${most}`
  return z.pipe(z.string().check(z.regex(form, rule)), z.transform(Number)).check(
    z.refine((number) => number >= least && number <= most, rule),
    z.meta({ type: 'integer', minimum: least, maximum: most }),
  )
}

/** Where a page begins (the `next` of the one before), and how many items it has at most. */
export const paging = {
  after: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,400}$/))),
  limit: z.optional(wholeInQuery(1, 100)),
}

/** A page has so many items unless another number is asked for. */
export const usualLimit = 50
