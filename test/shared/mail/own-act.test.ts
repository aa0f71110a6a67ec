import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { allKinds, mailOf } from '../../support/sample-mail.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'
import { tellingOf } from '../../support/telling.ts'
import { faultsOf } from '../../support/valid-html.ts'

const clinic = sampleClinic('harbour')
const undoUntil = at('2027-02-28T22:10:40Z')
const kinds = ['change', 'cancellation'] as const

const words = [
  [
    'en',
    'You can undo this on your page until 22:10 (London time).',
    'If it was not you who did this, please phone us: +1 604 555 0100.',
  ],
  [
    'es',
    'Puede deshacerlo en su página hasta esta hora: 22:10 (hora de Londres).',
    'Si no ha sido usted, llámenos al +1 604 555 0100.',
  ],
  [
    'ar',
    'يمكن التراجع عن ذلك في صفحتك حتى الساعة 22:10 (بتوقيت المملكة المتحدة).',
    'إن لم يكن ذلك منك، فيُرجى الاتصال بنا على الرقم \u200e+1 604 555 0100\u200e.',
  ],
] as const

const cases = kinds.flatMap((kind) => words.map(([locale, undo, notYou]) => ({ kind, locale, undo, notYou })))

function mailBy(given: (typeof cases)[number], ownAct: { readonly undoUntil: typeof undoUntil | null } | null) {
  const { kind, locale } = given
  return renderMail(mailOf(kind, { clinic, client: { locale, zone: 'Europe/London' }, changes: { ownAct } }))
}

/** What a person reads, without marks of direction, with plain spaces in telephone numbers. */
function read(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u2066-\u2069]|<\/?(?:bdi|span)[^>]*>/gu, '').replaceAll('\u00a0', ' ')
}

describe('a notice', () => {
  it.each(cases)('$kind in $locale of what the client did says until when it can be undone', async (given) => {
    const { text, html } = mailBy(given, { undoUntil })
    const said = `${given.undo} ${given.notYou}`
    expect(read(text)).toContain(read(said))
    expect(read(html)).toContain(read(said))
    expect(await faultsOf(html)).toEqual([])
  })

  it.each(cases)('$kind in $locale of what cannot be undone any more says only whom to call', (given) => {
    const { text, html } = mailBy(given, { undoUntil: null })
    for (const part of [text, html].map(read)) {
      expect(part).toContain(read(given.notYou))
      expect(part).not.toContain(read(given.undo.slice(0, 20)))
    }
  })

  it.each(cases)('$kind in $locale of what staff did says neither', (given) => {
    const { text, html } = mailBy(given, null)
    for (const part of [text, html].map(read)) {
      expect(part).not.toContain(read(given.notYou.slice(0, 20)))
      expect(part).not.toContain(read(given.undo.slice(0, 20)))
    }
  })

  it('shows the time on the clinic’s clocks to a client without a zone', () => {
    const { text } = renderMail(
      mailOf('change', { clinic, client: { zone: null }, changes: { ownAct: { undoUntil } } }),
    )
    expect(text).toContain('until 15:10 (Vancouver time)')
  })
})

describe.each(locales)('every mail in %s', (locale) => {
  it.each(allKinds)('tells nothing of what it is for where the client acted: %s', (kind) => {
    for (const until of [undoUntil, null]) {
      const { text } = renderMail(
        mailOf(kind, { clinic, client: { locale }, changes: { ownAct: { undoUntil: until } } }),
      )
      // The help text is the clinic's own.
      expect(text.replace(clinic.crisis[locale] ?? '?', '')).not.toMatch(tellingOf(locale))
    }
  })
})
