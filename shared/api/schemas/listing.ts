import * as z from 'zod/mini'

import { locales } from '../../course/client.ts'

const part = z.readonly(z.object({ field: z.string(), words: z.string(), own: z.boolean() }))
const text = z.readonly(z.object({ key: z.string(), parts: z.readonly(z.array(part)) }))
const place = z.readonly(z.object({ place: z.string(), texts: z.readonly(z.array(text)) }))

export const ListingAnswer = z
  .readonly(
    z.object({
      locale: z.enum(locales),
      direction: z.enum(['ltr', 'rtl']),
      hash: z.string(),
      places: z.readonly(z.array(place)),
    }),
  )
  .check(
    z.meta({
      id: 'Listing',
      description: 'A catalogue of texts by their places in a course; `own` words are the clinic’s.',
    }),
  )

export const approvals = z.readonly(
  z.partialRecord(z.enum(locales), z.readonly(z.object({ by: z.string(), on: z.string(), catalogue: z.string() }))),
)
