import * as z from 'zod/mini'

/** What is answered where there is nothing to tell but that it is so now. */
export const Done = z.object({ done: z.literal(true) }).check(z.meta({ id: 'Done' }))

/** Work that was begun; how far it is stands at the address in `Location`. */
export const Begun = z.object({ job: z.string(), rows: z.int() }).check(z.meta({ id: 'Begun' }))
