import { roles } from '../staff/person.ts'
import { type ApiCode, apiStatusOf } from './api-code.ts'
import type { Operation } from './operation.ts'
import { isKeyed } from './read-request.ts'

/** By status, the codes of every problem that an operation may be answered with. */
export function documentedCodes(operation: Operation): ReadonlyMap<number, readonly ApiCode[]> {
  const found = new Map<number, ApiCode[]>()
  const add = (status: number, code: ApiCode): void => {
    const known = found.get(status) ?? []
    if (!known.includes(code)) found.set(status, [...known, code])
  }
  for (const code of codesOf(operation)) add(apiStatusOf[code], code)
  if (operation.onRevision === true) add(412, 'changed-meanwhile')
  return new Map([...found].toSorted(([one], [other]) => one - other))
}

function codesOf(operation: Operation): readonly ApiCode[] {
  const { takes, refusals, params, access } = operation
  const hasParams = Object.keys(params.shape).length > 0
  const isForAll = roles.every((role) => access[role] !== 'none')
  return [
    ...(['bad-input', 'not-signed-in', 'not-acceptable', 'internal-error', 'unavailable'] as const),
    ...(isForAll ? [] : (['not-allowed'] as const)),
    ...(hasParams ? (['not-found'] as const) : []),
    ...(operation.tag === 'clients' || operation.tag === 'courses' ? (['unknown-client'] as const) : []),
    ...(operation.tag === 'therapists' ? (['unknown-therapist'] as const) : []),
    ...(takes === null ? [] : (['payload-too-large', 'unsupported-media-type'] as const)),
    ...(isKeyed(operation) ? (['idempotency-mismatch', 'changed-meanwhile'] as const) : []),
    ...refusals,
  ]
}
