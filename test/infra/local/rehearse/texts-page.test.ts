import { describe, expect, it } from 'vitest'

import { renderTexts } from '../../../../infra/local/rehearse/report/texts-page.tsx'
import { faultsOf } from '../../../support/valid-html.ts'

const parts = [
  { field: 'title', words: 'A title', own: false },
  { field: 'opening', words: '<b>Welcome</b> & come in.', own: true },
]
const text = { key: 'middle.01', parts }
const catalogue = {
  locale: 'ar',
  direction: 'rtl' as const,
  hash: 'f00d',
  places: [{ place: 'Welcome', texts: [text] }],
}

describe('renderTexts', () => {
  it('is valid HTML, escapes every word, and says which way the language runs', async () => {
    const html = renderTexts({ clinic: 'Harbour <Clinic>', approved: {}, catalogues: [catalogue] })
    expect(await faultsOf(html)).toStrictEqual([])
    expect(html).toContain('&lt;b>Welcome')
    expect(html).toContain('dir="rtl"')
  })

  it('marks the own words of a clinic, and only those, under the names that a clinic file has for them', () => {
    const html = renderTexts({ clinic: 'Harbour Clinic', approved: {}, catalogues: [catalogue] })
    expect(html).toContain('Of the clinic’s own words: 1, each marked.')
    expect(html.match(/<div class="part">.*?<\/div>/gu)?.map(textOf)).toStrictEqual(['titleA title'])
    expect(html.match(/<div class="part own">.*?<\/div>/gu)?.map(textOf)).toStrictEqual([
      'opening&lt;b>Welcome&lt;/b> &amp; come in.The clinic’s own words',
    ])
  })

  it.each([
    { approved: {}, says: 'names nobody' },
    {
      approved: { ar: { by: 'the clinical lead', on: '2026-12-01', catalogue: 'f00d' } },
      says: 'Approved by the clinical lead',
    },
    {
      approved: { ar: { by: 'the clinical lead', on: '2026-12-01', catalogue: 'beef' } },
      says: 'approves another version',
    },
  ])('says that the clinic file $says', ({ approved, says }) => {
    expect(renderTexts({ clinic: 'Harbour Clinic', approved, catalogues: [catalogue] })).toContain(says)
  })
})

function textOf(html: string): string {
  return html.replace(/<[^>]+>/gu, '')
}
