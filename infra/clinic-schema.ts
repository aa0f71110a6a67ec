import * as z from 'zod'

import { Clinic } from '../shared/config/clinic.ts'

/** The JSON Schema of a clinic file, for editors: it tells keys, bounds and defaults, but no rule that spans two keys. */
export function clinicSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(Clinic, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Readonly tells what our code may do with the value, not that the file may not set it.
      delete jsonSchema.readOnly
    },
  })
  return { ...schema, title: 'An Interlude clinic', description: 'What one clinic is and how its courses run.' }
}
