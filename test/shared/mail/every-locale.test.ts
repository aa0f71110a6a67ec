import { describe, expect, it } from 'vitest'

import { type Locale, locales } from '../../../shared/course/client.ts'
import { phrasesOf } from '../../../shared/mail/phrases-of.ts'
import { type RenderedMail, renderMail } from '../../../shared/mail/render-mail.tsx'
import { pagePhrasesOf } from '../../../shared/pages/page-phrases-of.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'
import { tellingOf } from '../../support/telling.ts'
import { faultsOf } from '../../support/valid-html.ts'
import { forbiddenFinder } from '../../../shared/texts/rules/forbidden-words.ts'

const clinicOf = (locale: Locale) =>
  sampleClinic('harbour', { locales: [locale], crisis: { en: 'Call 911.', [locale]: '☎ 911' } })

function mailIn(locale: Locale, kind: (typeof allKinds)[number], content: 'neutral' | 'full'): RenderedMail {
  return renderMail(mailOf(kind, { content, clinic: clinicOf(locale), client: { locale, zone: 'Asia/Tokyo' } }))
}

function mailWithFeed(locale: Locale, kind: 'welcome' | 'change'): RenderedMail {
  return renderMail(mailOf(kind, { clinic: clinicOf(locale), client: { locale, calendar: 'feed' } }))
}

function previewOf(html: string): string {
  return /<body[^>]*><div[^>]*>([^<]*)</u.exec(html)?.[1] ?? ''
}

describe.each(locales)('mails in %s', (locale) => {
  it.each(allKinds)('are valid HTML in their language and direction: %s', async (kind) => {
    for (const content of ['neutral', 'full'] as const) {
      const { html, headers } = mailIn(locale, kind, content)
      expect(await faultsOf(html)).toEqual([])
      expect(html).toContain(`<html lang="${locale}" dir="${phrasesOf(locale).direction}"`)
      expect(headers['Content-Language']).toBe(locale)
    }
  })

  it.each(allKinds)('keep to themselves what the appointments are for: %s', (kind) => {
    const { subject, html, text, calendar } = mailIn(locale, kind, 'neutral')
    const open = [subject, previewOf(html), text, calendar ?? '']
    for (const part of open) {
      expect(part).not.toMatch(tellingOf(locale))
      expect(part).not.toMatch(/8 \p{L}+ 12|Lindqvist/u)
    }
    expect(previewOf(html)).not.toBe('')
    // With full content too, what a mail program lists says no more.
    const full = mailIn(locale, kind, 'full')
    expect([full.subject, previewOf(full.html)]).toEqual([subject, previewOf(html)])
  })

  it.each(allKinds)('never say what a message must not say: %s', (kind) => {
    const forbiddenIn = forbiddenFinder(locale)
    for (const content of ['neutral', 'full'] as const) {
      const { subject, text } = mailIn(locale, kind, content)
      expect(forbiddenIn(`${subject}\n${text}`)).toEqual([])
    }
  })

  it.each(['welcome', 'change'] as const)('give the address of a feed by the same rules: %s', async (kind) => {
    const { html, text } = mailWithFeed(locale, kind)
    expect(await faultsOf(html)).toEqual([])
    expect(text).not.toMatch(tellingOf(locale))
    expect(forbiddenFinder(locale)(text)).toEqual([])
    const english = new Set(linesOf(mailWithFeed('en', kind).text).filter((line) => !line.includes('Quay')))
    expect(locale === 'en' ? [] : linesOf(text).filter((line) => english.has(line))).toEqual([])
  })

  it('name what a course of one, two, few and many is still to bring, each in its own words', () => {
    const { stillToCome } = phrasesOf(locale).body
    expect([1, 2, 3, 11, 100].map((count) => stillToCome(count)).filter((said) => /undefined|NaN/u.test(said))).toEqual(
      [],
    )
    expect(stillToCome(1)).not.toBe(stillToCome(2).replace('2', '1'))
  })
})

describe.each(locales.filter((locale) => locale !== 'en'))('what is written in %s', (locale) => {
  it.each(allKinds)('has no line of English left: %s', (kind) => {
    const english = new Set(linesOf(mailIn('en', kind, 'full').text))
    const { address } = clinicOf(locale).contact
    const left = linesOf(mailIn(locale, kind, 'full').text).filter((line) => english.has(line))
    expect(left.filter((line) => !line.includes(address) && !line.includes('☎'))).toEqual([])
  })

  it('has no page phrase of English left, and says nothing that a message must not say', () => {
    const english = new Set(stringsIn(pagePhrasesOf('en')))
    const said = stringsIn(pagePhrasesOf(locale))
    expect(said.length).toBe(stringsIn(pagePhrasesOf('en')).length)
    expect(said.filter((words) => english.has(words) && !alike.has(words))).toEqual([])
    expect(said.flatMap((words) => forbiddenFinder(locale)(words))).toEqual([])
  })
})

/** Words that Spanish and English have in common. */
const alike = new Set(['No', 'PIN'])

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => /\p{L}{2}/u.test(line))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap((part) => stringsIn(part)) : []
}
