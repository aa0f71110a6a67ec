import * as z from 'zod/mini'

import { bringUp, versionAfter } from '../store/bring-up.ts'
import { stampOf } from '../store/item.ts'
import { kinds } from '../store/kinds.ts'
import { canonicalJson } from './canonical-json.ts'
import { Carried, carriedKinds } from './carried.ts'
import { parseLine } from './parse-line.ts'

/** The line of an item; from the second version of its kind on it says which one the value is of. */
export function lineOf(item: Carried): string {
  return canonicalJson({ ...item, ...stampOf(kinds[item.kind]) })
}

/** The item of a line that this version or an earlier one wrote; null: it is neither. */
export function readLine(line: string): Carried | null {
  return parseLine(z.pipe(BroughtUp, Carried), line)
}

/** Whether a line holds its item and nothing else, in the one form that lines have. */
export function isExact(line: string): boolean {
  const [item, value] = [readLine(line), parseLine(BroughtUp, line)]
  const isCanonical = canonicalJson(parseLine(z.unknown(), line)) === line
  return isCanonical && canonicalJson(item) === canonicalJson(value)
}

const BroughtUp = z.pipe(
  z
    .strictObject({
      kind: z.literal(Object.keys(carriedKinds).filter((name): name is keyof typeof carriedKinds => name in kinds)),
      schema: z._default(z.int().check(z.gte(1)), 1),
      value: z.record(z.string(), z.unknown()),
    })
    .check(z.refine(({ kind, schema }) => schema <= versionAfter(kinds[kind].steps))),
  z.transform(({ kind, schema, value }) => ({ kind, value: bringUp(value, schema, kinds[kind].steps) })),
)
