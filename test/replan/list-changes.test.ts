import { describe, expect, it } from 'vitest'

import { planningOf } from '../../shared/config/planning-text.ts'
import { listChanges } from '../../shared/replan/list-changes.ts'
import { sampleClinic } from '../support/sample-course.ts'

describe('listChanges', () => {
  it('tells each setting by its place in the file, therapists by id', () => {
    const { therapists } = sampleClinic('harbour')
    const [first, second] = therapists
    const changes = {
      messages: { promptHours: 72, quiet: { from: '20:00' } },
      closures: [],
      therapists: [
        { ...first, name: 'Dr. Renamed', hours: { ...first?.hours, tue: [], sat: ['09:00-12:00'] } },
        second,
      ],
    }
    const listed = listChanges(planningOf(sampleClinic('harbour')), planningOf(sampleClinic('harbour', changes)))
    expect(listed.map(({ field }) => field)).toEqual([
      'messages.promptHours',
      'messages.quiet.from',
      'closures',
      'therapists.t-1.hours.tue',
      'therapists.t-1.hours.sat',
      'therapists.t-3',
      'therapists.t-4',
      'therapists.t-5',
    ])
    expect(listed[3]).toEqual({ field: 'therapists.t-1.hours.tue', from: ['08:00-12:00', '13:00-18:00'], to: [] })
    expect(listed[4]).toMatchObject({ from: null, to: ['09:00-12:00'] })
  })

  it('tells nothing of settings that are the same in another order', () => {
    const clinic = planningOf(sampleClinic('harbour'))
    expect(listChanges(clinic, { ...clinic, messages: { ...clinic.messages } })).toEqual([])
  })
})
