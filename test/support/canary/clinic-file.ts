import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { diaryCard } from '../extras.ts'
import { canaries } from './words.ts'

const harbour = new URL('../../../infra/clinics/harbour.json', import.meta.url)

/** The sample clinic, with a worksheet of its own in words of its own. */
export function sampleClinicText(): string {
  const clinic = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(harbour, 'utf8')))
  const own = JSON.stringify(diaryCard).replaceAll('A card for the days', canaries.ownWords)
  return JSON.stringify({ ...clinic, protocol: { extra: [JSON.parse(own)] } })
}
