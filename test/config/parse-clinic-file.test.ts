import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseClinicFile } from '../../shared/config/parse-clinic-file.ts'

const harbour = readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8')
const thames = readFileSync(new URL('../../infra/clinics/thames.json', import.meta.url), 'utf8')

type Path = readonly (string | number)[]

/** The text of the harbour clinic's file with `to` at `path`; undefined takes the key out. */
function harbourWith(path: Path, to: unknown): string {
  return JSON.stringify(changed(JSON.parse(harbour), path, to))
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value) && typeof key === 'number') {
    return value.map((item: unknown, index) => (index === key ? changed(item, rest, to) : item))
  }
  if (typeof value !== 'object' || value === null) throw new TypeError('the path must lead through objects')
  const entries = new Map<string, unknown>(Object.entries(value))
  return { ...value, [key]: changed(entries.get(String(key)), rest, to) }
}

function picked(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => keys.includes(key)))
}

function errorsOf(text: string): readonly string[] {
  const parsed = parseClinicFile(text, 'harbour.json')
  return parsed.ok ? [] : parsed.errors
}

const colourLight = 'look.colour: is too light for white text (2.3:1); give a darker colour, of 4.5:1 at least'
const bothCountdown = 'give a list of different numbers from 1 to 6, such as [4, 2, 1]'
const noReply = 'is a no-reply address; give a mailbox that staff read, since clients answer these mails'
const hour = { mon: ['09:00-17:00'] }

