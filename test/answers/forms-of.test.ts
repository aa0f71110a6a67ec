import { describe, expect, it } from 'vitest'

import { formsOf, numberedWorksheets } from '../../shared/answers/forms-of.ts'
import { worksheets } from '../../shared/ipt/worksheets/worksheets.ts'
import { diaryCard } from '../support/extras.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'

describe('numberedWorksheets', () => {
  it('has each worksheet once, and those of old at the numbers that addresses know', () => {
    expect(numberedWorksheets.slice(0, 9)).toEqual([
      'relationships-map',
      'communication-analysis',
      'decision-analysis',
      'feeling-statements',
      'role-play',
      'role-transition-balance',
      'grief-timeline',
      'expectations',
      'ending-review',
    ])
    expect([...numberedWorksheets].toSorted()).toEqual(Object.keys(worksheets).toSorted())
  })
})

describe('formsOf', () => {
  const clinician = { id: 't-1', email: 'lead@harbour.example' }

  it('lists the measures that the clinic asks, our worksheets, then its own', () => {
    const forms = formsOf(aClinicFile({ clinician, protocol: { extra: [diaryCard] } }))
    expect(forms).toEqual(['phq-9', 'gad-7', ...numberedWorksheets, 'diary-card'])
    expect(formsOf(aClinicFile({ measures: [] }))).toEqual(numberedWorksheets)
    expect(formsOf(aClinicFile({ clinician: null }))).toEqual(['phq-8', 'gad-7', ...numberedWorksheets])
  })

  it('lists no extra prompt without a worksheet', () => {
    const { worksheet: _, ...extra } = diaryCard
    expect(formsOf(aClinicFile({ protocol: { extra: [extra] } }))).not.toContain('diary-card')
  })
})
