import * as z from 'zod'

/** A whole number as it stands in an address: digits alone. */
export function wholeInQuery(least: number, most: number) {
  const form = new RegExp(`^\\d{1,${String(most).length}}$`)
  const rule = `give a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(form, rule)
    .transform(Number)
    .refine((number) => number >= least && number <= most, rule)
    .meta({ type: 'integer', minimum: least, maximum: most })
}

/** Where a page begins (the `next` of the one before), and how many items it has at most. */
export const paging = {
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/)
    .optional(),
  limit: wholeInQuery(1, 100).optional(),
}

/** A page has so many items unless another number is asked for. */
export const usualLimit = 50
