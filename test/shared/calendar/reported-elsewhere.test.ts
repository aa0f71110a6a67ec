import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'

import type { Slot } from '../../../shared/course/slot.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import type { MailInput } from '../../../shared/mail/mail-input.ts'
import { formatDayAndTime } from '../../../shared/time/format.ts'
import { toWall } from '../../../shared/time/zone.ts'
import { applyMail, emptyCalendar, occurrences } from '../../support/calendar-model.ts'
import { createLinkWorld } from '../../support/link-world.ts'
import { at, everyDaysFrom, sampleClinic, sampleCourse } from '../../support/sample-course.ts'
import { mailOf } from '../../support/sample-mail.ts'

/** What users of other schedulers reported, by the project and number of the report. */
const weekly = mailOf('change')

function calendarOf(input: MailInput): string {
  const { calendar } = renderMail(input)
  if (calendar === null) throw new Error('this mail carries a calendar')
  return calendar
}

/** The mail of a later revision, whose slots are these. */
function later(revision: number, slots: readonly Slot[]): MailInput {
  return { ...weekly, course: { ...weekly.course, revision }, slots }
}

function withStatus(status: Slot['status'], applies: (slot: Slot) => boolean): readonly Slot[] {
  return weekly.slots.map((slot) => (applies(slot) ? { ...slot, status } : slot))
}

function fieldsIn(text: string, name: string): readonly string[] {
  return [...text.replaceAll('\r\n ', '').matchAll(new RegExp(`^${name}[;:](.*)\\r$`, 'gm'))].map(
    ([, value]) => value ?? '',
  )
}

describe('calendars, as reported of other schedulers', () => {
  it('cancels with METHOD:CANCEL and STATUS:CANCELLED where nothing is left (cal.diy 29706)', () => {
    const text = calendarOf(
      later(
        9,
        withStatus('cancelled', () => true),
      ),
    )
    expect(fieldsIn(text, 'METHOD')).toEqual(['CANCEL'])
    expect(fieldsIn(text, 'STATUS')).toEqual(['CANCELLED'])
    expect(fieldsIn(text, 'RRULE')).toEqual([])
    const model = applyMail(applyMail(emptyCalendar, calendarOf(weekly)), text)
    expect(occurrences(model)).toEqual([])
    expect(occurrences(applyMail(model, calendarOf(later(10, weekly.slots))))).toHaveLength(12)
    expect(occurrences(applyMail(model, calendarOf(later(8, weekly.slots))))).toEqual([])
  })

  it('cancels one of a series by a REQUEST in which it is missing (cal.diy 29706, 16203, PR 3448)', () => {
    const model = applyMail(emptyCalendar, calendarOf(weekly))
    const text = calendarOf(
      later(
        2,
        withStatus('cancelled', ({ id }) => id === 5),
      ),
    )
    expect(fieldsIn(text, 'METHOD')).toEqual(['REQUEST'])
    const starts = weekly.slots.filter(({ id }) => id !== 5).map(({ startsAt }) => startsAt)
    expect(occurrences(applyMail(model, text)).map(({ startsAt }) => startsAt)).toEqual(starts)
  })

  it('keeps what was held where nothing is to come', () => {
    const text = calendarOf(
      later(
        9,
        withStatus('cancelled', ({ id }) => id > 4),
      ),
    )
    expect(fieldsIn(text, 'METHOD')).toEqual(['REQUEST'])
    expect(occurrences(applyMail(emptyCalendar, text))).toHaveLength(4)
  })

  it('raises SEQUENCE with each change, in every part of the file (cal.diy 22779)', () => {
    for (const revision of [1, 2, 17]) {
      const sequences = fieldsIn(calendarOf(later(revision, moved(5, '2027-02-10T15:00'))), 'SEQUENCE')
      expect(sequences).toEqual([String(revision), String(revision)])
    }
  })

  it('has one UID for the life of the course, whatever becomes of it (cal.diy 28884)', () => {
    const texts = [
      calendarOf(mailOf('welcome')),
      calendarOf(later(2, moved(5, '2027-02-10T15:00'))),
      calendarOf(
        later(
          3,
          withStatus('paused', ({ id }) => id > 2),
        ),
      ),
      calendarOf(
        later(
          4,
          withStatus('cancelled', () => true),
        ),
      ),
      calendarOf(mailOf('missed')),
    ]
    expect(new Set(texts.flatMap((text) => fieldsIn(text, 'UID')))).toEqual(
      new Set(['c-001.1@harbour.interlude.invalid']),
    )
  })

  it('invites by REQUEST, never by PUBLISH, whose updates are passed over (adamgibbons/ics 128)', () => {
    const text = calendarOf(weekly)
    expect(fieldsIn(text, 'METHOD')).toEqual(['REQUEST'])
    const published = text.replace('METHOD:REQUEST', 'METHOD:PUBLISH')
    expect(occurrences(applyMail(emptyCalendar, published))).toEqual([])
  })

  it('adds no second series when all later ones move (cal.diy 10524, 29816)', () => {
    const following = sampleCourse({
      clinic: weekly.clinic,
      walls: [...everyDaysFrom('2027-01-12T14:00', 7, 4), ...everyDaysFrom('2027-02-11T09:30', 7, 8)],
    }).slots
    const model = applyMail(applyMail(emptyCalendar, calendarOf(weekly)), calendarOf(later(2, following)))
    expect(model.kept.size).toBe(1)
    expect(occurrences(model).map(({ startsAt }) => startsAt)).toEqual(following.map(({ startsAt }) => startsAt))
  })

  it('shows one time in subject, body, calendar and page, on both sides of a change of the clocks (cal.diy 4400, 19589, easyappointments 962, 1314, 1504)', async () => {
    const world = await createLinkWorld({ now: at('2027-01-11T09:00:00Z') })
    const shown = occurrences(applyMail(emptyCalendar, calendarOf(weekly)))
    expect(shown).toHaveLength(weekly.slots.length)
    for (const [index, slot] of weekly.slots.entries()) {
      const inCalendar = at(shown[index]?.startsAt ?? '')
      const said = formatDayAndTime(toWall(inCalendar, weekly.clinic.timeZone), 'en')
      const { subject, text } = renderMail(
        mailOf('reminder', { changes: { message: { ...mailOf('reminder').message, slot } } }),
      )
      const { body } = await world.ask('GET', world.linkTo({ slot: slot.id }))
      expect(said).toMatch(/, 14:00$/)
      expect(plain(subject)).toContain(plain(said))
      expect(plain(text)).toContain(plain(said))
      expect(plain(body)).toContain(plain(said))
    }
  })

  it('tells the calendar the clinic’s own zone, wherever the client is (cal.diy 29868)', () => {
    const text = calendarOf(mailOf('welcome', { client: { zone: 'Asia/Tokyo' } }))
    expect(fieldsIn(text, 'DTSTART').find((value) => value.startsWith('TZID'))).toBe(
      'TZID=America/Vancouver:20270112T140000',
    )
  })
})

