import { describe, expect, it } from 'vitest'

import { contactHours } from '../../../shared/mail/contact-hours.ts'
import { phrasesEn } from '../../../shared/mail/phrases-en.ts'

describe('contactHours', () => {
  it.each([
    [{ mon: ['09:00-17:00'] }, 'Monday 09:00-17:00'],
    [{ mon: ['09:00-17:00'], tue: ['09:00-17:00'] }, 'Monday and Tuesday 09:00-17:00'],
    [
      { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['09:00-17:00'], fri: ['09:00-12:00', '13:00-16:00'] },
      'Monday to Wednesday 09:00-17:00, Friday 09:00-12:00, 13:00-16:00',
    ],
    [{ mon: ['09:00-17:00'], wed: ['09:00-17:00'] }, 'Monday 09:00-17:00, Wednesday 09:00-17:00'],
    [{ sat: [], sun: ['10:00-11:00'] }, 'Sunday 10:00-11:00'],
  ])('tells %j in words', (hours, words) => {
    expect(contactHours(hours, phrasesEn)).toBe(words)
  })
})
