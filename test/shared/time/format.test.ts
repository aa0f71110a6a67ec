import { describe, expect, it } from 'vitest'

import {
  formatDays,
  commaOf,
  formatDate,
  formatDay,
  formatDayAndTime,
  formatNumber,
  formatTime,
  zoneName,
} from '../../../shared/time/format.ts'
import { PlainDate, WallTime } from '../../../shared/time/wall-time.ts'
import { Zone } from '../../../shared/time/zone.ts'

const wall = WallTime.parse('2027-01-12T14:00')

describe('formatDay', () => {
  it('names the day without a year', () => {
    expect(formatDay(wall, 'en')).toBe('Tuesday 12 January')
  })

  it('follows the locale', () => {
    expect(formatDay(wall, 'es')).toBe('martes 12 de enero')
    expect(formatDay(wall, 'es-MX')).toBe('martes 12 de enero')
    expect(formatDay(wall, 'ar')).toBe('الثلاثاء 12 يناير')
  })
})

describe('formatTime', () => {
  it.each([
    ['2027-01-12T00:05', '00:05'],
    ['2027-01-12T08:30', '08:30'],
    ['2027-01-12T23:59', '23:59'],
  ])('shows %s as %s', (text, time) => {
    expect(formatTime(WallTime.parse(text), 'en')).toBe(time)
    expect(formatTime(WallTime.parse(text), 'en-US')).toBe(time)
    expect(formatTime(WallTime.parse(text), 'es')).toBe(time)
    expect(formatTime(WallTime.parse(text), 'ar')).toBe(time)
  })

  it('shows a time that no clock of this machine may skip', () => {
    expect(formatTime(WallTime.parse('2027-03-28T01:30'), 'en')).toBe('01:30')
  })
})

describe('formatDayAndTime', () => {
  it('joins the day and the time', () => {
    expect(formatDayAndTime(wall, 'en')).toBe('Tuesday 12 January, 14:00')
    expect(formatDayAndTime(wall, 'es')).toBe('martes 12 de enero, 14:00')
    expect(formatDayAndTime(wall, 'ar')).toBe('الثلاثاء 12 يناير، 14:00')
  })
})

describe('formatDate', () => {
  it('shows the year', () => {
    expect(formatDate(PlainDate.parse('2027-01-12'), 'en')).toBe('12 January 2027')
    expect(formatDate(PlainDate.parse('2028-02-29'), 'en')).toBe('29 February 2028')
    expect(formatDate(PlainDate.parse('2028-02-29'), 'es')).toBe('29 de febrero de 2028')
    expect(formatDate(PlainDate.parse('2028-02-29'), 'ar')).toBe('29 فبراير 2028')
  })
})

describe('formatNumber', () => {
  it('writes western digits in every locale, as telephone numbers and addresses are', () => {
    for (const locale of ['en', 'es', 'ar']) expect(formatNumber(1_234_567_890, locale)).toBe('1234567890')
  })
})

describe('commaOf', () => {
  it('follows the locale', () => {
    expect(['en', 'es', 'ar'].map(commaOf)).toEqual([', ', ', ', '، '])
  })
})

describe('zoneName', () => {
  it.each([
    ['America/Vancouver', 'Vancouver time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['America/Port-au-Prince', 'Port-au-Prince time'],
    ['US/Pacific', 'Pacific time'],
    ['Etc/GMT+5', 'UTC-5'],
    ['Etc/GMT-14', 'UTC+14'],
    ['Etc/UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['GMT+0', 'UTC'],
  ])('calls %s %s', (zone, name) => {
    expect(zoneName(Zone.parse(zone), 'en')).toBe(name)
  })

  it.each([
    ['America/Vancouver', 'hora de Vancouver'],
    ['America/Argentina/Buenos_Aires', 'hora de Buenos Aires'],
    ['America/Mexico_City', 'hora de Ciudad de México'],
    ['Europe/London', 'hora de Londres'],
    ['Etc/GMT+5', 'UTC-5'],
  ])('calls %s, in Spanish, %s', (zone, name) => {
    expect(zoneName(Zone.parse(zone), 'es')).toBe(name)
  })

  it.each([
    ['America/Vancouver', 'توقيت فانكوفر'],
    ['US/Pacific', 'توقيت لوس انجلوس'],
    ['Africa/Cairo', 'توقيت مصر'],
    ['Etc/GMT+5', 'توقيت UTC-5'],
  ])('calls %s, in Arabic, %s', (zone, name) => {
    expect(zoneName(Zone.parse(zone), 'ar')).toBe(name)
  })
})

describe('formatDays', () => {
  it.each([
    [3650, 'en', '10 years'],
    [365, 'es', '1 año'],
    [400, 'en', '400 days'],
    [30, 'es', '30 días'],
    [3650, 'ar', '10 سنوات'],
  ])('says %d days in %s as %s', (days, locale, said) => {
    expect(formatDays(days, locale)).toBe(said)
  })
})
