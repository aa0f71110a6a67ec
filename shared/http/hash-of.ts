import { createHash } from 'node:crypto'

/** One hash for some parts, whatever they are: no two lists of parts have the same. base64url of SHA-256. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
