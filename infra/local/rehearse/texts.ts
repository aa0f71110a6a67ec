import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { startSystem } from '../system.ts'
import { command } from './command.ts'
import { Texts } from './report/texts-model.ts'
import { renderTexts } from './report/texts-page.tsx'

/** What was written: by locale the catalogue's version, how many texts it has, and whether the clinic file approves it. */
export interface TextsWritten {
  readonly file: string
  readonly catalogues: readonly {
    readonly locale: string
    readonly catalogue: string
    readonly texts: number
    readonly approved: boolean
  }[]
}

/** Writes the catalogue of a clinic as one page, for a clinician to read through and sign off. */
export async function writeTexts(clinicFile: string, out: string): Promise<TextsWritten> {
  const system = await startSystem({ clinicFile, clock: { kind: 'frozen', at: '2000-01-01T00:00:00Z' } })
  try {
    const texts = Texts.parse(await command(system, { do: 'texts' }))
    const file = join(out, 'texts.html')
    mkdirSync(out, { recursive: true })
    writeFileSync(file, renderTexts(texts))
    const catalogues = texts.catalogues.map(({ locale, hash, places }) => ({
      locale,
      catalogue: hash,
      texts: places.reduce((sum, { texts: listed }) => sum + listed.length, 0),
      approved: texts.approved[locale]?.catalogue === hash,
    }))
    return { file, catalogues }
  } finally {
    await system.stop()
  }
}