const wrong: readonly (readonly [name: string, path: Path, to: unknown, line: string])[] = [
  [
    'a key that is not known but near one',
    ['messages', 'promtHours'],
    40,
    'messages.promtHours: is not known; did you mean "promptHours"?',
  ],
  [
    'a key that is like no other',
    ['zzz'],
    1,
    'zzz: is not known; known here: $schema, id, name, profile, account, region, timeZone, locales, mail, contact, crisis, clinician, alerts, digest, therapists, closures, course, protocol, messages, calendar, signIn, content, consent, measures, look, texts, approved, concurrency, retentionDays, restoredTable, alarms',
  ],
  [
    'the same reader of the daily mail twice',
    ['digest'],
    { to: ['desk@harbour.example', 'Desk@harbour.example'] },
    'digest.to: is a list; give a list of 1 to 10 different e-mail addresses',
  ],
  [
    'a required key that is missing',
    ['name'],
    undefined,
    'name: is missing; give one line of 1 to 80 characters without spaces at its ends',
  ],
  [
    'a prompt so late that it could be too late at once',
    ['messages', 'promptHours'],
    12,
    'messages.promptHours: is 12; give a whole number of hours from 13 to 168',
  ],
  [
    'a prompt more than a week before',
    ['messages', 'promptHours'],
    169,
    'messages.promptHours: is 169; give a whole number of hours from 13 to 168',
  ],
  [
    'hours that are not whole',
    ['messages', 'reminderHours'],
    3.5,
    'messages.reminderHours: is 3.5; give a whole number of hours from 3 to 167',
  ],
  [
    'a reminder below three hours',
    ['messages', 'reminderHours'],
    2,
    'messages.reminderHours: is 2; give a whole number of hours from 3 to 167',
  ],
  [
    'a reminder no later than the prompt',
    ['messages', 'reminderHours'],
    48,
    'messages.reminderHours: is not later than the prompt; give a number of hours below "promptHours"',
  ],
  [
    'a countdown with a number twice',
    ['messages', 'countdown'],
    [4, 4],
    `messages.countdown: is a list; ${bothCountdown}`,
  ],
  ['a countdown of seven', ['messages', 'countdown'], [7], `messages.countdown[0]: is 7; ${bothCountdown}`],
  [
    'quiet hours of 15 hours',
    ['messages', 'quiet'],
    { from: '18:00', to: '09:00' },
    'messages.quiet.to: makes the quiet hours longer than 14 h; give at most 14 h, such as "21:00" to "08:00"',
  ],
  [
    'mail of the next day in the quiet hours',
    ['messages', 'at'],
    '07:59',
    'messages.at: lies in the quiet hours; give a time outside them',
  ],
  [
    'a time of day that no clock shows',
    ['messages', 'at'],
    '24:00',
    'messages.at: is "24:00"; give a time of day from "00:00" to "23:59"',
  ],
  [
    'a missed mail after more than three days',
    ['messages', 'missedHours'],
    73,
    'messages.missedHours: is 73; give a whole number of hours from 0 to 72',
  ],
  [
    'an alarm more than a week before',
    ['calendar'],
    { alarmHours: 169 },
    'calendar.alarmHours: is 169; give a whole number of hours from 1 to 168',
  ],
  [
    'an alarm at the start',
    ['calendar'],
    { alarmHours: 0 },
    'calendar.alarmHours: is 0; give a whole number of hours from 1 to 168',
  ],
  [
    'clients by their names in a calendar',
    ['calendar'],
    { clients: 'names' },
    'calendar.clients: is "names"; give "id" or "initials"',
  ],
  [
    'an entry of two lines',
    ['calendar'],
    { summary: { en: 'x\nBEGIN:VALARM' } },
    'calendar.summary.en: is not right; give one line of 1 to 60 characters without spaces at its ends',
  ],
  [
    'an entry that tells what the appointments are for',
    ['calendar'],
    { summary: { en: 'Therapy' } },
    'calendar.summary.en: says "Therap", which tells whoever sees the mailbox what it is about; write it in other words',
  ],
  [
    'a follow-up within the week',
    ['messages', 'followUpDays'],
    6,
    'messages.followUpDays: is 6; give a whole number of days from 7 to 90',
  ],
  [
    'a course of eleven',
    ['course', 'default'],
    11,
    'course.default: is 11; give a whole number of sessions from 12 to 16',
  ],
  [
    'a cadence of no days',
    ['course', 'everyDays'],
    0,
    'course.everyDays: is 0; give a whole number of days from 1 to 28',
  ],
  [
    'a policy that there is not',
    ['course', 'missed'],
    'makeup',
    'course.missed: is "makeup"; give "make-up" or "count"',
  ],
  [
    'a number given as a text',
    ['course', 'minutes'],
    '50',
    'course.minutes: is "50"; give a whole number of minutes from 10 to 180',
  ],
  [
    'an urgent answer that waits for most of a day',
    ['alerts'],
    { escalateMinutes: 600 },
    'alerts.escalateMinutes: is 600; give a whole number of minutes from 5 to 240',
  ],
  [
    'a look back that is neither on nor off',
    ['course', 'midway'],
    'yes',
    'course.midway: is "yes"; give true or false',
  ],
  [
    'a course given as a list',
    ['course'],
    [],
    'course: is a list; give an object with minutes, everyDays, initial, ending, midway, default, fortnightlyLast, missed, cancelled, noticeHours, confirm, selfService',
  ],
  [
    'a zone that is misspelt',
    ['timeZone'],
    'America/Vancover',
    'timeZone: is "America/Vancover", which is no time zone; did you mean "America/Vancouver"?',
  ],
  [
    'an account of eleven digits',
    ['account'],
    '11112222333',
    'account: is "11112222333"; give the 12 digits of the AWS account, in quotes',
  ],
  [
    'an account as a number',
    ['account'],
    111122223333,
    'account: is 111122223333; give the 12 digits of the AWS account, in quotes',
  ],
  ['a region that is none', ['region'], 'Canada', 'region: is "Canada"; give an AWS region, such as "ca-central-1"'],
  [
    'an id with capital letters',
    ['id'],
    'Harbour',
    'id: is "Harbour"; give 2 to 32 small letters, digits or "-", beginning with a letter, such as "harbour"',
  ],
  [
    'a locale without its words for an emergency',
    ['crisis'],
    { en: 'Call 911.', ar: 'الاتصال بالرقم 911.' },
    'crisis.es: is missing; give the words for an emergency in each of the clinic\'s "locales"',
  ],
  ['a locale that Interlude has not', ['locales'], ['en', 'fr'], 'locales[1]: is "fr"; give "en" or "es" or "ar"'],
  [
    'words for an emergency in no locale',
    ['crisis', 'eng'],
    'Call 911.',
    'crisis.eng: is not known; did you mean "en"?',
  ],
  ['an answer address that nobody reads', ['mail', 'replyTo'], 'No.Reply@harbour.example', `mail.replyTo: ${noReply}`],
  [
    'a sender that nobody reads',
    ['mail', 'from'],
    'Harbour <donotreply@mail.harbour.example>',
    `mail.from: ${noReply}`,
  ],
  [
    'a sender that is no address',
    ['mail', 'from'],
    'Harbour Clinic',
    'mail.from: is not right; give a name and an address, such as "Harbour Clinic <bookings@mail.harbour.example>"',
  ],
  [
    'a sender with a line break',
    ['mail', 'from'],
    'Harbour\nBcc: x <a@mail.harbour.example>',
    'mail.from: is not right; give a name and an address, such as "Harbour Clinic <bookings@mail.harbour.example>"',
  ],
  [
    'a sender of another domain',
    ['mail', 'from'],
    'Harbour <a@harbour.example>',
    'mail.from: has an address outside "domain"; give one that ends in @ and the domain',
  ],
  ['no therapists', ['therapists'], [], 'therapists: is a list; give a list of one or more therapists'],
  [
    'two therapists of one id',
    ['therapists', 1, 'id'],
    't-1',
    'therapists[1].id: is "t-1" as another therapist\'s is; give each an id of their own',
  ],
  [
    'hours that end before they start',
    ['therapists', 0, 'hours'],
    { tue: ['17:00-09:00'] },
    'therapists[0].hours.tue[0]: is "17:00-09:00"; give a range that ends after it starts, on the same day',
  ],
  [
    'hours that overlap',
    ['therapists', 0, 'hours'],
    { tue: ['09:00-13:00', '12:00-17:00'] },
    "therapists[0].hours.tue[1]: starts before 09:00-13:00 ends; give the day's ranges in order and apart",
  ],
  [
    'hours out of order',
    ['therapists', 0, 'hours'],
    { tue: ['13:00-17:00', '09:00-12:00'] },
    "therapists[0].hours.tue[1]: starts before 13:00-17:00 ends; give the day's ranges in order and apart",
  ],
  [
    'hours on a day in full',
    ['therapists', 0, 'hours'],
    { mon: ['09:00-17:00'], tuesday: [] },
    'therapists[0].hours.tuesday: is not known; did you mean "tue"?',
  ],
  [
    'a therapist with no hours',
    ['therapists', 0, 'hours'],
    {},
    'therapists[0].hours: has no hours; give at least one day, such as { "mon": ["09:00-17:00"] }',
  ],
  [
    'a therapist whose hours hold no session',
    ['therapists', 0, 'hours'],
    { mon: ['09:00-09:45'] },
    'therapists[0].hours: has no time for a session of 50 minutes; give a longer range',
  ],
  [
    'leave that ends before it begins',
    ['therapists', 0, 'leave'],
    [{ from: '2027-02-07', to: '2027-02-01' }],
    'therapists[0].leave[0].to: ends before it begins; give a "to" that is not before "from"',
  ],
  [
    'leave on a day that is not in the calendar',
    ['therapists', 0, 'leave'],
    [{ from: '2027-02-30', to: '2027-03-01' }],
    'therapists[0].leave[0].from: is "2027-02-30"; give a day of the calendar, such as "2027-02-01"',
  ],
  [
    'a closure that ends before it begins',
    ['closures', 0, 'to'],
    '2026-12-01',
    'closures[0].to: ends before it begins; give a "to" that is not before "from"',
  ],
  [
    'a clinician who is no therapist',
    ['clinician', 'id'],
    't-9',
    'clinician.id: is "t-9", which no therapist has; give one of t-1, t-2, t-3, t-4, t-5',
  ],
  ['a colour by its name', ['look', 'colour'], 'teal', 'look.colour: is "teal"; give a colour such as "#1f6f78"'],
  ['a colour too light for white text', ['look', 'colour'], '#20c0a0', colourLight],
  [
    'a telephone number in words',
    ['contact', 'phone'],
    'call us',
    'contact.phone: is not right; give a telephone number, such as "+1 604 555 0100"',
  ],
  [
    'a video room without https',
    ['therapists', 0, 'telehealth'],
    'http://x.example',
    'therapists[0].telehealth: is "http://x.example"; give an https address',
  ],
  [
    'own words for a text that there is not',
    ['texts', 'en'],
    { 'middle.03.openin': 'Leave out what you like.' },
    'texts.en.middle.03.openin: no such text; did you mean "middle.03.opening"?',
  ],
  [
    'own words that no text of their language may say',
    ['texts', 'es'],
    { 'middle.03.step': 'Piense en su familia.' },
    'texts.es.middle.03.step: says "familia"; no text for a client may, so write it in other words',
  ],
  [
    'own words of two lines',
    ['texts', 'en'],
    { 'middle.03.step': 'One.\nTwo.' },
    'texts.en.middle.03.step: is not right; give one line of 1 to 400 characters without spaces at its ends',
  ],
  [
    'own words longer than any text',
    ['texts', 'en'],
    { 'middle.03.opening': 'x'.repeat(401) },
    'texts.en.middle.03.opening: is not right; give one line of 1 to 400 characters without spaces at its ends',
  ],
  [
    'own words in a language that Interlude has not',
    ['texts', 'xx'],
    { 'middle.03.step': 'A line.' },
    'texts.xx: is not known; known here: en, es, ar',
  ],
  [
    'an approval by nobody',
    ['approved', 'en'],
    { on: '2026-12-01', catalogue: 'f00d' },
    'approved.en.by: is missing; give one line of 1 to 80 characters without spaces at its ends',
  ],
]

