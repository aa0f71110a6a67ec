import { writeFileSync } from 'node:fs'

import type { Checked } from '../../shared/transfer/transfer-file.ts'
import type { AskStack } from './ask-stack.ts'
import { exportClinic } from './move-clinic.ts'

/** Writes a clinic's whole file to a path where there is none, for its owner's eyes only, and tells how many items it has. */
export async function writeExport(ask: AskStack, path: string): Promise<Checked<number>> {
  const lines = await exportClinic(ask)
  if (!lines.ok) return lines
  writeFileSync(path, `${lines.value.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  return { ok: true, value: lines.value.length - 2 }
}
