import ICAL from 'ical.js'

/** Something that a calendar shows. */
export interface Occurrence {
  readonly uid: string
  /** `2027-01-05T22:00:00Z`. */
  readonly startsAt: string
  readonly minutes: number
  readonly summary: string
  readonly location: string
}

/** What a calendar program keeps of one UID; null as its parts: cancelled, and kept so that nothing older revives it. */
interface Kept {
  readonly sequence: number
  readonly stamp: string
  readonly parts: Parts | null
}

interface Parts {
  readonly master: ICAL.Component
  /** By RECURRENCE-ID. */
  readonly exceptions: ReadonlyMap<string, ICAL.Component>
  readonly zones: readonly ICAL.Timezone[]
}

/** A calendar program's own calendar, as mails have left it. */
export interface CalendarModel {
  readonly kept: ReadonlyMap<string, Kept>
}

export const emptyCalendar: CalendarModel = { kept: new Map() }

/**
 * What a calendar program makes of a mail's `text/calendar`: what is older than what it has (SEQUENCE, then DTSTAMP) is
 * passed over; a REQUEST of a series takes the place of all of its UID, one of single steps of those; a CANCEL takes
 * away all of its UID, or the steps that it names. PUBLISH is no invitation and changes nothing.
 * @see https://www.rfc-editor.org/rfc/rfc5546#section-2.1.5
 */
export function applyMail(model: CalendarModel, icsText: string): CalendarModel {
  const file = read(icsText)
  const kept = new Map(model.kept)
  for (const [uid, events] of eventsByUid(file)) {
    const before = kept.get(uid)
    const after = applyTo(before, { method: methodOf(file), events, zones: zonesOf(file) })
    if (after !== undefined) kept.set(uid, after)
  }
  return { kept }
}

/** What a program shows of a feed that it has subscribed to: what stands in the file, and nothing of before. */
export function readFeed(icsText: string): CalendarModel {
  const file = read(icsText)
  if (methodOf(file) !== 'PUBLISH') throw new Error('a feed is published')
  const zones = zonesOf(file)
  const kept = [...eventsByUid(file)].map(([uid, events]) => {
    const after = applyTo(undefined, { method: 'REQUEST', events, zones })
    if (after === undefined) throw new Error('a feed holds whole series')
    return [uid, after] as const
  })
  return { kept: new Map(kept) }
}