describe('parseClinicFile', () => {
  it.each([
    ['harbour', harbour],
    ['thames', thames],
  ])('reads the sample clinic %s', (id, text) => {
    expect(parseClinicFile(text, `${id}.json`)).toMatchObject({ ok: true, clinic: { id } })
  })

  it.each(wrong)('tells %s in one line, with its place and its mend', (_name, path, to, line) => {
    expect(errorsOf(harbourWith(path, to))).toEqual([`harbour.json: ${line}`])
  })

  it('takes own words, and tells the fault of each text', () => {
    const words = { 'middle.03.step': 'Put a word to it, if you care to.', 'missed.a.paragraphs.2': 'Do write to us.' }
    expect(errorsOf(harbourWith(['texts'], { en: words }))).toEqual([])
    expect(
      errorsOf(harbourWith(['texts'], { en: { ...words, 'middle.04.step': 'You must {x}.', zzz: 'Z.' } })),
    ).toEqual([
      'harbour.json: texts.en.middle.04.step: has "{" or "}", and no text has places that are filled in; write it without',
      'harbour.json: texts.en.zzz: no such text; npm run rehearse -- --texts writes every text with its keys',
    ])
  })

  it('refuses an initial and an ending phase that leave no middle to a course of twelve', () => {
    expect(errorsOf(harbourWith(['course'], { initial: 4, ending: 4 }))).toEqual([])
    expect(errorsOf(harbourWith(['course'], { initial: 5, ending: 4 }))).toEqual([
      'harbour.json: course.initial: is 5; give a whole number of sessions from 2 to 4',
    ])
  })

  it('takes a message time at the very end of the quiet hours, and none at their start', () => {
    expect(errorsOf(harbourWith(['messages', 'at'], '08:00'))).toEqual([])
    expect(errorsOf(harbourWith(['messages', 'at'], '21:00'))).toHaveLength(1)
  })

  it('takes quiet hours of 14 hours, and hours that touch', () => {
    expect(errorsOf(harbourWith(['messages', 'quiet'], { from: '19:00', to: '09:00' }))).toEqual([])
    expect(errorsOf(harbourWith(['therapists', 0, 'hours'], { mon: ['09:00-12:00', '12:00-17:00'] }))).toEqual([])
  })

  it('tells every fault at once, each in its own line', () => {
    const file = harbourWith(['course'], { minutes: 5, default: 20, evryDays: 7 })
    expect(errorsOf(file)).toEqual([
      'harbour.json: course.minutes: is 5; give a whole number of minutes from 10 to 180',
      'harbour.json: course.default: is 20; give a whole number of sessions from 12 to 16',
      'harbour.json: course.evryDays: is not known; did you mean "everyDays"?',
    ])
  })

  it('never repeats a name or an address', () => {
    const file = harbourWith(['contact'], { phone: 'x-secret', address: ' secret', hours: hour, onCall: 'secret' })
    expect(errorsOf(file)).toHaveLength(3)
    expect(errorsOf(file).join('\n')).not.toContain('secret')
  })

  it('fills in every default of the contract', () => {
    const required = ['id', 'name', 'account', 'region', 'timeZone', 'locales', 'mail', 'contact', 'crisis', 'alarms']
    const therapists = [{ id: 't-1', name: 'Mara Lindqvist', hours: hour }]
    const least = { ...picked(JSON.parse(harbour), required), therapists }
    expect(parseClinicFile(JSON.stringify(least), 'harbour.json')).toEqual({
      ok: true,
      clinic: {
        ...least,
        mail: { ...JSON.parse(harbour).mail, perSecond: 10 },
        profile: 'lean',
        clinician: null,
        alerts: { escalateMinutes: 60 },
        therapists: [{ id: 't-1', name: 'Mara Lindqvist', hours: hour, leave: [], telehealth: null }],
        closures: [],
        course: {
          minutes: 50,
          everyDays: 7,
          initial: 3,
          ending: 2,
          midway: false,
          default: 16,
          fortnightlyLast: 0,
          missed: 'make-up',
          cancelled: 'make-up',
          noticeHours: 24,
          confirm: false,
          selfService: null,
        },
        restoredTable: null,
        protocol: { extra: [] },
        messages: {
          promptHours: 48,
          reminderHours: 24,
          countdown: [4, 2, 1],
          at: '10:00',
          missedHours: 2,
          followUpDays: 30,
          quiet: { from: '21:00', to: '08:00' },
        },
        calendar: { alarmHours: null, summary: {}, clients: 'id' },
        signIn: { mfa: 'required' },
        digest: { at: '08:00', to: null },
        content: 'neutral',
        consent: 'recorded',
        measures: ['phq-9', 'gad-7'],
        look: { colour: '#1f6f78', logo: null },
        texts: {},
        approved: {},
        concurrency: {},
        retentionDays: 3650,
      },
    })
  })

  it('gives a clinic that is itself a good file, as a bundle reads it', () => {
    const once = parseClinicFile(thames, 'thames.json')
    if (!once.ok) throw new Error('the sample must be good')
    expect(parseClinicFile(JSON.stringify(once.clinic), 'thames.json')).toEqual(once)
  })

  it('tells the line and column of JSON that cannot be read', () => {
    expect(errorsOf('{\n  "id": "harbour",\n  "name": Harbour\n}')).toEqual([
      'harbour.json: line 3, column 11: has "H" where JSON wants a value',
    ])
  })

  it('refuses a key that stands twice in one object', () => {
    expect(errorsOf('{\n  "id": "a",\n  "id": "b"\n}')).toEqual([
      'harbour.json: line 3, column 3: "id" stands twice in one object; keep one of them',
    ])
  })
})
