import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'

import { courseCalendar } from '../../../shared/calendar/course-calendar.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import { TherapistId } from '../../../shared/course/ids.ts'
import type { Client } from '../../../shared/course/client.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { applyMail, emptyCalendar, occurrences } from '../../support/calendar-model.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse, sampleSlot } from '../../support/sample-course.ts'

const words = {
  summary: 'Appointment',
  description: 'To change it, phone the clinic.',
  locationOf: () => '12 Quay Street',
}
const harbour = sampleClinic('harbour')
const thames = sampleClinic('thames')

interface Sample {
  readonly clinic: Clinic
  readonly walls: readonly string[]
  readonly everyDays?: number
  readonly client?: Client
  readonly location?: string
  readonly slots?: (slots: Slot[]) => Slot[]
  readonly changes?: Readonly<Record<string, unknown>>
}

function calendarOf(sample: Sample): { text: string; slots: Slot[] } {
  const { course, slots } = sampleCourse(sample)
  const changed = sample.slots?.(slots) ?? slots
  const client = sample.client ?? sampleClient()
  const { location } = sample
  const said = location === undefined ? words : { ...words, locationOf: () => location }
  const text = courseCalendar({
    clinic: sample.clinic,
    client,
    course,
    slots: changed,
    now: at('2026-12-01T12:00:00Z'),
    words: said,
  })
  return { text, slots: changed }
}

/** What a calendar program makes of the file: the instants at which something takes place. */
function occurrencesOf(text: string): string[] {
  return occurrences(applyMail(emptyCalendar, text)).map(({ startsAt }) => startsAt)
}

function startsOf(slots: readonly Slot[]): string[] {
  return slots
    .filter((slot) => slot.status !== 'cancelled')
    .map((slot) => slot.startsAt)
    .sort()
}

const cases: readonly (readonly [string, Sample])[] = [
  [
    'weekly in London over both changes of the clocks',
    { clinic: thames, walls: everyDaysFrom('2027-03-01T08:30', 7, 40) },
  ],
  [
    'weekly in Vancouver over November 2026, whose rules changed',
    { clinic: harbour, walls: everyDaysFrom('2026-09-15T14:00', 7, 16) },
  ],
  [
    'a closure that skips two weeks',
    {
      clinic: harbour,
      walls: [...everyDaysFrom('2026-12-01T14:00', 7, 3), ...everyDaysFrom('2027-01-05T14:00', 7, 9)],
    },
  ],
  [
    'the last two a fortnight apart',
    {
      clinic: thames,
      walls: [...everyDaysFrom('2027-01-05T09:00', 7, 10), ...everyDaysFrom('2027-03-23T09:00', 14, 2)],
    },
  ],
  ['every ten days', { clinic: thames, everyDays: 10, walls: everyDaysFrom('2027-03-01T09:00', 10, 12) }],
  ['one session only', { clinic: thames, walls: ['2027-03-01T09:00'] }],
  [
    'one session moved to another day and time',
    { clinic: thames, walls: ['2027-03-01T09:00', '2027-03-10T15:00', '2027-03-15T09:00', '2027-03-22T09:00'] },
  ],
  [
    'the first session moved earlier',
    { clinic: thames, walls: ['2027-02-25T15:00', '2027-03-08T09:00', '2027-03-15T09:00'] },
  ],
  [
    'a session put in besides the weekly ones',
    { clinic: thames, walls: ['2027-03-01T09:00', '2027-03-04T09:00', '2027-03-08T09:00', '2027-03-15T09:00'] },
  ],
  [
    'all later ones moved to another weekday',
    { clinic: thames, walls: [...everyDaysFrom('2027-03-01T09:00', 7, 5), ...everyDaysFrom('2027-04-07T11:30', 7, 7)] },
  ],
  [
    'a time in the gap of the clocks, and one in the overlap',
    { clinic: thames, walls: [...everyDaysFrom('2027-03-14T01:30', 7, 4), ...everyDaysFrom('2027-10-24T01:30', 7, 3)] },
  ],
]

