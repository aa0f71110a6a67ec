import * as z from 'zod/mini'

/** The mails that no plan brings about: somebody asked for something, and this is the answer. */
export const LetterName = z.enum(['fresh-link', 'address-asked'])
export type LetterName = z.infer<typeof LetterName>
