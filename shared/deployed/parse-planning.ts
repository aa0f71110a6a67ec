import type { Planning } from '../config/planning.ts'

/** The planning settings that an edition's text tells. Few processes ever ask, so that what reads them is loaded then. */
export async function parsePlanning(text: string): Promise<Planning> {
  const { Planning: Settings } = await import('../config/planning.ts')
  return Settings.parse(JSON.parse(text))
}
