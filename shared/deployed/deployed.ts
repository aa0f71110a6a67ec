import { createHash } from 'node:crypto'

import type { Clinic } from '../config/clinic.ts'
import { planningOf, planningText } from '../config/planning-text.ts'
import type { Edition } from '../store/items.ts'
import { pinnedZoneTable } from '../time/zone-rules.ts'

/** What was deployed with a function, as far as planning goes by it. */
export interface Deployed {
  readonly settings: Edition
  readonly zoneRules: Edition
}

/** What a clinic's file and the code's zone table are, under their hash and version. */
export function deployedOf(clinic: Clinic, table = pinnedZoneTable()): Deployed {
  return {
    settings: { of: 'settings', id: settingsHash(clinic), text: JSON.stringify(planningOf(clinic)) },
    zoneRules: { of: 'zone-rules', id: table.version, text: JSON.stringify(table) },
  }
}

/** Sixteen characters that stand for a clinic's planning settings. Reckoned once for each clinic file that is loaded. */
export function settingsHash(clinic: Clinic): string {
  const known = hashes.get(clinic)
  if (known !== undefined) return known
  const text = planningText(planningOf(clinic))
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  hashes.set(clinic, hash)
  return hash
}

const hashes = new WeakMap<Clinic, string>()
