import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import type { Kind } from '../../../shared/course/ledger.ts'
import { phrasesOf } from '../../../shared/mail/phrases-of.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { applyMail, emptyCalendar, occurrences } from '../../support/calendar-model.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'

type Mode = 'invites' | 'feed' | 'none'

const clinic = sampleClinic('harbour')

function mailTo(calendar: Mode, kind: Kind, locale = 'en') {
  return renderMail(mailOf(kind, { client: { calendar, locale } }))
}

function wordsOf({ text }: { readonly text: string }): string {
  return text.replaceAll(/\s+/g, ' ')
}

describe.each(locales)('renderMail in %s, by how the client’s calendar learns of the appointments', (locale) => {
  const { invitation } = phrasesOf(locale).body
  const { feed } = phrasesOf(locale).calendar

  it('invites: speaks of the invitation in the welcome, and gives no address', () => {
    expect(wordsOf(mailTo('invites', 'welcome', locale))).toContain(invitation)
    for (const kind of allKinds) expect(mailTo('invites', kind, locale).text).not.toContain('/feeds/')
    expect(wordsOf(mailTo('invites', 'change', locale))).not.toContain(invitation)
  })

  it('feed: gives the address in welcome and change, as a link to subscribe by and to copy; no mail has a calendar', () => {
    const withAddress = allKinds.filter((kind) => {
      const { html, text, calendar } = mailTo('feed', kind, locale)
      expect(calendar).toBeNull()
      expect(text).not.toContain(invitation)
      for (const href of ['webcal://links.example/feeds/feed-token.ics', 'https://links.example/feeds/feed-token.ics'])
        expect([html.includes(`href="${href}"`), href]).toEqual([text.includes(`: ${href}`), href])
      return text.includes('/feeds/') && text.includes(feed)
    })
    expect(withAddress).toEqual(['welcome', 'change'])
  })

  it('none: says nothing of calendars, and carries none', () => {
    for (const kind of allKinds) {
      const { text, calendar } = mailTo('none', kind, locale)
      expect(calendar).toBeNull()
      expect(text).not.toMatch(/\/feeds\//)
      expect(text).not.toContain(invitation)
    }
  })
})

describe('renderMail after a switch of the mode', () => {
  it('updates a calendar no more that it once invited, and takes it up again with all that has changed since', () => {
    const welcome = mailOf('welcome')
    const invited = applyMail(emptyCalendar, renderMail(welcome).calendar ?? '')
    const moved = mailOf('change')
    const later = { ...moved, course: { ...moved.course, revision: 4 }, slots: moved.slots.slice(0, 10) }
    expect(renderMail({ ...later, client: { ...later.client, calendar: 'feed' } }).calendar).toBeNull()
    const again = applyMail(invited, renderMail(later).calendar ?? '')
    expect([occurrences(invited).length, occurrences(again).length]).toEqual([12, 10])
  })
})

describe('calendarPart', () => {
  it('says a neutral word, or the clinic’s own, in the client’s language', () => {
    const summaryOf = (locale: string, changes = {}) => {
      const own = { ...clinic, calendar: { ...clinic.calendar, ...changes } }
      const { calendar } = renderMail(mailOf('welcome', { clinic: own, client: { locale } }))
      return occurrences(applyMail(emptyCalendar, calendar ?? ''))[0]?.summary
    }
    expect(locales.map((locale) => summaryOf(locale))).toEqual(['Appointment', 'Cita', 'موعد'])
    expect(summaryOf('es', { summary: { es: 'Puerto; 14, \\' } })).toBe('Puerto; 14, \\')
    expect(summaryOf('en', { summary: { es: 'Puerto' } })).toBe('Appointment')
  })
})
