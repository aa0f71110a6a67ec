import type { Operation } from './api-document.ts'
import type { Sampling } from './sample-value.ts'
import { sampleValue } from './sample-value.ts'
import { oddBodies, spoilText } from './spoil-text.ts'
import { spoilValue } from './spoil-value.ts'

export interface FuzzBody {
  /** Null: nothing says what it is. */
  readonly type: string | null
  readonly text: string
  readonly isBase64: boolean
}

interface Making {
  readonly way: 'valid' | 'near' | 'hostile'
  readonly sampling: Sampling
}

/** A body for an operation: as it is documented, nearly so, or as nobody means it; null: none. */
export function makeBody(operation: Operation, { way, sampling }: Making): FuzzBody | null {
  const { chance } = sampling
  const [type, media] = chance.any(Object.entries(operation.requestBody?.content ?? {})) ?? []
  if (way === 'hostile') return hostileBody(type ?? 'application/json', sampling)
  if (type === undefined) return way === 'near' ? { type: 'application/json', text: '{}', isBase64: false } : null
  const meant = chance.once(3) ? undefined : chance.any(sampling.known(operation.operationId))
  const value = meant ?? sampleValue(media?.schema ?? {}, { name: operation.operationId }, sampling)
  const isJson = type === 'application/json'
  const isSpoiled = way === 'near'
  const sent = isSpoiled && isJson && !chance.once(3) ? spoilValue(value, chance) : value
  const text = isJson ? JSON.stringify(sent) : String(sent)
  return wired({ type, text: isSpoiled && sent === value ? spoilText(text, chance) : text }, sampling)
}

/** A gateway hands a body on as it is, or in base64; to us both are one. */
function wired({ type, text }: Pick<FuzzBody, 'type' | 'text'>, { chance }: Sampling): FuzzBody {
  return chance.once(8)
    ? { type, text: Buffer.from(text).toString('base64'), isBase64: true }
    : { type, text, isBase64: false }
}

const oddTypes = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'x', 'application/xml'],
  ...['text/csv', 'application/json', 'application/x-ndjson', 'application/json, text/csv', null],
] as const

function hostileBody(documented: string, { chance }: Sampling): FuzzBody | null {
  if (chance.once(8)) return null
  const type = chance.once(3) ? (chance.any(oddTypes) ?? null) : documented
  if (chance.once(6)) return { type, text: chance.any(oddBytes)?.toString('base64') ?? '', isBase64: true }
  return { type, text: (chance.any(oddBodies) ?? (() => ''))(), isBase64: false }
}

/** No UTF-8, UTF-16 of both kinds, a compressed nothing. */
const oddBytes: readonly Buffer[] = [
  Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xc3, 0x28]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from('\ufeff{"on":true}', 'utf16le'),
  Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
]
