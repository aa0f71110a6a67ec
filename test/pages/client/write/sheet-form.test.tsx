import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { locales } from '../../../../shared/course/client.ts'
import type { Fields } from '../../../../shared/ipt/worksheets/field.ts'
import { parseWorksheet, worksheetFaults } from '../../../../shared/ipt/worksheets/parse-worksheet.ts'
import { type Sheet, sheetOf } from '../../../../shared/ipt/worksheets/sheet.ts'
import { worksheetTextsOf } from '../../../../shared/ipt/worksheets/texts-of.ts'
import { isWorksheet, worksheets } from '../../../../shared/ipt/worksheets/worksheets.ts'
import { partsOf } from '../../../../shared/pages/client/write/field-names.ts'
import { mergePart } from '../../../../shared/pages/client/write/merge-part.ts'
import { readSheetFields } from '../../../../shared/pages/client/write/read-sheet-fields.ts'
import { SheetForm } from '../../../../shared/pages/client/write/sheet-form.tsx'
import { PageFrame, pageHtml } from '../../../../shared/pages/page-frame.tsx'
import { pagePhrasesOf } from '../../../../shared/pages/page-phrases-of.ts'
import { formsIn } from '../../../support/page-form.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { answersTo } from '../../../support/sheet-answers.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour')
const ids = Object.keys(worksheets).filter((id) => isWorksheet(id))

function sheetIn(form: string, locale: 'en' | 'es' | 'ar' = 'en'): Sheet {
  const sheet = sheetOf(form, worksheetTextsOf(locale), [])
  if (sheet === null) throw new Error('no such worksheet')
  return sheet
}

interface Shown {
  readonly locale?: 'en' | 'es' | 'ar'
  readonly part?: number
  readonly refused?: boolean
}

function html(form: string, values: Readonly<Record<string, unknown>>, shown: Shown = {}): string {
  const { locale = 'en', part = 1, refused = false } = shown
  const sheet = sheetIn(form, locale)
  return pageHtml(
    <PageFrame clinic={clinic} locale={locale} direction="ltr" title="-" style="">
      <h2>-</h2>
      <SheetForm
        {...{ sheet, values, part }}
        faults={refused ? worksheetFaults(form, values) : []}
        words={pagePhrasesOf(locale).write}
        state={<p id="state" />}
        hrefOf={(other) => `/other/${other}`}
      >
        <input type="hidden" name="page" value="-" />
      </SheetForm>
    </PageFrame>,
  )
}

/** What a browser would send of a page on which nothing was touched. */
function sentBy(page: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(formsIn(page)[0]?.fields ?? {}))
}

function fieldsOf(form: string): Fields {
  return sheetIn(form).fields
}

describe('SheetForm', () => {
  it.each(ids)('sends back for %s whatever valid answers it shows, each part of its rows by itself', (form) => {
    const fields = fieldsOf(form)
    fc.assert(
      fc.property(answersTo(fields), (answers) => {
        expect(parseWorksheet(form, answers)).toMatchObject({ ok: true, value: { values: answers } })
        for (let part = 1; part <= partsOf(fields); part += 1) {
          const read = readSheetFields(sentBy(html(form, answers, { part })), fields)
          const merged = mergePart(read, answers, { fields, part })
          expect(parseWorksheet(form, merged)).toEqual({ ok: true, value: { form, values: answers } })
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each(ids.flatMap((form) => locales.map((locale) => ({ form, locale }))))(
    'is valid for $form in $locale, empty and filled, and chooses nothing beforehand',
    async ({ form, locale }) => {
      const [values = {}] = fc.sample(answersTo(fieldsOf(form)), { numRuns: 1, seed: 4 })
      expect(await faultsOf(html(form, {}, { locale }))).toEqual([])
      expect(await faultsOf(html(form, values, { locale }))).toEqual([])
      expect(html(form, {}, { locale })).not.toMatch(/ checked| selected/)
    },
  )

  it.each(ids)('says beside each free text of %s that it is not read at once', (form) => {
    const page = html(form, {})
    const texts = page.match(/<textarea|<input type="text"/g) ?? []
    const beside = page.match(
      /(?:<input type="text"[^>]*>|<\/textarea>)(?:<\/label>)?<small>Not read at once\.<\/small>/g,
    )
    expect(texts.length).toBeGreaterThan(0)
    expect(beside).toHaveLength(texts.length)
  })

  it('tells each fault at its place and on top, with a way to it', async () => {
    const people = [...Array.from({ length: 8 }, (_, at) => ({ name: `P${at}`, closeness: 1 })), { name: 'Q' }]
    const values = { people: [{ contact: 'weekly' }, ...people], notice: 'x'.repeat(1001) }
    const page = html('relationships-map', values, { refused: true })
    expect(await faultsOf(page)).toEqual([])
    for (const name of ['people-0-name', 'people-0-closeness', 'notice']) {
      expect(page).toContain(`<a href="#f-${name}">`)
      expect(page).toMatch(new RegExp(`<p class="fault" id="f-${name}-fault">[^<]+</p>`))
      expect(page).toMatch(new RegExp(`aria-describedby="[^"]*f-${name}-fault"`))
    }
    expect(page).toContain('People, Line 1, Name')
    // That row stands on the next page of them.
    expect(page).toContain('<a href="/other/2#f-people-9">')
  })

  it('shows the written rows and two more, and a button for further ones', () => {
    const rows = (count: number, part = 1): string[] => {
      const people = Array.from({ length: count }, (_, at) => ({ name: `P${at}`, closeness: 1 }))
      const page = html('relationships-map', { people }, { part })
      return [...page.matchAll(/<fieldset id="f-people-(\d+)">/g)].map(([, row = '']) => row)
    }
    expect(rows(0)).toEqual(['0', '1'])
    expect(rows(3)).toEqual(['0', '1', '2', '3', '4'])
    expect(rows(20)).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(rows(7, 2)).toEqual(['6', '7', '8'])
    expect(rows(20, 4)).toEqual(['18', '19'])
    const ways = (count: number): string[] => {
      const people = Array.from({ length: count }, (_, at) => ({ name: `P${at}`, closeness: 1 }))
      return [...html('relationships-map', { people }).matchAll(/Save and go to lines (\d+ to \d+)/g)].map(
        ([, to = '']) => to,
      )
    }
    expect(ways(5)).toEqual([])
    expect(ways(6)).toEqual(['7 to 12'])
    expect(ways(20)).toEqual(['7 to 12', '13 to 18', '19 to 20'])
  })
})
