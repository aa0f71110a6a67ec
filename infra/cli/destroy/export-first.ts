import { existsSync } from 'node:fs'
import { basename } from 'node:path'

import { askStack, type Send } from '../../transfer/ask-stack.ts'
import { writeExport } from '../../transfer/write-export.ts'

export interface ExportDeps {
  readonly send: Send
  readonly tell: (line: string) => void
}

export interface ExportOptions {
  readonly url: string
  /** An admin's of this clinic. */
  readonly token: string
  readonly path: string
}

/**
 * Stops the clinic's mails for good and writes its whole file. Sending is off first: what a stack sends after its export
 * would be sent again by the stack that takes the file in. False: there is no file, and the line told says why.
 */
export async function exportFirst(options: ExportOptions, { send, tell }: ExportDeps): Promise<boolean> {
  const file = basename(options.path)
  if (existsSync(options.path)) {
    tell(`${file} is there already, and an export is never written over: move it, or name another by --export FILE`)
    return false
  }
  const ask = askStack(options.url, options.token, send)
  await ask('PUT', '/api/sending', { on: false, why: 'the stack is taken down' })
  tell('sending is off until somebody switches it on in the console; exporting …')
  const written = await writeExport(ask, options.path)
  tell(written.ok ? `${file}: ${written.value} items; keep it encrypted` : `not exported: ${written.error}`)
  return written.ok
}
