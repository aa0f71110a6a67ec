import { describe, expect, it } from 'vitest'

import { renderTexts } from '../../../../infra/local/rehearse/report/texts-page.tsx'
import { faultsOf } from '../../../support/valid-html.ts'

const text = { key: 'welcome', title: null, paragraphs: ['<b>Welcome</b> & come in.'] }
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
