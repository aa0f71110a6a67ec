import type * as z from 'zod/mini'

/** The value of a line; null where it is not JSON, or does not fit. */
export function parseLine<Schema extends z.ZodMiniType>(schema: Schema, line: string): z.infer<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
