import type { Zone } from './zone.ts'

/**
 * A zone's time by the name that Unicode's data gives its place in Arabic letters: "توقيت فانكوفر". Null for a zone that
 * Node does not know, or has no place for.
 */
export function zoneNameAr(zone: Zone): string | null {
  const name = genericName(zone)
  return name.startsWith('توقيت ') ? name : null
}

function genericName(timeZone: string): string {
  try {
    // oxlint-disable-next-line interlude/pinned-zones -- the place's name is the matter, and no time
    const parts = new Intl.DateTimeFormat('ar', { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0)
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  } catch (cause) {
    if (cause instanceof RangeError) return ''
    throw cause
  }
}
