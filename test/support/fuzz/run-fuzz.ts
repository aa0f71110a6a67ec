import { type Operation, looksOnly, operationsIn } from './api-document.ts'
import { chanceOf } from './chance.ts'
import { type CheckAnswer, type FuzzAnswer, createCheckAnswer } from './check-answer.ts'
import { faultOfRepeats } from './fault-of-repeats.ts'
import { type FuzzTarget, changed } from './fuzz-target.ts'
import { type FuzzRequest, type Way, makeRequest, ways } from './make-request.ts'

export interface Found {
  readonly operation: string
  readonly way: Way
  readonly number: number
  readonly fault: string
  readonly request: FuzzRequest
}

export interface Fuzzed {
  readonly requests: number
  /** How often each operation answered with each status. */
  readonly statuses: ReadonlyMap<string, number>
  readonly found: readonly Found[]
}

/**
 * Asks an API at random, by its own document: each operation in turn, rightly, nearly rightly and as nobody means it.
 * Finds a 5xx, a status or shape that the document does not tell, what was done though the document does not allow it, a
 * change of state by what was refused or only looks, and a request that was done twice under one key.
 */
export async function runFuzz(
  target: FuzzTarget,
  { seed, requests }: { readonly seed: number; readonly requests: number },
): Promise<Fuzzed> {
  const { document, known } = target
  const chance = chanceOf(seed)
  const operations = operationsIn(document).filter(({ operationId }) => target.only?.includes(operationId) ?? true)
  const check = createCheckAnswer(document)
  const statuses = new Map<string, number>()
  const found: Found[] = []
  for (let number = 0; number < requests; number += 1) {
    const operation = operations[number % operations.length]
    if (operation === undefined) break
    await target.pass?.(chance)
    const way = chance.pick(ways)
    const request = makeRequest(operation, way, { document, chance, known })
    const { status, fault } = await askOnce(target, { operation, request, check, isRepeated: chance.once(2) })
    const key = `${operation.operationId} ${status}`
    statuses.set(key, (statuses.get(key) ?? 0) + 1)
    if (fault !== null) found.push({ operation: operation.operationId, way, number, fault, request })
  }
  return { requests, statuses, found }
}

interface Asked {
  readonly operation: Operation
  readonly request: FuzzRequest
  readonly check: CheckAnswer
  readonly isRepeated: boolean
}

async function askOnce(
  target: FuzzTarget,
  { operation, request, check, isRepeated }: Asked,
): Promise<{ readonly status: number; readonly fault: string | null }> {
  const before = await target.state()
  const answer = await target.ask(request)
  const after = await target.state()
  const fault = check(operation, request, answer) ?? faultOfChange(operation, answer, changed(before, after))
  if (fault !== null || !isRepeated) return { status: answer.status, fault }
  return { status: answer.status, fault: await faultOfRepeats(target, { operation, request, answer, after }) }
}

function faultOfChange(operation: Operation, { status }: FuzzAnswer, keys: readonly string[]): string | null {
  if (keys.length === 0) return null
  const what = `and something was changed: ${keys.slice(0, 5).join(', ')}`
  if (status >= 400) return `status ${status}, ${what}`
  return looksOnly(operation) ? `a request that only looks, ${what}` : null
}
