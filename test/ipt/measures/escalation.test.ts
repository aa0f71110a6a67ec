import { describe, expect, it } from 'vitest'

import { type HelpAlert, acknowledge, escalation } from '../../../shared/ipt/measures/escalation.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'

const thames = sampleClinic('thames', {
  contact: {
    phone: '+1 604 555 0100',
    address: '1 Quay',
    hours: { mon: ['09:00-12:00', '13:00-17:00'], tue: ['09:00-12:00', '12:00-17:00'], sun: ['00:00-04:00'] },
    onCall: 'oncall@clinic.example',
  },
  closures: [{ from: '2027-01-19', to: '2027-01-19', name: 'Closed' }],
})

// In London, where January's clocks show UTC: Monday, 4 January 2027, 10:00.
const mondayTen = at('2027-01-04T10:00:00Z')

describe('escalation', () => {
  it('tells the clinician at once and the on-call address after an hour, in opening hours', () => {
    const alert = raised(mondayTen)
    expect(escalation(alert, thames, mondayTen)).toEqual({ tell: ['clinician'], nextAt: mondayTen })
    const told = { ...alert, clinicianToldAt: mondayTen }
    const hourLater = at('2027-01-04T11:00:00Z')
    expect(escalation(told, thames, mondayTen)).toEqual({ tell: [], nextAt: hourLater })
    expect(escalation(told, thames, plus(hourLater, { seconds: -1 }))).toEqual({ tell: [], nextAt: hourLater })
    expect(escalation(told, thames, hourLater)).toEqual({ tell: ['on-call'], nextAt: hourLater })
  })

  it.each([
    ['just after opening', '2027-01-04T09:00:00Z', '2027-01-04T10:00:00Z'],
    ['just before opening', '2027-01-04T08:59:59Z', '2027-01-04T08:59:59Z'],
    ['an hour before the lunch break', '2027-01-04T11:00:00Z', '2027-01-04T12:00:00Z'],
    ['half an hour before the lunch break: when it begins', '2027-01-04T11:30:00Z', '2027-01-04T12:00:00Z'],
    ['in the lunch break', '2027-01-04T12:30:00Z', '2027-01-04T12:30:00Z'],
    ['when the lunch break ends', '2027-01-04T13:00:00Z', '2027-01-04T14:00:00Z'],
    ['a second before closing: at closing', '2027-01-04T16:59:59Z', '2027-01-04T17:00:00Z'],
    ['at closing', '2027-01-04T17:00:00Z', '2027-01-04T17:00:00Z'],
    ['at night', '2027-01-05T03:00:00Z', '2027-01-05T03:00:00Z'],
    ['where two stretches touch', '2027-01-05T11:30:00Z', '2027-01-05T12:30:00Z'],
    ['on a day without hours', '2027-01-06T11:00:00Z', '2027-01-06T11:00:00Z'],
    ['on a day that the clinic is closed', '2027-01-19T11:00:00Z', '2027-01-19T11:00:00Z'],
    // The clocks go from 01:00 to 02:00 on 28 March 2027, and from 02:00 back to 01:00 on 31 October.
    ['before a gap: an hour of elapsed time', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
    ['after a gap: at closing', '2027-03-28T02:30:00Z', '2027-03-28T03:00:00Z'],
    ['in an overlap: an hour of elapsed time', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
    ['after an overlap: at closing', '2027-10-31T03:30:00Z', '2027-10-31T04:00:00Z'],
  ])('tells the on-call address of an alert raised %s', (_when, raisedAt, dueAt) => {
    const alert = { ...raised(at(raisedAt)), clinicianToldAt: at(raisedAt) }
    expect(escalation(alert, thames, at(raisedAt)).nextAt).toBe(dueAt)
    expect(escalation(alert, thames, at(dueAt)).tell).toEqual(['on-call'])
  })

  it('tells both at once where the clinic is closed, also when it finds the alert late', () => {
    const night = at('2027-01-05T03:00:00Z')
    expect(escalation(raised(night), thames, night).tell).toEqual(['clinician', 'on-call'])
    expect(escalation(raised(mondayTen), thames, plus(mondayTen, { hours: 5 })).tell).toEqual(['clinician', 'on-call'])
  })

  it('takes the length from the clinic', () => {
    const alert = { ...raised(mondayTen), clinicianToldAt: mondayTen }
    const clinic = { ...thames, alerts: { escalateMinutes: 15 } }
    expect(escalation(alert, clinic, mondayTen).nextAt).toBe('2027-01-04T10:15:00Z')
    const told = { ...alert, onCallToldAt: at('2027-01-04T10:15:00Z') }
    expect(escalation(told, clinic, mondayTen).nextAt).toBe('2027-01-04T10:30:00Z')
  })

  it('tells the on-call address again each hour until somebody acknowledges', () => {
    const told = { ...raised(mondayTen), clinicianToldAt: mondayTen, onCallToldAt: at('2027-01-04T11:00:40Z') }
    const again = at('2027-01-04T12:00:40Z')
    expect(escalation(told, thames, plus(again, { seconds: -1 }))).toEqual({ tell: [], nextAt: again })
    expect(escalation(told, thames, again).tell).toEqual(['on-call'])
    const seen = { ...told, acknowledged: { by: 'Dr Okafor', at: again } }
    expect(escalation(seen, thames, plus(again, { days: 30 }))).toEqual({ tell: [], nextAt: null })
  })

  it('tells the on-call address at once where no clinician is responsible any more', () => {
    expect(escalation(raised(mondayTen), { ...thames, clinician: null }, mondayTen)).toEqual({
      tell: ['on-call'],
      nextAt: mondayTen,
    })
  })
})

describe('acknowledge', () => {
  const alert = raised(mondayTen)
  const later = plus(mondayTen, { minutes: 5 })

  it('records name and time', () => {
    expect(acknowledge(alert, { by: ' Dr Okafor ', at: later })).toEqual({
      ok: true,
      value: { ...alert, acknowledged: { by: 'Dr Okafor', at: later } },
    })
  })

  it('keeps who was first', () => {
    const first = { ...alert, acknowledged: { by: 'Dr Okafor', at: later } }
    expect(acknowledge(first, { by: 'Dr Lund', at: plus(later, { minutes: 1 }) })).toEqual({ ok: true, value: first })
  })

  it.each([
    ['no name', { by: '  ', at: later }],
    ['a name too long', { by: 'x'.repeat(121), at: later }],
    ['a time before the alert', { by: 'Dr Okafor', at: plus(mondayTen, { seconds: -1 }) }],
  ])('refuses %s', (_what, given) => {
    expect(acknowledge(alert, given)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
})

function raised(instant: Instant): HelpAlert {
  return { at: instant, clinicianToldAt: null, onCallToldAt: null, acknowledged: null }
}
