import { type Operation, operationsIn } from './api-document.ts'
import { chanceOf } from './chance.ts'
import { type FuzzAnswer, createCheckAnswer } from './check-answer.ts'
import { type FuzzRequest, type Way, makeRequest, ways } from './make-request.ts'
import type { Sampling } from './sample-value.ts'

/** What is asked, and how it is looked at. */
export interface FuzzTarget {
  readonly document: object
  ask(request: FuzzRequest): Promise<FuzzAnswer>
  /** Stands for all that is kept, but for what only counts or remembers requests. */
  state(): Promise<string>
  readonly known: Sampling['known']
}

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
 * Finds a 5xx, a status or shape that the document does not tell, and a change of state by what was refused.
 */
export async function runFuzz(
  target: FuzzTarget,
  { seed, requests }: { readonly seed: number; readonly requests: number },
): Promise<Fuzzed> {
  const chance = chanceOf(seed)
  const operations = operationsIn(target.document)
  const check = createCheckAnswer(target.document)
  const statuses = new Map<string, number>()
  const found: Found[] = []
  for (let number = 0; number < requests; number += 1) {
    const operation = operations[number % operations.length]
    if (operation === undefined) break
    const way = chance.pick(ways)
    const request = makeRequest(operation, way, { document: target.document, chance, known: target.known })
    const before = await target.state()
    const answer = await target.ask(request)
    const key = `${operation.operationId} ${answer.status}`
    statuses.set(key, (statuses.get(key) ?? 0) + 1)
    const fault = check(operation, answer) ?? (await changedBy(operation, answer, before !== (await target.state())))
    if (fault !== null) found.push({ operation: operation.operationId, way, number, fault, request })
  }
  return { requests, statuses, found }
}

async function changedBy({ method }: Operation, { status }: FuzzAnswer, isChanged: boolean): Promise<string | null> {
  if (!isChanged) return null
  if (status >= 400) return `status ${status}, and something was changed`
  return method === 'GET' ? 'a GET, and something was changed' : null
}
