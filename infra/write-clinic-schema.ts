// Writes infra/clinics/clinic.schema.json anew, after a change of the schema in shared/config.
import { writeFileSync } from 'node:fs'

import { clinicSchema } from './clinic-schema.ts'

const file = new URL('./clinics/clinic.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(clinicSchema(), null, 2)}\n`)
