import * as z from 'zod'

/** What a function's Worker is started with. */
export const WorkerData = z.object({
  /** Path of the bundle's file. */
  bundle: z.string(),
  exportName: z.string(),
  clock: z.instanceof(SharedArrayBuffer),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMegabytes: z.number(),
  /** The release of the zone rules that the runtime says it carries; null: as it is. */
  runtimeZones: z.string().nullable(),
})
export type WorkerData = z.infer<typeof WorkerData>

/** One event for the function. It crosses as JSON, as Lambda's events do. */
export const Call = z.object({ id: z.string(), event: z.string(), timeoutSeconds: z.number() })
export type Call = z.infer<typeof Call>

/** What the function answered, or threw. */
export const Outcome = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), value: z.string() }),
  z.object({ id: z.string(), ok: z.literal(false), type: z.string(), message: z.string(), log: z.string() }),
])
export type Outcome = z.infer<typeof Outcome>
