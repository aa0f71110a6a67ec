import { createHash } from 'node:crypto'

import { makeDocument } from '../../../shared/api/make-document.ts'
import { canonicalJson } from '../../../shared/transfer/canonical-json.ts'
import { operationsIn } from './api-document.ts'
import { type FuzzedClinicOptions, type OpenTable, createFuzzedClinic, opened } from './fuzzed-clinic.ts'
import { type Found, runFuzz } from './run-fuzz.ts'
import { startStaffBearers } from './staff-bearers.ts'

export interface ApiFuzzOptions {
  readonly seed: number
  readonly requests: number
  /** Another empty table each time. */
  readonly createTable: () => Promise<OpenTable>
}

/** How one operation fared. */
export interface OperationFuzzed {
  readonly operation: string
  readonly asked: number
  readonly done: number
  readonly refused: number
}

export interface ApiFuzzed {
  readonly operations: readonly OperationFuzzed[]
  /** What was found, each as text with what to run again. */
  readonly found: readonly string[]
}

/** So many requests meet one clinic, before the next one is opened. */
const perClinic = 250
/** Every eighth clinic is empty, by its seed. */
const emptyEach = 8
const mostFound = 10

/** Asks the API at random, clinic after clinic; the seed tells all of it. */
export async function fuzzApi({ seed, requests, createTable }: ApiFuzzOptions): Promise<ApiFuzzed> {
  const bearers = await startStaffBearers(opened)
  const document = makeDocument()
  const options = { document, bearers }
  const statuses = new Map<string, number>()
  const found: string[] = []
  try {
    const file = await fileOf({ ...options, table: await createTable() })
    for (let clinic = 0; clinic * perClinic < requests && found.length < mostFound; clinic += 1) {
      const own = seed + clinic
      const isEmpty = own % emptyEach === 0
      const target = await createFuzzedClinic({ ...options, file, table: await createTable(), isEmpty })
      const count = Math.min(perClinic, requests - clinic * perClinic)
      const fuzzed = await runFuzz(target, { seed: own, requests: count })
      for (const [key, times] of fuzzed.statuses) statuses.set(key, (statuses.get(key) ?? 0) + times)
      found.push(...fuzzed.found.map((one) => told(one, own)))
    }
  } finally {
    bearers.stop()
  }
  const operations = operationsIn(document).map(({ operationId }) => fared(operationId, statuses))
  return { operations, found: found.slice(0, mostFound) }
}

/** What a furnished clinic would take along into an empty one. */
async function fileOf(options: Omit<FuzzedClinicOptions, 'file' | 'isEmpty'>): Promise<FuzzedClinicOptions['file']> {
  const { store } = options.table
  await createFuzzedClinic({ ...options, file: { items: '', lines: [] }, isEmpty: false })
  const { items } = await store.scanItems(null, 100)
  const lines = items.map(canonicalJson)
  return { items: createHash('sha256').update(lines.join('')).digest('hex'), lines: lines.slice(0, 12) }
}

function fared(operation: string, statuses: ReadonlyMap<string, number>): OperationFuzzed {
  const own = [...statuses].flatMap(([key, times]) => {
    const [id, status = ''] = key.split(' ')
    return id === operation ? [{ isDone: status.startsWith('2'), times }] : []
  })
  const sum = (isDone: boolean): number =>
    own.reduce((total, one) => total + (one.isDone === isDone ? one.times : 0), 0)
  const [done, refused] = [sum(true), sum(false)]
  return { operation, asked: done + refused, done, refused }
}

function told({ operation, way, number, fault, request }: Found, seed: number): string {
  const { method, path, headers, body } = request
  const asked = JSON.stringify({ method, path, headers: { ...headers, authorization: '…' }, body }).slice(0, 2000)
  const again = `node infra/run.mjs test/proof/run-part.ts --part api --seed ${seed} --runs ${number + 1}`
  return `seed ${seed}, request ${number} (${operation}, ${way}): ${fault}\n  ${asked}\n  again: ${again}`
}
