import type * as z from 'zod/mini'

import { type Result, done, refuse } from '../course/refusal.ts'

/** So many faults of one request are told. */
const most = 10

/**
 * Reads a part of a request by its schema. What is wrong is told by place and rule in one line, never by what was given:
 * a field that there is not may have any name.
 */
export function readInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  given: unknown,
  part: 'path' | 'query' | 'body',
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return done(parsed.data)
  const faults = parsed.error.issues.slice(0, most).map((issue) => `${placeOf(issue, part)}: ${ruleOf(issue)}`)
  return refuse('bad-input', faults.join('; '))
}

function placeOf({ path }: z.core.$ZodIssue, part: string): string {
  return [part, ...path.map(String)].join('.')
}

function ruleOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? 'has a field that is none of this operation' : issue.message
}
