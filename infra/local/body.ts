import type { IncomingMessage } from 'node:http'

/** A request's whole body; null when it is longer than `limit` bytes (the rest is read and dropped). */
export async function readBody(request: IncomingMessage, limit = Infinity): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const piece = Buffer.from(chunk)
    length += piece.length
    if (length <= limit) chunks.push(piece)
  }
  return length > limit ? null : Buffer.concat(chunks)
}

/** The JSON value of a text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
