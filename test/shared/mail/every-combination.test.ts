import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'

import { type Locale, locales } from '../../../shared/course/client.ts'
import type { Kind } from '../../../shared/course/ledger.ts'
import { messageLinks } from '../../../shared/link/message-links.ts'
import { composeMime } from '../../../shared/mail/compose-mime.ts'
import type { MailInput } from '../../../shared/mail/mail-input.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { measureIds, measureWords } from '../../../shared/ipt/measures/measures.ts'
import { lettersOf, promptsOf, textsOf } from '../../../shared/texts/catalogue.ts'
import { catalogueOf } from '../../../shared/texts/clinic-catalogue.ts'
import type { Letter, Prompt } from '../../../shared/texts/texts.ts'
import { diaryCard } from '../../support/extras.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'
import { tellingOf } from '../../support/telling.ts'

const contents = ['neutral', 'full'] as const
const baseUrl = 'https://links.harbour.example'
const measured = measureIds.flatMap((form) => measureWords(form, 'en')?.items ?? [])
const clinic = sampleClinic('harbour', { protocol: { extra: [diaryCard] } })

/** A mail of a kind with one text of the catalogue, and links as they are sealed for it. */
function mailWith(
  kind: Kind,
  locale: Locale,
  given: { content: 'neutral' | 'full'; text?: Prompt | Letter },
): MailInput {
  const { content, text } = given
  const input = mailOf(kind, { content, clinic, client: { locale } })
  const links = messageLinks(
    { course: input.course.id, slot: 8, kind, texts: text === undefined ? [] : [text.key], now: input.now },
    { key: { clinic: 'harbour', month: '2027-02', bytes: new Uint8Array(32).fill(7) }, randomBytes, baseUrl },
  )
  if (text === undefined) return { ...input, links }
  return 'paragraphs' in text ? { ...input, links, letter: text } : { ...input, links, prompt: text }
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(count).fill(3)
}

function kindOf(letter: Letter): Kind {
  const [first = ''] = letter.key.split('.')
  // The welcome to a course taken over has a key of its own.
  return allKinds.find((kind) => kind === first) ?? 'welcome'
}

/** What a mailbox shows of a mail before it is opened, and where its links lead. */
function outside(html: string, subject: string): { open: string; links: readonly string[] } {
  const preview = /<body[^>]*><div[^>]*>([^<]*)</u.exec(html)?.[1] ?? ''
  return {
    open: `${subject}\n${preview}`,
    links: [...html.matchAll(/href="(https:[^"]*)"/gu)].map(([, href = '']) => href),
  }
}

describe.each(locales)('every mail in %s', (locale) => {
  const texts = catalogueOf(clinic, locale)
  const every = [
    ...promptsOf(texts).map((text) => ({ kind: 'prompt' as const, text })),
    ...promptsOf(texts).map((text) => ({ kind: 'welcome' as const, text })),
    ...lettersOf(texts).map((text) => ({ kind: kindOf(text), text })),
  ]

  it('tells in subject, preview and links nothing of what it is for, whatever text it bears', () => {
    expect(every.length).toBeGreaterThan(2 * promptsOf(textsOf(locale)).length)
    const told = every.flatMap(({ kind, text }) =>
      contents.flatMap((content) => {
        const { html, subject } = renderMail(mailWith(kind, locale, { content, text }))
        const { open, links } = outside(html, subject)
        const strange = links.filter((href) => !/^https:\/\/links\.harbour\.example\/c\/[A-Za-z0-9_-]+$/u.test(href))
        return tellingOf(locale).test(open) || strange.length > 0 ? [`${text.key}: ${open} ${strange.join(' ')}`] : []
      }),
    )
    expect(told).toStrictEqual([])
  })

  it('tells in its text nothing either, unless the client agreed to that, and in no case asks a measure', () => {
    const told = every.flatMap(({ kind, text }) => {
      const neutral = renderMail(mailWith(kind, locale, { content: 'neutral', text })).text
      const full = renderMail(mailWith(kind, locale, { content: 'full', text })).text
      return tellingOf(locale).test(neutral) || measured.some((item) => full.includes(item)) ? [text.key] : []
    })
    expect(told).toStrictEqual([])
  })

  it.each(allKinds)('names in sender, headers and files only the clinic and the client: %s', async (kind) => {
    for (const content of contents) {
      const input = mailWith(kind, locale, { content })
      const { now, attempt, client } = input
      const bytes = await composeMime(renderMail(input), { clinic, now, attempt, to: client })
      const mail = await PostalMime.parse(bytes)
      const heads = mail.headers.filter(({ key }) => key !== 'list-unsubscribe').map(({ value }) => value)
      const files = mail.attachments.map(({ filename, mimeType }) => `${filename ?? ''} ${mimeType}`)
      expect([...heads, ...files].filter((value) => tellingOf(locale).test(value))).toStrictEqual([])
      expect(mail.from?.name).toBe('Harbour Clinic')
      expect(files.filter((file) => file !== ' text/calendar')).toStrictEqual([])
    }
  })
})
