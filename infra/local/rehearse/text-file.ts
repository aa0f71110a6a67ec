import { readFileSync } from 'node:fs'

export type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly what: string }

/** The text of a UTF-8 file, without its byte order mark; anything else is refused with what would be right. */
export function readTextFile(path: string): TextFile {
  try {
    return decode(readFileSync(path))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return {
      ok: false,
      what: missing
        ? 'is not there; give the path of a file that is'
        : 'cannot be read; it must be a file that you may read',
    }
  }
}

function decode(bytes: Uint8Array): TextFile {
  const [first = 0, second = 0] = bytes
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const unmarked = bytes.length >= 2 && (first === 0) !== (second === 0)
  if (marked || unmarked) return { ok: false, what: 'is UTF-16; save it as UTF-8' }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, what: 'is not UTF-8; save it as UTF-8' }
  }
}
