import * as z from 'zod/mini'

import { Carried } from '../../shared/transfer/carried.ts'
import {
  type Checked,
  TransferHeader,
  parseLine,
  readTransfer,
  writeTransfer,
} from '../../shared/transfer/transfer-file.ts'
import type { AskStack } from './ask-stack.ts'

const Page = z.object({ items: z.array(z.string()), next: z.nullable(z.string()) })
const Head = z.pick(TransferHeader, { clinic: true, exportedAt: true, state: true })

/** So many characters of lines go in one request; a line alone may be longer. */
const chunk = 250_000

/** The lines of a clinic's whole file. */
export async function exportClinic(ask: AskStack): Promise<Checked<readonly string[]>> {
  const items: Carried[] = []
  let after: string | null = null
  do {
    const page = Page.parse(await ask('GET', `/api/transfer/lines${after === null ? '' : `?after=${after}`}`))
    const found = page.items.map((line) => parseLine(Carried, line)).filter((item) => item !== null)
    if (found.length < page.items.length) {
      return { ok: false, error: 'the stack is of another version: it has items that this one does not read' }
    }
    items.push(...found)
    after = page.next
  } while (after !== null)
  return writeTransfer(Head.parse(await ask('GET', '/api/transfer/head')), items)
}

/**
 * Takes a clinic's file into an empty stack, once all of it is checked; then reads everything back and compares before it
 * says that the file is in. Killed in the middle, it can be run again. A file of a clinic that was sending when it was made
 * may lack what was sent since, which would be sent again: it is refused unless it is to restore what is lost anyway.
 */
export async function importClinic(
  ask: AskStack,
  all: readonly string[],
  { isRestore }: { readonly isRestore: boolean },
): Promise<Checked<TransferHeader['counts']>> {
  const file = readTransfer(all)
  if (!file.ok) return file
  const { header, lines } = file.value
  if (header.state.sending && !isRestore) {
    return {
      ok: false,
      error:
        'the clinic was sending when this was exported; switch sending off there and export again, or give --restore',
    }
  }
  const at = `/api/transfer/${header.items}`
  await ask('PUT', at, { clinic: header.clinic, state: header.state })
  for (const body of chunksOf(lines)) await ask('PUT', `${at}/lines`, body)
  const back = await exportClinic(ask)
  if (!back.ok) return back
  const found = parseLine(TransferHeader, back.value[0] ?? '')
  if (found?.items !== header.items) return { ok: false, error: 'what the stack has now is not what the file has' }
  await ask('PUT', `${at}/end`)
  return { ok: true, value: header.counts }
}

function chunksOf(lines: readonly string[]): readonly string[] {
  const chunks: string[] = []
  for (const line of lines) {
    const last = chunks.at(-1)
    if (last === undefined || last.length + line.length > chunk) chunks.push(`${line}\n`)
    else chunks[chunks.length - 1] = `${last}${line}\n`
  }
  return chunks
}
