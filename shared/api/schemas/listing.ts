import * as z from 'zod'

import { locales } from '../../course/client.ts'

const part = z.object({ field: z.string(), words: z.string(), own: z.boolean() }).readonly()
const text = z.object({ key: z.string(), parts: z.array(part).readonly() }).readonly()
const place = z.object({ place: z.string(), texts: z.array(text).readonly() }).readonly()

export const ListingAnswer = z
  .object({
    locale: z.enum(locales),
    direction: z.enum(['ltr', 'rtl']),
    hash: z.string(),
    places: z.array(place).readonly(),
  })
  .readonly()
  .meta({
    id: 'Listing',
    description: 'A catalogue of texts by their places in a course; `own` words are the clinic’s.',
  })

export const approvals = z
  .partialRecord(z.enum(locales), z.object({ by: z.string(), on: z.string(), catalogue: z.string() }).readonly())
  .readonly()
