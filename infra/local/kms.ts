import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import * as z from 'zod'

import { parseJson, readBody } from './body.ts'
import type { Counts } from './counts.ts'

/** A KMS with one key, made afresh at each start: GenerateDataKey and Decrypt, bound to their encryption context. */
export function createKms(keyArn: string, counts: Counts): RequestListener {
  const rootKey = randomBytes(32)
  return (request, response) => {
    const operation = `${request.headers['x-amz-target'] ?? ''}`.replace('TrentService.', '')
    const answer = async () => {
      const body = parseJson(`${await readBody(request)}`)
      counts.add('kms', operation, 1)
      const { status, json } = answerKms(operation, body, { keyArn, rootKey })
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(json))
    }
    answer().catch(() => response.destroy())
  }
}

interface Key {
  readonly keyArn: string
  readonly rootKey: Buffer
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

function answerKms(operation: string, body: unknown, key: Key): Answer {
  if (operation === 'GenerateDataKey') {
    const asked = GenerateDataKey.safeParse(body)
    return asked.success && isKey(asked.data.KeyId, key) ? generate(asked.data, key) : refuse(asked.success)
  }
  if (operation === 'Decrypt') {
    const asked = Decrypt.safeParse(body)
    const isAsked = asked.success && (asked.data.KeyId === undefined || isKey(asked.data.KeyId, key))
    return isAsked ? decrypt(asked.data, key) : refuse(asked.success)
  }
  return { status: 400, json: { __type: 'UnknownOperationException' } }
}

function isKey(id: string, { keyArn }: Key): boolean {
  return id === keyArn || keyArn.endsWith(`:key/${id}`)
}

function refuse(isWellFormed: boolean): Answer {
  return { status: 400, json: { __type: isWellFormed ? 'NotFoundException' : 'ValidationException', message: 'refused' } }
}

function generate(asked: z.infer<typeof GenerateDataKey>, { keyArn, rootKey }: Key): Answer {
  const plain = randomBytes(asked.NumberOfBytes ?? (asked.KeySpec === 'AES_128' ? 16 : 32))
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', rootKey, nonce).setAAD(contextBytes(asked.EncryptionContext))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  const blob = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  return { status: 200, json: { KeyId: keyArn, Plaintext: plain.toString('base64'), CiphertextBlob: blob.toString('base64') } }
}

function decrypt(asked: z.infer<typeof Decrypt>, { keyArn, rootKey }: Key): Answer {
  const blob = Buffer.from(asked.CiphertextBlob, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', rootKey, blob.subarray(0, 12))
    decipher.setAAD(contextBytes(asked.EncryptionContext)).setAuthTag(blob.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()])
    const json = { KeyId: keyArn, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    return { status: 200, json }
  } catch {
    return { status: 400, json: { __type: 'InvalidCiphertextException' } }
  }
}

function contextBytes(context: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))))
}
