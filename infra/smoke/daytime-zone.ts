import type { Clinic } from '../../shared/config/clinic.ts'

/**
 * A zone in which it is day by the clinic's quiet hours, and stays so for hours: whoever lives there is written to at once,
 * whatever time it is at the clinic. The zones of Etc have their sign turned round and know no summer time.
 */
export function daytimeZone(at: string, quiet: Clinic['messages']['quiet']): string {
  const [hour = 0, minute = 0] = quiet.to.split(':').map(Number)
  // Two hours after the quiet hours, which last 14 hours at most.
  const wanted = hour + Math.ceil(minute / 60) + 2
  const east = (wanted - Number(at.slice(11, 13)) + 36) % 24
  const offset = east - 12
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}