/** Everything that the calendar shows, in order. */
export function occurrences(model: CalendarModel): readonly Occurrence[] {
  return [...model.kept.entries()]
    .flatMap(([uid, { parts }]) => (parts === null ? [] : expand(uid, parts)))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

interface Incoming {
  readonly method: string
  readonly events: readonly ICAL.Component[]
  readonly zones: readonly ICAL.Timezone[]
}

function applyTo(before: Kept | undefined, { method, events, zones }: Incoming): Kept | undefined {
  const versions = new Set(events.map((event) => JSON.stringify(versionOf(event))))
  const [first] = events
  if (first === undefined || versions.size !== 1) throw new Error('the parts of a series differ in SEQUENCE or DTSTAMP')
  const version = versionOf(first)
  if (before !== undefined && isOlder(version, before)) return before
  const master = events.find((event) => stepOf(event) === null)
  const steps = events.flatMap((event) => {
    const step = stepOf(event)
    return step === null ? [] : [[step, event] as const]
  })
  if (method === 'CANCEL')
    return master === undefined ? withoutSteps(before, version, steps) : { ...version, parts: null }
  if (method !== 'REQUEST') return before
  if (master !== undefined) return { ...version, parts: { master, exceptions: new Map(steps), zones } }
  if (before === undefined || before.parts === null)
    throw new Error('steps of a series that the calendar does not have')
  return { ...version, parts: { ...before.parts, exceptions: new Map([...before.parts.exceptions, ...steps]) } }
}

function withoutSteps(
  before: Kept | undefined,
  version: Pick<Kept, 'sequence' | 'stamp'>,
  steps: readonly (readonly [string, ICAL.Component])[],
): Kept | undefined {
  if (before === undefined || before.parts === null) return before
  return { ...version, parts: { ...before.parts, exceptions: new Map([...before.parts.exceptions, ...steps]) } }
}

function isOlder(one: Pick<Kept, 'sequence' | 'stamp'>, other: Pick<Kept, 'sequence' | 'stamp'>): boolean {
  return one.sequence === other.sequence ? one.stamp < other.stamp : one.sequence < other.sequence
}

function expand(uid: string, { master, exceptions, zones }: Parts): readonly Occurrence[] {
  const series = new ICAL.Event(master)
  const all = [...exceptions.values()].map((component) => new ICAL.Event(component))
  for (const exception of all) series.relateException(exception)
  const found: Occurrence[] = []
  const met = new Set<string>()
  const iterator = series.iterator()
  for (let step = iterator.next(); step !== null && step !== undefined; step = iterator.next()) {
    const { item, startDate } = series.getOccurrenceDetails(step)
    if (item !== series) {
      met.add(item.recurrenceId.toString())
      if (!isShown(item.recurrenceId, zones)) throw new Error('an exception stands for a step that the clocks skip')
    }
    if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue
    const { duration, summary, location } = item
    found.push({
      uid,
      startsAt: utcOf(startDate, zoneNameOf(item), zones),
      minutes: duration.toSeconds() / 60,
      summary,
      location,
    })
  }
  // A program may pass over a change of a step that the rule does not have, or show it beside the series.
  if (met.size !== all.length) throw new Error('an exception stands for no step of the rule')
  return found
}

/** Null: the event says its start in UTC. */
function zoneNameOf({ component, startDate }: ICAL.Event): string | null {
  const name = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (name === undefined && startDate.zone !== ICAL.Timezone.utcTimezone) throw new Error('a time of no zone')
  return name ?? null
}

/** By the rules that the file itself brings. */
function utcOf(time: ICAL.Time, tzid: string | null, zones: readonly ICAL.Timezone[]): string {
  if (tzid === null) return time.toString()
  const zone = zones.find((one) => one.tzid === tzid)
  if (zone === undefined) throw new Error('a time without its zone')
  const there = time.clone()
  there.zone = zone
  return there.convertToZone(ICAL.Timezone.utcTimezone).toString()
}

/** Whether clocks show a step at all, by the file's own rules: by the standard a series has no others. */
function isShown(step: ICAL.Time, zones: readonly ICAL.Timezone[]): boolean {
  const wall = wallOf(step.toString())
  return zones
    .flatMap(({ component }) => component.getAllSubcomponents())
    .every((observance) => {
      const from = wallOf(String(observance.getFirstPropertyValue('dtstart')))
      const skipped = offsetIn(observance, 'tzoffsetto') - offsetIn(observance, 'tzoffsetfrom')
      return wall < from || wall >= from + skipped
    })
}

/** A wall time as if it were UTC's, in milliseconds. */
function wallOf(text: string): number {
  return Date.parse(`${text.replace('Z', '')}Z`)
}

/** In milliseconds. */
function offsetIn(observance: ICAL.Component, name: string): number {
  const offset = observance.getFirstPropertyValue(name)
  if (!(offset instanceof ICAL.UtcOffset)) throw new Error('an observance without its offsets')
  return offset.toSeconds() * 1000
}

function read(text: string): ICAL.Component {
  // Mail parsers give text with line feeds alone.
  if (!text.endsWith('\n')) throw new Error('the last line is not ended')
  return new ICAL.Component(ICAL.parse(text))
}

function methodOf(file: ICAL.Component): string {
  return String(file.getFirstPropertyValue('method'))
}

function zonesOf(file: ICAL.Component): readonly ICAL.Timezone[] {
  return file.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component))
}

function eventsByUid(file: ICAL.Component): ReadonlyMap<string, readonly ICAL.Component[]> {
  return Map.groupBy(file.getAllSubcomponents('vevent'), (event) => String(event.getFirstPropertyValue('uid')))
}

function versionOf(event: ICAL.Component): Pick<Kept, 'sequence' | 'stamp'> {
  return {
    sequence: Number(event.getFirstPropertyValue('sequence')),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
  }
}

function stepOf(event: ICAL.Component): string | null {
  return event.getFirstPropertyValue('recurrence-id')?.toString() ?? null
}
