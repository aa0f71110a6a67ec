import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { startSystem } from '../system.ts'
import { Texts } from './report/texts-model.ts'
import { renderTexts } from './report/texts-page.tsx'
import { openStaffApi } from './staff-api.ts'

/** What was written: by locale the catalogue's version, what it has, and whether the clinic file approves it. */
export interface TextsWritten {
  readonly file: string
  readonly catalogues: readonly {
    readonly locale: string
    readonly catalogue: string
    readonly texts: number
    /** How many parts of texts are in the clinic's own words. */
    readonly own: number
    readonly approved: boolean
  }[]
}

/** Writes the catalogue of a clinic as one page, for a clinician to read through and sign off. */
export async function writeTexts(clinicFile: string, out: string): Promise<TextsWritten> {
  const system = await startSystem({ clinicFile, clock: { kind: 'frozen', at: '2000-01-01T00:00:00Z' } })
  try {
    const texts = Texts.parse((await openStaffApi(system).ask({ method: 'GET', path: '/api/texts' })).body)
    const file = join(out, 'texts.html')
    mkdirSync(out, { recursive: true })
    writeFileSync(file, renderTexts(texts))
    return { file, catalogues: texts.catalogues.map((catalogue) => tally(catalogue, texts.approved)) }
  } finally {
    await system.stop()
  }
}

function tally(
  { locale, hash, places }: Texts['catalogues'][number],
  approved: Texts['approved'],
): TextsWritten['catalogues'][number] {
  const listed = places.flatMap(({ texts }) => texts)
  return {
    locale,
    catalogue: hash,
    texts: listed.length,
    own: listed.flatMap(({ parts }) => parts).filter(({ own }) => own).length,
    approved: approved[locale]?.catalogue === hash,
  }
}
