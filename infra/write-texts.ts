import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { locales } from '../shared/course/client.ts'
import { writtenTexts } from '../shared/texts/written-texts.ts'

/** Writes each locale's texts into a directory, as a bundle there reads them: texts.LOCALE.json. */
export function writeTexts(directory: string): void {
  for (const locale of locales) {
    writeFileSync(join(directory, `texts.${locale}.json`), `${JSON.stringify(writtenTexts(locale))}\n`)
  }
}
