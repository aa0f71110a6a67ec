import { placesEs } from './places-es.ts'
import type { PlainDate, WallTime } from './wall-time.ts'
import type { Zone } from './zone.ts'
import { zoneNameAr } from './zone-name-ar.ts'

/** "Tuesday 12 January", for a date that is near enough to need no year. */
export function formatDay(wall: WallTime, locale: string): string {
  const day = formatter(locale, 'day').format(asIfUtc(wall))
  // In a sentence Spanish and Arabic write "martes 12 de enero"; Intl puts a comma in, as a heading would have.
  return day.replace(/[,،] /u, ' ')
}

/** "Tuesday 12 January, 14:00". */
export function formatDayAndTime(wall: WallTime, locale: string): string {
  return `${formatDay(wall, locale)}${commaOf(locale)}${formatTime(wall, locale)}`
}

/** "14:00": 24 hours in every locale, so that no reader has to find an "am". */
export function formatTime(wall: WallTime, locale: string): string {
  return formatter(locale, 'time').format(asIfUtc(wall))
}

/** "12 January 2027". */
export function formatDate(date: PlainDate, locale: string): string {
  return formatter(locale, 'date').format(new Date(`${date}T00:00Z`))
}

/** A number in the numerals of a locale. */
export function formatNumber(number: number, locale: string): string {
  return new Intl.NumberFormat(tagOf(locale), { useGrouping: false }).format(number)
}

/** How long something lasts, in whole years where it is so many: "10 years", "400 days". */
export function formatDays(days: number, locale: string): string {
  const isYears = days >= 365 && days % 365 === 0
  const shape = { style: 'unit', unit: isYears ? 'year' : 'day', unitDisplay: 'long', useGrouping: false } as const
  return new Intl.NumberFormat(tagOf(locale), shape).format(isYears ? days / 365 : days)
}

/** What parts the members of a list. */
export function commaOf(locale: string): string {
  return languageOf(locale) === 'ar' ? '، ' : ', '
}

/** What to call a zone's time in a sentence, by its place: "Vancouver time". */
export function zoneName(zone: Zone, locale: string): string {
  const fixed = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)?(?:([+-])?(\d{1,2}))?$/.exec(zone)
  const language = languageOf(locale)
  if (fixed !== null) return `${language === 'ar' ? 'توقيت ' : ''}${fixedName(fixed[1], fixed[2])}`
  const name = zone.split('/').at(-1) ?? zone
  const place = name.replaceAll('_', ' ')
  if (language === 'ar') return zoneNameAr(zone) ?? `توقيت ${place}`
  return language === 'es' ? `hora de ${placesEs[name] ?? place}` : `${place} time`
}

/**
 * What Intl is asked for. Arabic is read from Morocco to the Gulf: western digits and the Gregorian months are what
 * Unicode's data has for it without a country, and what telephone numbers, addresses and opening hours are written in.
 */
const tags: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' }

function tagOf(locale: string): string {
  return tags[locale] ?? locale
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0]
}

const shapes = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
} as const

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one takes a hundred times as long as using it. */
function formatter(locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(tagOf(locale), { ...shapes[shape], timeZone: 'UTC' })
  formatters.set(key, made)
  return made
}

/** Intl shows an instant in a zone; a wall time that is taken for UTC comes out as it went in, whatever rules Node has. */
function asIfUtc(wall: WallTime): Date {
  return new Date(`${wall}Z`)
}

/** POSIX counts westward: Etc/GMT+5 is five hours behind UTC. */
function fixedName(sign: string | undefined, hours: string | undefined): string {
  if (hours === undefined || Number(hours) === 0) return 'UTC'
  return `UTC${sign === '+' ? '-' : '+'}${hours}`
}
