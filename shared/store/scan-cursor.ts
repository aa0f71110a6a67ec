import * as z from 'zod/mini'

import { StoreFault } from './fault.ts'
import type { Key } from './keys.ts'

const Cursor = z.lazy(() => z.object({ pk: z.string().check(z.minLength(1)), sk: z.string().check(z.minLength(1)) }))

/** Where the next page of a scan begins, as one text. */
export function writeCursor({ pk, sk }: Key): string {
  return Buffer.from(JSON.stringify({ pk, sk })).toString('base64url')
}

export function readCursor(after: string): Key {
  const text = Buffer.from(after, 'base64url').toString()
  const cursor = Cursor.safeParse(text.startsWith('{') && text.endsWith('}') ? parsed(text) : null)
  if (!cursor.success) throw new StoreFault('bad-cursor', 'not one of ours')
  return cursor.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
