import type { IncomingMessage } from 'node:http'

import * as z from 'zod'

const Bytes = z.instanceof(Buffer)

/** A request's whole body; null when it is longer than `limit` bytes (the rest is read and dropped). */
export async function readBody(request: IncomingMessage, limit = Infinity): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const piece = Bytes.parse(chunk)
    length += piece.length
    if (length <= limit) chunks.push(piece)
  }
  return length > limit ? null : Buffer.concat(chunks)
}

/** A request's body as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  return (await readBody(request))?.toString() ?? ''
}

/** What a request of an AWS JSON protocol asks for: `x-amz-target` without the service before the dot. */
export function operationOf({ headers }: IncomingMessage): string {
  return [headers['x-amz-target']].flat()[0]?.split('.').at(-1) ?? ''
}

/** The JSON value of a text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
