import { createHash } from 'node:crypto'

import * as z from 'zod/mini'

import { ClinicState } from '../store/items.ts'
import { Instant } from '../time/instant.ts'
import { canonicalJson } from './canonical-json.ts'
import { Carried } from './carried.ts'
import { placeOf } from './place-of.ts'
import { brokenReference } from './broken-reference.ts'

/** Raised when an older reader could not take the lines in any more. */
const format = 1

/** The first line. `state` and `exportedAt` are all of it that differs where a clinic is exported again from another stack. */
export const TransferHeader = z.strictObject({
  format: z.literal(format),
  clinic: z.string(),
  exportedAt: Instant,
  state: ClinicState,
  counts: z.record(z.string(), z.int()),
  /** SHA-256 over the lines of the items. */
  items: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type TransferHeader = z.infer<typeof TransferHeader>

/** The last line: SHA-256 over all before it. */
const End = z.strictObject({ end: z.string() })

/** What a header says besides what it can be reckoned from. */
export type Exported = Pick<TransferHeader, 'clinic' | 'exportedAt' | 'state'>

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

export interface TransferFile {
  readonly header: TransferHeader
  /** Each item's line, in order. */
  readonly lines: readonly string[]
}

/** The whole file of a clinic, its lines sorted; refused where an item names another that is not there. */
export function writeTransfer(exported: Exported, items: readonly Carried[]): Checked<readonly string[]> {
  const jobs = new Set(items.flatMap((item) => (item.kind === 'job' ? [item.value.id] : [])))
  const own = items.filter((item) => item.kind !== 'job-row' || jobs.has(item.value.job))
  const sorted = own.map((item) => ({ at: placeOf(item), item })).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const broken = brokenReference(sorted.map(({ item }) => item))
  if (broken !== null) return { ok: false, error: `${broken}; the clinic was changed while it was read` }
  const lines = sorted.map(({ item }) => canonicalJson(item))
  const header = { format, ...exported, counts: countsOf(own), items: hashOf(lines) }
  const before = [canonicalJson(header), ...lines]
  return { ok: true, value: [...before, canonicalJson({ end: hashOf(before) })] }
}

/** Checks every line of a file, and that it is whole; the error names the line. */
export function readTransfer(all: readonly string[]): Checked<TransferFile> {
  const header = parseLine(TransferHeader, all[0] ?? '')
  if (header === null) return refused(1, 'no header that this version reads')
  const items: Carried[] = []
  const lines = all.slice(1, -1)
  let before = ''
  for (const [index, line] of lines.entries()) {
    const item = parseLine(Carried, line)
    if (item === null || canonicalJson(item) !== line) return refused(index + 2, 'no item that this version reads')
    const at = placeOf(item)
    if (at <= before) return refused(index + 2, at === before ? 'the same item again' : 'out of order')
    before = at
    items.push(item)
  }
  const end = parseLine(End, all.at(-1) ?? '')
  if (end === null || all.length < 2) return refused(all.length, 'the file is cut off')
  if (end.end !== hashOf(all.slice(0, -1))) return refused(all.length, 'the checksum is another')
  if (header.items !== hashOf(lines) || canonicalJson(header.counts) !== canonicalJson(countsOf(items))) {
    return refused(1, 'the header tells of other items')
  }
  const broken = brokenReference(items)
  return broken === null ? { ok: true, value: { header, lines } } : { ok: false, error: broken }
}

function refused(line: number, why: string): Checked<never> {
  return { ok: false, error: `line ${line}: ${why}` }
}

function countsOf(items: readonly Carried[]): TransferHeader['counts'] {
  const counts: Record<string, number> = {}
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** The value of a line; null where it is not JSON, or does not fit. */
export function parseLine<Schema extends z.ZodMiniType>(schema: Schema, line: string): z.infer<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
