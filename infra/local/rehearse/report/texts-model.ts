import * as z from 'zod'

/** Every text that a clinic's clients may be given, as its own function tells them. */
export const Texts = z.object({
  clinic: z.string(),
  approved: z.record(z.string(), z.object({ by: z.string(), on: z.string(), catalogue: z.string() })),
  catalogues: z.array(
    z.object({
      locale: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      hash: z.string(),
      places: z.array(
        z.object({
          place: z.string(),
          texts: z.array(
            z.object({
              key: z.string(),
              /** `own`: the words are those of the clinic file. */
              parts: z.array(z.object({ field: z.string(), words: z.string(), own: z.boolean() })),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type Texts = z.infer<typeof Texts>
