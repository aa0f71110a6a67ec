import { describe, expect, it } from 'vitest'

import { WeekHours } from '../../shared/config/hours.ts'
import { openOn } from '../../shared/course/open-hours.ts'

const week = WeekHours.parse({ mon: ['08:30-12:00', '12:00-13:00', '14:00-18:00'], tue: [] })

describe('openOn', () => {
  it('tells the open stretches of a day, those that touch as one', () => {
    expect(openOn(week, 'mon')).toEqual([
      { from: '08:30', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ])
  })

  it.each(['tue', 'sun'] as const)('is closed on %s, which has no range', (weekday) => {
    expect(openOn(week, weekday)).toEqual([])
  })
})
