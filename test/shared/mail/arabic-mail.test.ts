import { describe, expect, it } from 'vitest'

import { countedAr } from '../../../shared/mail/counted-ar.ts'
import { phrasesAr } from '../../../shared/mail/phrases-ar.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'

const clinic = sampleClinic('harbour', {
  locales: ['en', 'ar'],
  crisis: { en: 'Call 911.', ar: 'في خطر قريب: 911. للحديث: 116 123.' },
})

function arabic(kind: (typeof allKinds)[number], name = 'Ana Duarte') {
  return renderMail(mailOf(kind, { clinic, content: 'full', client: { locale: 'ar', name } }))
}

describe('countedAr', () => {
  it.each([
    [1, 'بقي موعد واحد.'],
    [2, 'بقي موعدان.'],
    [3, 'بقيت 3 مواعيد.'],
    [10, 'بقيت 10 مواعيد.'],
    [11, 'بقي 11 موعدًا.'],
    [16, 'بقي 16 موعدًا.'],
    [100, 'بقي 100 موعد.'],
  ])('says of %i: %s', (count, said) => {
    expect(phrasesAr.body.stillToCome(count)).toBe(said)
  })

  it('asks each form for its own counts', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: () => 'f', many: () => 'm', other: () => 'x' }
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((count) => countedAr(count, forms)).join('')).toBe('zotffmmxxf')
  })
})

describe('a mail in Arabic', () => {
  it('names days and hours in words and western digits', () => {
    const { subject, text } = arabic('reminder')
    expect(subject).toBe('تذكير: موعدك يوم الثلاثاء 2 مارس، 14:00')
    expect(text).toContain('الوقت: الثلاثاء 2 مارس، 14:00 (بتوقيت فانكوفر)')
    expect(text).toContain('50 دقيقة')
    expect(text).toContain('الاثنين إلى الخميس من 09:00 حتى 17:00، الجمعة من 09:00 حتى 16:00')
  })

  it('keeps names, addresses and telephone numbers from turning round, in HTML and in plain text', () => {
    const { html, text } = arabic('reminder')
    const { address, phone } = clinic.contact
    expect(html).toContain(`<bdi dir="auto">${address}</bdi>`)
    expect(html).toContain(`<bdi dir="ltr">${phone.replaceAll(' ', '\u00A0')}</bdi>`)
    expect(html).toContain('<bdi dir="auto">Ana Duarte</bdi>')
    expect(html).toContain('<bdi dir="ltr">116\u00A0123</bdi>')
    for (const run of [
      `\u2068${address}\u2069`,
      `\u2066${phone}\u2069`,
      '\u2068Ana Duarte\u2069',
      '\u2066116 123\u2069',
    ])
      expect(text).toContain(run)
  })

  it.each(allKinds)(
    'leaves no mark of direction in the HTML or the subject, and closes each in the text: %s',
    (kind) => {
      const { html, text, subject } = arabic(kind, 'نورة')
      expect(`${html}${subject}`).not.toMatch(/[\u2066-\u2069]/u)
      for (const line of text.split('\n'))
        expect(line.match(/[\u2066\u2068]/gu)?.length ?? 0).toBe(line.match(/\u2069/gu)?.length ?? 0)
    },
  )

  it('is set from the right where a mail program shows the body alone', () => {
    const { html } = arabic('prompt')
    expect(html).toMatch(/<table role="none" class="ground" lang="ar" dir="rtl"/u)
    expect(html).toContain('text-align:right')
    expect(html).toContain('padding-right:22px')
    expect(html).not.toMatch(/padding-left|text-align:left/u)
  })

  it('leaves mails from the left as they were', () => {
    const { html, text } = renderMail(mailOf('prompt', { content: 'full' }))
    expect(html).not.toMatch(/<bdi|padding-right|text-align:right/u)
    expect(text).not.toMatch(/[\u2066-\u2069]/u)
  })
})
