import { describe, expect, it } from 'vitest'

import { type Locale, locales } from '../../../shared/course/client.ts'
import { LetterName } from '../../../shared/course/letter-name.ts'
import { phrasesOf } from '../../../shared/mail/phrases-of.ts'
import { renderLetter } from '../../../shared/mail/render-letter.ts'
import type { RenderedMail } from '../../../shared/mail/render-mail.tsx'
import { forbiddenFinder } from '../../../shared/texts/rules/forbidden-words.ts'
import { sampleClient, sampleClinic } from '../../support/sample-course.ts'
import { tellingOf } from '../../support/telling.ts'
import { faultsOf } from '../../support/valid-html.ts'

const letters = LetterName.options
const links = { page: 'https://links.example/c/page-token', stopAll: 'https://links.example/c/stop-all-token' }

function letterIn(locale: Locale, letter: LetterName): RenderedMail {
  const clinic = sampleClinic('harbour', { locales: [locale], crisis: { en: 'Call 911.', [locale]: '☎ 911' } })
  return renderLetter({ clinic, client: sampleClient({ locale, content: 'full' }), letter, links })
}

function previewOf(html: string): string {
  return /<body[^>]*><div[^>]*>([^<]*)</u.exec(html)?.[1] ?? ''
}

describe.each(locales)('renderLetter in %s', (locale) => {
  it.each(letters)('gives valid HTML in the language and its direction: %s', async (letter) => {
    const { html, headers } = letterIn(locale, letter)
    expect(await faultsOf(html)).toEqual([])
    expect(html).toContain(`<html lang="${locale}" dir="${phrasesOf(locale).direction}"`)
    expect(headers).toEqual({ 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' })
  })

  it.each(letters)('tells nothing of what the appointments are for, and nothing that it must not: %s', (letter) => {
    const { subject, html, text } = letterIn(locale, letter)
    expect(previewOf(html)).not.toBe('')
    expect(`${subject}\n${previewOf(html)}\n${text}`).not.toMatch(tellingOf(locale))
    expect(forbiddenFinder(locale)(`${subject}\n${previewOf(html)}\n${text}`)).toEqual([])
    expect(subject).not.toMatch(/\d|Ana|Duarte|@/u)
  })

  it.each(letters)('closes as every mail does: help, how to reach the clinic, and how to stop: %s', (letter) => {
    const { text, calendar } = letterIn(locale, letter)
    const { help, contact, notForEmergencies, stopAll } = phrasesOf(locale).frame
    for (const words of [help, '911', contact, '604 555 0100', notForEmergencies, stopAll, links.stopAll])
      expect(text).toContain(words)
    expect(calendar).toBeNull()
  })

  it.each(letters)('has no line of English left: %s', (letter) => {
    const linesOf = (text: string) => text.split('\n').filter((line) => /\p{L}{2}/u.test(line))
    const english = new Set(locale === 'en' ? [] : linesOf(letterIn('en', letter).text))
    const left = linesOf(letterIn(locale, letter).text).filter((line) => english.has(line))
    expect(left.filter((line) => !line.includes('Quay'))).toEqual([])
  })

  it('leads to the page from the letter that was asked for, and from no other', () => {
    const asked = letterIn(locale, 'fresh-link')
    const other = letterIn(locale, 'address-asked')
    for (const part of [asked.html, asked.text]) expect(part).toContain(links.page)
    for (const part of [other.html, other.text]) expect(part).not.toContain(links.page)
  })

  it('says by which number to tell that it was somebody else', () => {
    const { notYou } = phrasesOf(locale).letters['address-asked']
    expect(letterIn(locale, 'address-asked').text).toContain(notYou('+1 604 555 0100'))
  })
})