describe('calendars with texts of others in them', () => {
  const hostile = [
    'a;b,c\\d',
    'BEGIN:VALARM',
    'x\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM',
    'x\nATTENDEE:mailto:eve@evil.example',
    'x\r\n ATTENDEE:mailto:eve@evil.example',
    'x\u2028END:VEVENT\u0085END:VCALENDAR',
    '\\n\\N;,\\',
    '"; CN="x',
    '\u202Egnp.moc',
    '\u0000\ud800',
  ]

  it.each(hostile)('keeps each as text, in names, places, telephone numbers and the entry’s word: %j', (text) => {
    const base = sampleClinic('harbour')
    const [first, ...others] = base.therapists
    if (first === undefined) throw new Error('a clinic has a therapist')
    const clinic = {
      ...base,
      name: text,
      contact: { ...base.contact, address: text, phone: text },
      therapists: [
        { ...first, name: text },
        { ...first, id: others[0]?.id ?? first.id, telehealth: `https://x.example/${text}` },
      ],
      calendar: { alarmHours: 2, summary: { en: text }, clients: 'initials' as const },
    }
    const two = mailOf('change', { clinic, client: { name: text } })
    const slots = two.slots.map((slot) => (slot.id > 9 ? { ...slot, therapist: others[0]?.id ?? first.id } : slot))
    const calendar = new ICAL.Component(ICAL.parse(calendarOf({ ...two, slots })))
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual([
      'vtimezone',
      'vevent',
      'vevent',
      'vevent',
      'vevent',
    ])
    for (const event of calendar.getAllSubcomponents('vevent')) {
      expect(event.getAllSubcomponents().map(({ name }) => name)).toEqual(['valarm'])
      expect(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('action')).toBe('DISPLAY')
      expect(event.getAllProperties('attendee')).toHaveLength(1)
      expect(event.getAllProperties('organizer')).toHaveLength(1)
      const kept = text
        .toWellFormed()
        .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
        .replaceAll('\u0000', '')
      expect(event.getFirstPropertyValue('summary')).toBe(kept)
      expect(String(event.getFirstPropertyValue('location'))).toContain(kept)
    }
  })
})

function moved(id: number, wall: string): readonly Slot[] {
  const [slot] = sampleCourse({ clinic: weekly.clinic, walls: [wall] }).slots
  if (slot === undefined) throw new Error('a course has a slot')
  return weekly.slots.map((one) => (one.id === id ? { ...one, wall: slot.wall, startsAt: slot.startsAt } : one))
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')
}
