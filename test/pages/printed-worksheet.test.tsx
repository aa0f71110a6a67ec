import { describe, expect, it } from 'vitest'

import { worksheetsEn } from '../../shared/ipt/worksheets/en/index.ts'
import { worksheetTextsOf } from '../../shared/ipt/worksheets/texts-of.ts'
import type { Field } from '../../shared/ipt/worksheets/field.ts'
import { type WorksheetAnswers, parseWorksheet } from '../../shared/ipt/worksheets/parse-worksheet.ts'
import { type WorksheetId, isWorksheet, worksheets } from '../../shared/ipt/worksheets/worksheets.ts'
import { pageHtml } from '../../shared/pages/page-frame.tsx'
import { PrintedWorksheet } from '../../shared/pages/printed-worksheet.tsx'
import { diaryCard } from '../support/extras.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { faultsOf } from '../support/valid-html.ts'

const clinic = sampleClinic('harbour')
const ids = Object.keys(worksheets).filter((id) => isWorksheet(id))
const hostile = '<b>"x" & \'y\'</b>'

describe('PrintedWorksheet', () => {
  it.each(ids)('is a valid page for %s, empty and filled, and says every label', async (form) => {
    const labels = Object.values(worksheetsEn.worksheets[form].fields).map(({ label }) => label)
    for (const answers of [null, filled(form)]) {
      const html = printed(form, answers)
      expect(await faultsOf(html)).toEqual([])
      for (const label of labels) expect(html).toContain(`>${label}</h2>`)
    }
  })

  it.each(ids)('shows for %s what was written, as text', (form) => {
    const html = printed(form, filled(form))
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b>')
  })

  it.each(ids)('names for %s nothing in the title that a browser keeps', (form) => {
    expect(printed(form, null)).toContain('<title>A page to write on</title>')
  })

  it.each(['es', 'ar'] as const)('prints every worksheet in %s, in its direction, empty and filled', async (locale) => {
    const texts = worksheetTextsOf(locale)
    const direction = locale === 'ar' ? 'rtl' : 'ltr'
    for (const form of ids) {
      for (const answers of [null, filled(form)]) {
        const page = <PrintedWorksheet clinic={clinic} locale={locale} texts={texts} form={form} answers={answers} />
        const html = pageHtml(page)
        expect(await faultsOf(html)).toEqual([])
        expect(html).toContain(`<html lang="${locale}" dir="${direction}"`)
        expect(html).toContain(`<h1>${texts.worksheets[form].title}</h1>`)
        expect(html).toContain(`<title>${texts.sheet.page}</title>`)
      }
    }
  })

  it('marks the choices and steps that were taken', () => {
    const html = printed('feeling-statements', parsed('feeling-statements', { before: 3, after: 10 }))
    expect(html).toContain('☒ 3')
    expect(html).toContain('☒ 10')
    expect(html.match(/☒/gu)).toHaveLength(2)
    expect(printed('expectations', parsed('expectations', { stage: 'stuck' }))).toContain('☒ We are stuck')
  })
})

describe("PrintedWorksheet of a clinic's own", () => {
  const own = aClinicFile({ protocol: { extra: [diaryCard] } })
  const print = (answers: WorksheetAnswers | null) =>
    pageHtml(<PrintedWorksheet clinic={own} locale="en" texts={worksheetsEn} form="diary-card" answers={answers} />)
  const fields = own.protocol.extra[0]?.worksheet?.fields ?? {}

  it('is a valid page, empty and filled, with its title, its fields and what was written as text', async () => {
    const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sample(field)]))
    const parsedValues = parseWorksheet('diary-card', { ...values, note: '<b>' }, { 'diary-card': fields })
    if (!parsedValues.ok) throw new Error(parsedValues.error.detail)
    for (const answers of [null, parsedValues.value]) {
      const html = print(answers)
      expect(await faultsOf(html)).toEqual([])
      expect(html).toContain('<h1>A card for the days</h1>')
      for (const label of ['A', 'B', 'C', 'D', 'E']) expect(html).toContain(`>${label}</h2>`)
      expect(html).toContain('<title>A page to write on</title>')
    }
    expect(print(parsedValues.value)).toContain('&lt;b>')
  })

  it('is not there in a clinic that has none', () => {
    expect(() =>
      pageHtml(<PrintedWorksheet clinic={clinic} locale="en" texts={worksheetsEn} form="diary-card" answers={null} />),
    ).toThrow(TypeError)
  })
})

function printed(form: WorksheetId, answers: WorksheetAnswers | null): string {
  return pageHtml(<PrintedWorksheet clinic={clinic} locale="en" texts={worksheetsEn} form={form} answers={answers} />)
}

function filled(form: WorksheetId): WorksheetAnswers {
  const entries = Object.entries<Field>(worksheets[form]).map(([name, field]) => [name, sample(field)])
  return parsed(form, Object.fromEntries(entries))
}

function parsed(form: WorksheetId, values: unknown): WorksheetAnswers {
  const result = parseWorksheet(form, values)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

function sample(field: Field): unknown {
  switch (field.kind) {
    case 'list':
      return [hostile, 'two']
    case 'table':
      return [Object.fromEntries(Object.entries(field.columns).map(([name, cell]) => [name, sample(cell)]))]
    case 'text':
      return hostile
    case 'choice':
      return field.options[0]
    case 'scale':
      return field.from
    default:
      return field satisfies never
  }
}
