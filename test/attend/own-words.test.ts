import { describe, expect, it } from 'vitest'

import { catalogueHash, textsOf } from '../../shared/texts/catalogue.ts'
import { withOwnWords } from '../../shared/texts/own-words.ts'
import { attendAt, enrolOne, entryOf } from '../support/paper-course.ts'

const words = { 'initial.1.a.title': 'A title of our own', 'welcome.paragraphs.1': 'A welcome of our own.' }
const row = { first_session: '2027-01-12T14:00', content: 'full' }

describe('attendCourse, in a clinic with words of its own', () => {
  it('writes them in the mails, and records the version that they make', async () => {
    const paper = await enrolOne(row, { texts: { en: words } })
    await attendAt(paper, '2026-12-28T20:00:00Z')
    await attendAt(paper, '2027-01-10T22:00:00Z')
    const [welcome, prompt] = paper.mails.map(({ mime }) => Buffer.from(mime).toString('utf8').replaceAll('=\r\n', ''))
    expect(welcome).toContain('A welcome of our own.')
    expect(prompt).toContain('A title of our own')
    const catalogue = catalogueHash(withOwnWords(textsOf('en'), words))
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', catalogue })
    expect(catalogue).not.toBe(catalogueHash(textsOf('en')))
  })
})
