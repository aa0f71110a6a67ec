import { readFileSync } from 'node:fs'

import * as z from 'zod'

/** A run that found something once, what, and the patch in mutants/ that brings it back. */
const SavedSeed = z.strictObject({ seed: z.number(), found: z.string(), planted: z.string() })

/** Every seed that ever found something, to be run again. */
export function savedSeeds(): readonly z.infer<typeof SavedSeed>[] {
  return z.array(SavedSeed).parse(JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')))
}
