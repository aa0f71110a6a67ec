import type { Clinic } from '../config/clinic.ts'
import { type Instant, earliest } from '../time/instant.ts'
import { WallTime } from '../time/wall-time.ts'
import { toInstant } from '../time/zone.ts'
import { readCsv } from './read-csv.ts'

/** When the earliest session of a clients' file starts; null where no row tells a time. */
export function firstSession(clinic: Clinic, csv: string): Instant | null {
  const read = readCsv(csv)
  if (!read.ok) return null
  const walls = read.rows.flatMap(({ cells }) => WallTime.safeParse(cells.first_session).data ?? [])
  return earliest(walls.map((wall) => toInstant(wall, clinic.timeZone)))
}