describe('courseCalendar', () => {
  it.each(cases)('holds exactly the slots of %s', (_name, sample) => {
    const { text, slots } = calendarOf(sample)
    expect(occurrencesOf(text)).toEqual(startsOf(slots))
    expect(slots.length).toBe(sample.walls.length)
  })

  it('leaves a cancelled slot out and extends the rule by a make-up', () => {
    const { text, slots } = calendarOf({
      clinic: thames,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 12),
      slots: (before) => [
        ...before.map((slot) => (slot.id === 5 ? { ...slot, status: 'cancelled' as const, counts: false } : slot)),
        sampleSlot(13, { wall: '2027-05-24T09:00', zone: thames.timeZone, makesUp: 5 }),
      ],
    })
    expect(occurrencesOf(text)).toEqual(startsOf(slots))
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20270524T200000Z\r\n')
    expect(text).toContain('EXDATE;TZID=Europe/London:20270329T090000')
  })

  it('keeps one UID, raises SEQUENCE with the course and names no method but REQUEST while an appointment is left', () => {
    const { text } = calendarOf({
      clinic: thames,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 12),
      changes: { revision: 7 },
    })
    expect(text.match(/^UID:.*$/gm)).toEqual([`UID:c-001.1@${thames.id}.interlude.invalid`])
    expect(text).toContain('\r\nSEQUENCE:7\r\n')
    expect(text).toContain('\r\nMETHOD:REQUEST\r\n')
  })

  it('keeps its UID when the domain of the mail changes', () => {
    const walls = everyDaysFrom('2027-03-01T09:00', 7, 12)
    const mail = { ...thames.mail, from: 'bookings@elsewhere.example', domain: 'elsewhere.example' }
    const uids = [thames, { ...thames, mail }].map(
      (clinic) => calendarOf({ clinic, walls }).text.match(/^UID:.*$/m)?.[0],
    )
    expect(uids[1]).toBe(uids[0])
  })

  it('cancels the whole once no appointment is left', () => {
    const { text } = calendarOf({
      clinic: thames,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 2),
      slots: (slots) => slots.map((slot) => ({ ...slot, status: 'cancelled' as const })),
    })
    expect(text).toContain('\r\nMETHOD:CANCEL\r\n')
    expect(text).toContain('\r\nSTATUS:CANCELLED\r\n')
    expect(text).not.toContain('STATUS:CONFIRMED')
  })

  it('stays where nothing is to come but something was held, and is cancelled where all is paused before the first', () => {
    const of = (keep: number) =>
      calendarOf({
        clinic: thames,
        walls: everyDaysFrom('2027-03-01T09:00', 7, 6),
        slots: (slots) => slots.map((slot) => (slot.id > keep ? { ...slot, status: 'paused' as const } : slot)),
      }).text
    expect(of(2)).toContain('\r\nMETHOD:REQUEST\r\n')
    expect(occurrencesOf(of(2))).toEqual(['2027-03-01T09:00:00Z', '2027-03-08T09:00:00Z'])
    expect(of(0)).toContain('\r\nMETHOD:CANCEL\r\n')
    expect(occurrencesOf(of(0))).toEqual([])
  })

  it('leaves a cancelled session out though it counts as used', () => {
    const { text } = calendarOf({
      clinic: thames,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 3),
      slots: (slots) =>
        slots.map((slot) => (slot.id === 2 ? { ...slot, status: 'cancelled' as const, counts: true } : slot)),
    })
    expect(occurrencesOf(text)).toEqual(['2027-03-01T09:00:00Z', '2027-03-15T09:00:00Z'])
  })

  it('names the place of most sessions in the series, and another where the therapist is another', () => {
    const { course, slots } = sampleCourse({ clinic: harbour, walls: everyDaysFrom('2027-01-05T14:00', 7, 6) })
    const t2 = TherapistId.parse('t-2')
    const changed = slots.map((slot) => (slot.id > 2 ? { ...slot, therapist: t2 } : slot))
    const places = { ...words, locationOf: ({ therapist }: Pick<Slot, 'therapist'>) => `with ${therapist}` }
    const now = at('2026-12-01T12:00:00Z')
    const text = courseCalendar({ clinic: harbour, client: sampleClient(), course, slots: changed, words: places, now })
    expect(occurrences(applyMail(emptyCalendar, text)).map(({ location }) => location)).toEqual([
      ...['with t-1', 'with t-1'],
      ...['with t-2', 'with t-2', 'with t-2', 'with t-2'],
    ])
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  })

  it('reminds in each entry where the clinic asks for it, and in none by default', () => {
    const alarmed = sampleClinic('thames', { calendar: { alarmHours: 24 } })
    const walls = ['2027-03-01T09:00', '2027-03-10T15:00', '2027-03-15T09:00']
    const { text } = calendarOf({ clinic: alarmed, walls })
    expect(
      text.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT24H\r\nDESCRIPTION:Appointment\r\nEND:VALARM/g),
    ).toHaveLength(2)
    expect(calendarOf({ clinic: thames, walls }).text).not.toContain('VALARM')
  })

  it('is private, and leads to the mailbox that staff read', () => {
    const { text } = calendarOf({ clinic: thames, walls: ['2027-03-01T09:00'] })
    expect(text).toContain('\r\nCLASS:PRIVATE\r\n')
    expect(text).toContain(`\r\nORGANIZER:mailto:${thames.mail.replyTo}\r\n`)
  })

  it('gives a longer session its own length', () => {
    const { text } = calendarOf({
      clinic: thames,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 3),
      slots: (slots) => slots.map((slot) => (slot.id === 2 ? { ...slot, minutes: 90 } : slot)),
    })
    expect(text).toMatch(/RECURRENCE-ID;TZID=Europe\/London:20270308T090000\r\n[^]*DURATION:PT90M/)
  })

  it('ends each line with CRLF, the last one too, and folds at 75 octets', () => {
    const address = '12 Überlange Straße, '.repeat(12).slice(0, 290).trim()
    const { text } = calendarOf({ clinic: thames, location: address, walls: everyDaysFrom('2027-03-01T09:00', 7, 3) })
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
    expect(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue('location')).toBe(
      address,
    )
  })

  it.each([
    'a;b,c\\d',
    'BEGIN:VALARM',
    'x\r\nBEGIN:VALARM\r\nEND:VALARM',
    'x\nATTENDEE:mailto:eve@evil.example',
    '\u0000\ud800',
  ])('lets no text of others become a line of the file: %j', (hostile) => {
    const client = sampleClient({ email: `${hostile}@clients.example`, name: hostile })
    const { text } = calendarOf({
      clinic: thames,
      location: hostile,
      client,
      walls: everyDaysFrom('2027-03-01T09:00', 7, 3),
    })
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events).toHaveLength(1)
    expect(events[0]?.getAllSubcomponents()).toHaveLength(0)
    expect(events[0]?.getAllProperties('attendee')).toHaveLength(1)
  })
})
