import * as z from 'zod'

/** What a function is started with, wherever it runs. */
export const FunctionData = z.object({
  /** Path of the bundle's file. */
  bundle: z.string(),
  exportName: z.string(),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMegabytes: z.number(),
  /** The release of the zone rules that the runtime says it carries; null: as it is. */
  runtimeZones: z.string().nullable(),
})
export type FunctionData = z.infer<typeof FunctionData>

/** What its Worker is started with: it reads the system's clock where the system keeps it. */
export const WorkerData = FunctionData.extend({ clock: z.instanceof(SharedArrayBuffer) })
export type WorkerData = z.infer<typeof WorkerData>

/**
 * One event for the function. It crosses as JSON, as Lambda's events do. `cells` holds the clock as it stands, for a process,
 * which shares no memory with the system.
 */
export const Call = z.object({
  id: z.string(),
  event: z.string(),
  timeoutSeconds: z.number(),
  cells: z.tuple([z.string(), z.string()]),
})
export type Call = z.infer<typeof Call>

/** What the function answered, or threw. */
export const Outcome = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), value: z.string() }),
  z.object({ id: z.string(), ok: z.literal(false), type: z.string(), message: z.string(), log: z.string() }),
])
export type Outcome = z.infer<typeof Outcome>
