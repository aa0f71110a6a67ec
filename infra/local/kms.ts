import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import * as z from 'zod'

import { operationOf, parseJson, readText } from './body.ts'
import type { Counts } from './counts.ts'
import { refuse as deny } from './counting-proxy.ts'
import type { Denial, Guard } from './grants/guard.ts'

export interface KmsSurroundings {
  readonly counts: Counts
  /** Says whether the caller may ask for this; null where it may. */
  readonly admit: (request: IncomingMessage, operation: string, body: unknown) => Denial | null
  readonly callerOf: Guard['callerOf']
}

/** The KMS of this machine. */
export interface Kms {
  readonly listener: RequestListener
  /** Turns the material of every key, as KMS does once a year: what was sealed before still opens. */
  readonly turn: () => void
}

/**
 * A KMS whose keys are made afresh at each start: GenerateDataKey and Decrypt, bound to their encryption context.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
 */
export function createKms(keyArns: () => readonly string[], { counts, admit, callerOf }: KmsSurroundings): Kms {
  const rootKeys = [randomBytes(32)]
  const listener: RequestListener = (request, response) => {
    const operation = operationOf(request)
    const answer = async () => {
      const body = parseJson(await readText(request))
      const denial = admit(request, operation, body)
      if (denial !== null) return deny(response, denial)
      counts.add({ service: 'kms', operation, by: callerOf(request), units: 1 })
      const { status, json } = answerKms(operation, body, { keyArns: keyArns(), rootKeys })
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(json))
    }
    answer().catch(() => response.destroy())
  }
  return { listener, turn: () => void rootKeys.unshift(randomBytes(32)) }
}

interface Keys {
  readonly keyArns: readonly string[]
  /** The present material first, then the former ones. */
  readonly rootKeys: readonly Buffer[]
}

interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

const Context = z.record(z.string(), z.string()).default({})
const GenerateDataKey = z.object({
  KeyId: z.string(),
  KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
  NumberOfBytes: z.number().int().min(1).max(1024).optional(),
  EncryptionContext: Context,
})
const Decrypt = z.object({ KeyId: z.string().optional(), CiphertextBlob: z.string(), EncryptionContext: Context })

function answerKms(operation: string, body: unknown, keys: Keys): Answer {
  if (operation === 'GenerateDataKey') {
    const asked = GenerateDataKey.safeParse(body)
    if (!asked.success) return refuse('ValidationException')
    const keyArn = find(asked.data.KeyId, keys)
    return keyArn === null ? refuse('NotFoundException') : generate(asked.data, keyArn, keys)
  }
  if (operation === 'Decrypt') {
    const asked = Decrypt.safeParse(body)
    return asked.success ? decrypt(asked.data, keys) : refuse('ValidationException')
  }
  return refuse('UnknownOperationException')
}

function find(id: string, { keyArns }: Keys): string | null {
  return keyArns.find((arn) => arn === id || arn.endsWith(`:key/${id}`)) ?? null
}

function refuse(type: string): Answer {
  return { status: 400, json: { __type: type, message: 'refused' } }
}

function generate(asked: z.infer<typeof GenerateDataKey>, keyArn: string, { rootKeys: [present] }: Keys): Answer {
  if (present === undefined) return refuse('KMSInternalException')
  const plain = randomBytes(asked.NumberOfBytes ?? (asked.KeySpec === 'AES_128' ? 16 : 32))
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', present, nonce).setAAD(boundTo(keyArn, asked.EncryptionContext))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  const blob = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  return {
    status: 200,
    json: { KeyId: keyArn, Plaintext: plain.toString('base64'), CiphertextBlob: blob.toString('base64') },
  }
}

/** The key that sealed a text is the one whose name opens it; a request may say which it must be. */
function decrypt(asked: z.infer<typeof Decrypt>, keys: Keys): Answer {
  const ways = keys.keyArns.flatMap((keyArn) => keys.rootKeys.map((rootKey) => ({ keyArn, rootKey })))
  const opened = ways.flatMap(({ keyArn, rootKey }) => {
    const plain = open(asked, keyArn, rootKey)
    return plain === null ? [] : [{ keyArn, plain }]
  })[0]
  if (opened === undefined) return refuse('InvalidCiphertextException')
  const { keyArn, plain } = opened
  if (asked.KeyId !== undefined && find(asked.KeyId, keys) !== keyArn) return refuse('IncorrectKeyException')
  const json = { KeyId: keyArn, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
  return { status: 200, json }
}

function open(asked: z.infer<typeof Decrypt>, keyArn: string, rootKey: Buffer): Buffer | null {
  const blob = Buffer.from(asked.CiphertextBlob, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', rootKey, blob.subarray(0, 12))
    decipher.setAAD(boundTo(keyArn, asked.EncryptionContext)).setAuthTag(blob.subarray(12, 28))
    return Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

function boundTo(keyArn: string, context: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(JSON.stringify([keyArn, Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
}
