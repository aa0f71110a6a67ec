import { readFileSync } from 'node:fs'

import type * as z from 'zod/mini'

/**
 * What the build put beside the running bundle under a name. It wrote checked values together with the code that reads
 * them, so that no more than `type` is asked of them: to check the clinic's file anew would cost each start a tenth of its time.
 * @throws where there is no such file; a bundle without it does not start
 */
export function readBuilt<Value>(name: string, type: z.ZodMiniType<Value>): Value {
  return type.parse(JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')))
}
