// Writes docs/openapi.json anew, after a change of an operation of the API or of its schemas.
import { writeFileSync } from 'node:fs'

import { makeDocument } from '../shared/api/make-document.ts'

writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(makeDocument(), null, 2)}\n`)
