import { describe, expect, it } from 'vitest'

import { catalogueHash, promptByKey, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { catalogueOf } from '../../shared/texts/clinic-catalogue.ts'
import { extrasAt } from '../../shared/texts/extra-texts.ts'
import { listTexts } from '../../shared/texts/listing.ts'
import { partsOfSheet } from '../../shared/texts/sheet-parts.ts'
import { partsOf } from '../../shared/texts/text-part.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { readingGrade } from './reading-ease.ts'
import { diaryCard } from '../support/extras.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'

const clinicWith = (extra: object) => aClinicFile({ protocol: { extra: [{ ...diaryCard, ...extra }] } })
const clinic = clinicWith({})
const middle = { session: 5, phase: 'middle', area: null } as const

describe('extrasAt', () => {
  it('gives in each locale its words, in the sessions that they belong to', () => {
    for (const locale of ['en', 'es'] as const) {
      const texts = catalogueOf(clinic, locale)
      expect(extrasAt(texts, middle)).toStrictEqual([{ key: 'extra.diary-card', ...diaryCard.texts[locale] }])
      expect(extrasAt(texts, { session: 12, phase: 'ending', area: null })).toStrictEqual([])
    }
    expect(extrasAt(textsOf('en'), middle)).toStrictEqual([])
  })
})

describe('the thought record of the sample clinic', () => {
  it('reads easily, as our own texts do', () => {
    const [extra] = catalogueOf(sampleClinic('thames'), 'en').extra ?? []
    if (extra === undefined || extra.worksheet === null) throw new Error('the sample clinic has one, with a worksheet')
    const parts = [...partsOf(extra.prompt), ...partsOfSheet(extra.worksheet)].map(({ words }) => words)
    const closed = parts.map((words) => (/[.!?]$/u.test(words) ? words : `${words}.`))
    expect(readingGrade(closed.join(' '))).toBeLessThanOrEqual(8)
  })
})

describe('a catalogue with what a clinic adds', () => {
  const texts = catalogueOf(clinic, 'en')

  it('has it among its prompts, where a page finds it by its key', () => {
    expect(promptsOf(texts)).toHaveLength(promptsOf(textsOf('en')).length + 1)
    expect(promptByKey(texts, 'extra.diary-card')?.title).toBe(diaryCard.texts.en.title)
  })

  it('is another version with every change of it, and ours without any', () => {
    const { words } = diaryCard.worksheet
    const others = [
      clinicWith({ at: { phase: 'ending' } }),
      clinicWith({ texts: { ...diaryCard.texts, en: { ...diaryCard.texts.en, step: 'Another step.' } } }),
      clinicWith({ worksheet: { ...diaryCard.worksheet, words: { ...words, en: { ...words.en, title: 'Another' } } } }),
      clinicWith({ worksheet: null }),
      aClinicFile(),
    ].map((other) => catalogueHash(catalogueOf(other, 'en')))
    expect(new Set([catalogueHash(texts), ...others]).size).toBe(6)
    expect(others[4]).toBe(catalogueHash(textsOf('en')))
  })

  it('shows it to who signs it off: where it belongs, its words, and those of its worksheet', () => {
    const place = listTexts(clinic, 'en').places.at(-1)
    expect(place?.place).toBe('Along with each session of the middle phase')
    const [prompt, sheet] = place?.texts ?? []
    expect(prompt?.key).toBe('extra.diary-card')
    expect(prompt?.parts.map(({ words }) => words)).toContain(diaryCard.texts.en.opening)
    expect(sheet?.key).toBe('extra.diary-card.worksheet')
    expect(sheet?.parts.map(({ field }) => field)).toStrictEqual([
      ...['title', 'opening', 'fields.note.label', 'fields.note.help', 'fields.names.label', 'fields.names.help'],
      ...['fields.mood.label', 'fields.mood.help', 'fields.mood.low', 'fields.mood.high'],
      ...['fields.sleep.label', 'fields.sleep.help', 'fields.sleep.options.well', 'fields.sleep.options.badly'],
      ...['fields.days.label', 'fields.days.help', 'fields.days.columns.day.label', 'fields.days.columns.day.help'],
      ...['fields.days.columns.strength.label', 'fields.days.columns.strength.help'],
      ...['fields.days.columns.strength.low', 'fields.days.columns.strength.high'],
      ...['fields.days.columns.alone.label', 'fields.days.columns.alone.help'],
      ...['fields.days.columns.alone.options.yes', 'fields.days.columns.alone.options.no'],
    ])
    expect([...(prompt?.parts ?? []), ...(sheet?.parts ?? [])].every(({ own }) => own)).toBe(true)
  })
})
