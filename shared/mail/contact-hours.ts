import type { WeekHours } from '../config/hours.ts'
import { openOn } from '../course/open-hours.ts'
import { commaOf } from '../time/format.ts'
import { type Weekday, weekdays } from '../time/wall-time.ts'
import type { Phrases } from './phrases.ts'

/** Opening hours in words, days of equal hours together: "Monday to Thursday 09:00-17:00, Friday 09:00-16:00". */
export function contactHours(hours: WeekHours, phrases: Phrases): string {
  return runs(hours, phrases)
    .map(({ from, to, ranges }) => `${days(from, to, phrases)} ${ranges}`)
    .join(commaOf(phrases.locale))
}

interface Run {
  readonly from: Weekday
  readonly to: Weekday
  readonly ranges: string
}

function runs(hours: WeekHours, { locale, frame }: Phrases): readonly Run[] {
  const found: Run[] = []
  let before = ''
  for (const weekday of weekdays) {
    const ranges = openOn(hours, weekday)
      .map(({ from, to }) => frame.hours(from, to))
      .join(commaOf(locale))
    const last = found.at(-1)
    if (ranges !== '' && last !== undefined && ranges === before) found[found.length - 1] = { ...last, to: weekday }
    else if (ranges !== '') found.push({ from: weekday, to: weekday, ranges })
    before = ranges
  }
  return found
}

function days(from: Weekday, to: Weekday, { weekdays: names, frame }: Phrases): string {
  if (from === to) return names[from]
  const adjoining = weekdays.indexOf(to) - weekdays.indexOf(from) === 1
  return `${names[from]}${adjoining ? frame.and : frame.to}${names[to]}`
}
