import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

const harbour = join(import.meta.dirname, '../../infra/clinics/harbour.json')

const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-20:00']]))

const Sample = z.looseObject({ mail: z.looseObject({}) })

/** The file of a clinic of 84 therapists, who see 60 clients a week each, and of which SES takes so many mails a second. */
export function benchClinicFile(perSecond = 10): object {
  const sample = Sample.parse(JSON.parse(readFileSync(harbour, 'utf8')))
  const therapists = Array.from({ length: 84 }, (_, row) => ({
    id: `t-${row + 1}`,
    name: `Dr. Number ${row + 1}`,
    hours,
  }))
  const mail = { ...sample.mail, perSecond }
  return { ...sample, mail, closures: [], clinician: null, therapists }
}
