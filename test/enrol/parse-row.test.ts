import { describe, expect, it } from 'vitest'

import { parseRow } from '../../shared/enrol/parse-row.ts'
import { aRow, type Row } from '../support/clients-csv.ts'
import { sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour')

describe('parseRow', () => {
  it('fills in what may be empty', () => {
    expect(parse({ locale: '' })).toEqual({
      ok: true,
      enrolment: {
        ...{
          client: 'c-001',
          name: 'Ana Duarte',
          email: 'ana@clients.example',
          zone: null,
          locale: 'en',
          content: 'neutral',
        },
        ...{ consentedOn: '2026-12-01', therapist: 't-1', sessions: 12, held: 0, first: '2027-01-05T14:00' },
        ...{ area: null, indication: null, measures: ['phq-9', 'gad-7'], pin: null },
      },
    })
  })

  it.each([
    ['client_id', ['constructor', 'a', 'A_b-1', 'x'.repeat(64)]],
    ['locale', ['', 'en', 'es', 'ar']],
    ['time_zone', ['Europe/London', 'Etc/GMT+5', 'Europe/Kyiv']],
    ['sessions', ['12', '16', '012']],
    ['sessions_held', ['', '0', '11']],
    ['first_session', ['2027-01-05T14:00', '2028-02-29T00:00']],
    ['area', ['', 'grief', 'role-dispute', 'role-transition', 'interpersonal-deficits']],
    ['indication', ['', 'depression', 'other']],
    ['content', ['', 'neutral', 'full']],
    ['email_consent', ['', '2026-12-01']],
    ['measures', ['', 'phq-9', 'gad-7;phq-9', 'phq-9; gad-7', 'phq-9;phq-9']],
    ['pin', ['', '0042', '12345678']],
  ] as const)('takes good cells of %s', (column, cells) => {
    for (const cell of cells) expect(parse({ [column]: cell }), cell).toMatchObject({ ok: true })
  })

  it.each([
    [
      'client_id',
      ['', ' ', '-a', '_a', 'a b', 'ana@x', '__proto__', 'a.1', 'a/b', 'é', 'x'.repeat(65), 'a\n'],
      /id of 1 to 64/,
    ],
    ['pin', ['42', '123456789', '12a4', '1234.0', '-1234'], /4 to 8 digits/],
    ['name', ['', '   ', 'a\u202Eb', 'a'.repeat(10_000), 'a\nb'], /1 to 120 characters/],
    ['email', ['', 'ana', 'a@b@c.org'], /name@example\.org/],
    ['time_zone', ['Nope/Zone', '+05:30', 'UTC+1', '__proto__', 'constructor', 'Europe/Atlantis'], /zone/],
    ['locale', ['fr', 'EN', 'en-CA', 'constructor'], /give one of en, es, ar/],
    ['therapist', ['', 't-9', 'T-1', '__proto__', 'constructor'], /give one of t-1, t-2, t-3, t-4, t-5/],
    ['sessions', ['', 'twelve', '-1', '12.5', '1e1', '0x10', '12 ', '１２', '1234', 'NaN', 'Infinity'], /12 to 16/],
    [
      'first_session',
      [
        '',
        '2027-02-29T14:00',
        '2027-01-05 14:00',
        '2027-01-05T24:00',
        '2027-01-05T14:60',
        '2027-01-05T14:00:60',
        '2027-01-05T14:00Z',
        '10000-01-05T14:00',
        '+010000-01-05T14:00',
        '1798765200000',
        '1798765200',
        'NaN',
        '2027-13-01T14:00',
        '2027-01-00T14:00',
        '05/01/2027 14:00',
      ],
      /2027-01-05T14:00/,
    ],
    ['sessions_held', ['-1', '0.5', 'none', '1000'], /0 or more/],
    ['area', ['Grief', 'sorrow', 'constructor'], /give one of grief, role-dispute/],
    ['indication', ['sad', 'toString'], /give one of depression/],
    ['content', ['FULL', 'some'], /give one of neutral, full/],
    ['email_consent', ['yes', '2026-02-30', '01.12.2026', '2026-12-01T10:00'], /2026-12-01, or nothing/],
    ['measures', ['phq9', 'phq-9,gad-7', 'phq-9;constructor', ';'], /give some of phq-9;gad-7/],
  ] as const)('tells of a bad %s what would be right', (column, cells, message) => {
    for (const cell of cells) {
      const parsed = parse({ [column]: cell })
      if (parsed.ok) throw new Error(`${column} took ${JSON.stringify(cell)}`)
      const code = column === 'therapist' ? 'unknown-therapist' : 'bad-input'
      expect(parsed.errors, cell).toEqual([{ line: 7, column, code, message: expect.stringMatching(message) }])
    }
  })

  it('refuses a locale that Interlude writes and the clinic does not', () => {
    const english = sampleClinic('harbour', { locales: ['en'] })
    expect(parseRow(english, { line: 7, cells: aRow({ locale: 'es' }) })).toMatchObject({
      ok: false,
      errors: [{ column: 'locale', message: expect.stringMatching(/give one of en(?!, es)/) }],
    })
  })

  it('says which zone may be meant by one that is wrongly spelt', () => {
    expect(parse({ time_zone: 'europe/london' })).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining('Europe/London') }],
    })
  })

  it('tells every bad cell of a row at once', () => {
    const parsed = parse({ client_id: '', email: 'x', sessions: 'x', therapist: 'x' })
    expect(parsed.ok ? [] : parsed.errors.map(({ column }) => column)).toEqual([
      'client_id',
      'email',
      'therapist',
      'sessions',
    ])
  })
})

function parse(cells: Partial<Row>) {
  return parseRow(clinic, { line: 7, cells: aRow(cells) })
}
